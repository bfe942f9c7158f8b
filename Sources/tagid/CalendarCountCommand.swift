// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarCountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "How many working days there are from a day up to, but not including, another.")

  @Argument(help: ArgumentHelp("The first day.", valueName: "FROM"))
  var from: CivilDate

  @Argument(help: ArgumentHelp("The day after the last.", valueName: "TO"))
  var to: CivilDate

  @OptionGroup var known: KnownOnOption
  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let desk = try CalendarDesk(try config.read(), knownOn: known.knownOn, world)
      let count = try CalendarCount(from: from, to: to, desk)
      world.say(output.format.render(text: { count.text }, json: { count.json }))
      return .success
    }
  }
}
