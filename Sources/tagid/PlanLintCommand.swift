// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct PlanLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Says what is wrong or doubtful in plan documents, and what to write instead.",
    discussion: """
      Errors stop the reminders of their rows and make the exit status 65; warnings do neither, unless --strict is given.
      """)

  @Argument(help: "The documents.", completion: .file())
  var files: [String]

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let lint = PlanLint(files: files, isStrict: strict)
      world.say(output.format.render(text: { lint.text }, json: { lint.json }))
      return lint.exit
    }
  }
}
