// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarAdjustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjust", abstract: "The working day that a day becomes when it is closed.",
    discussion: """
      The modified conventions turn round rather than leave the month. An open day stays as it is.
      """)

  @Argument(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
  var date: CivilDate

  @Option(
    help: ArgumentHelp(
      "unadjusted, following, preceding, modified-following or modified-preceding (default: the configuration's "
        + "closedDayRule).", valueName: "NAME"),
    transform: { text in
      guard let convention = DayConvention(argument: text) else {
        throw ValidationError(
          "\"\(text)\" is no convention: write \(DayConvention.allCases.map(\.argument).joined(separator: ", ")).")
      }
      return convention
    })
  var convention: DayConvention?

  @OptionGroup var known: KnownOnOption
  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let configuration = try config.read()
      let desk = try CalendarDesk(configuration, knownOn: known.knownOn, world)
      let answer = try CalendarAnswer.adjust(date, convention ?? configuration.closedDayRule, desk)
      world.say(output.format.render(text: { answer.text }, json: { answer.json }))
      return .success
    }
  }
}

extension DayConvention {
  /// As the command line has it, with hyphens; the configuration's form is taken too.
  fileprivate init?(argument: String) {
    guard let found = Self.allCases.first(where: { $0.argument == argument || $0.rawValue == argument }) else {
      return nil
    }
    self = found
  }

  fileprivate var argument: String {
    rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
  }
}
