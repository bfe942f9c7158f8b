// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Looks at plan documents.",
    subcommands: [PlanShowCommand.self, PlanLintCommand.self, PlanConvertCommand.self, PlanAcceptCommand.self])
}

struct PlanShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one plan document as Tagid understands it, with what is doubtful in it.")

  @Argument(help: "The document.", completion: .file())
  var file: String

  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let show = try PlanShow(file: file)
      if output.format == .text || show.exit != .success { world.warn(of: show.findings) }
      let shown = output.format.render(text: { show.text }, json: { show.json })
      if !shown.isEmpty { world.say(shown) }
      return show.exit
    }
  }
}
