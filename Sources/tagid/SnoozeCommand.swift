// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct SnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Puts off the reminders of an indicator's next deadline until a day.",
    discussion: """
      Nobody is told a stage of this deadline before that day; on it the latest one goes. The day is at most the working \
      day before the last day to act. A loss is told all the same.
      """)

  @Argument(help: "PLAN/ID, or an ID that only one plan has; of a duty duty:ID.")
  var indicator: String

  @Option(help: ArgumentHelp("The day on which reminders go on: dd/mm/yyyy or YYYY-MM-DD.", valueName: "DATE"))
  var until: String

  @Option(help: "Who answers for it.")
  var by: String

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let receipt = try AcknowledgementDesk(try config.read(), world).snooze(indicator, until: until, by: by)
      world.say(output.format.render(text: { receipt.text }, json: { receipt.json }))
      return .success
    }
  }
}
