// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A fiscal year at a glance: weekends, days off, and the days to act by of the plans.")

  @Argument(
    help: ArgumentHelp(
      "A fiscal year such as 2021-22, or a calendar year (default: the running one).", valueName: "YEAR"))
  var year: String?

  @OptionGroup var known: KnownOnOption
  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let desk = try CalendarDesk(try config.read(), knownOn: known.knownOn, world)
      let shown = try CalendarYear(year ?? desk.currentYear, desk)
      world.warn(of: shown.findings, errorsOnly: true)
      switch output.format {
      case .json: world.say(shown.json.shown)
      default: world.paint(shown.text)
      }
      return shown.exit
    }
  }
}
