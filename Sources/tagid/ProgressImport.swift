// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ProgressImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reports what a table says: all of its rows, or none and why.",
    discussion: """
      The first row names the columns, in English or Bengali and in any order: plan, indicator, date, value, period, \
      evidence, by. A file that was taken already adds nothing.
      """)

  @Argument(help: "The table.", completion: .file())
  var file: String

  @Option(help: "Who answers for rows that do not say it.")
  var by: String?

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let receipt = try ProgressDesk(try config.read(), world).importFile(file, by: by)
      for remark in receipt.remarks { world.warn("tagid: \(remark)") }
      world.say(output.format.render(text: { receipt.text }, json: { receipt.json }))
      return .success
    }
  }
}
