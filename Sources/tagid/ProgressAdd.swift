// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ProgressAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Reports that an indicator or a duty was completed, or the value reached.")

  @Argument(help: "PLAN/ID, or an ID that only one plan has; duty:ID for a duty.")
  var indicator: String

  @Option(help: ArgumentHelp("The day of completion: dd/mm/yyyy or YYYY-MM-DD.", valueName: "DATE"))
  var date: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("The number reached so far.", valueName: "N"))
  var value: String?

  @Option(help: ArgumentHelp("The quarter the value is for (default: it is about today).", valueName: "2021-22/Q2"))
  var period: String?

  @Option(help: "What proves it, such as the number of a memo.")
  var evidence: String?

  @Option(help: "Who answers for it.")
  var by: String

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let claim = ProgressClaim(
        indicator: indicator, date: date, value: value, period: period, evidence: evidence, by: by)
      let receipt = try ProgressDesk(try config.read(), world).add(claim)
      world.say(output.format.render(text: { receipt.text }, json: { receipt.json }))
      return .success
    }
  }
}
