// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarShiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shift", abstract: "The n-th working day after a day, or before it.",
    discussion: "The day itself is never counted and may be closed.")

  @Argument(help: ArgumentHelp("The day to count from.", valueName: "YYYY-MM-DD"))
  var date: CivilDate

  @Option(
    parsing: .unconditional, help: ArgumentHelp("5 for the fifth after, -5 for the fifth before.", valueName: "N"))
  var workingDays: Int

  @OptionGroup var known: KnownOnOption
  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let desk = try CalendarDesk(try config.read(), knownOn: known.knownOn, world)
      let answer = try CalendarAnswer.shift(date, by: workingDays, desk)
      world.say(output.format.render(text: { answer.text }, json: { answer.json }))
      return .success
    }
  }
}
