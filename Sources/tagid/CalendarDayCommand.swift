// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

/// The day as of which a question to the calendar is asked.
struct KnownOnOption: ParsableArguments {
  @Option(help: ArgumentHelp("Answer as the calendar was known on this day (default: today).", valueName: "YYYY-MM-DD"))
  var knownOn: CivilDate?
}

struct CalendarDayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Whether the office works on a day, why, by which source, and known since when.")

  @Argument(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
  var date: CivilDate

  @OptionGroup var known: KnownOnOption
  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let desk = try CalendarDesk(try config.read(), knownOn: known.knownOn, world)
      let day = try CalendarDay(date, desk)
      world.say(output.format.render(text: { day.text }, json: { day.json }))
      return .success
    }
  }
}
