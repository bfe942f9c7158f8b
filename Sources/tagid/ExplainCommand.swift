// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a notice about an indicator or a duty does or does not go on a day, and to whom.",
    discussion: """
      Shows the tiers and the days to act by with the days off behind them, each stage with its day and what became of it, \
      who is responsible, and what is decided for each recipient. A day in the past is looked at as it was known then. \
      Reads the journal beside a run that is at work, and writes nothing.
      Exit status: 0, 64 no such indicator or duty, or several, 65 the plan or its row has errors, 74 the journal cannot be read, \
      78 the configuration is wrong.
      """)

  @Argument(help: "PLAN/ID or PLAN/duty:ID, or without the plan what only one plan has.")
  var indicator: String

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let explanation = try Explained(try config.read(), named: indicator, day: day.asOf, world)
      world.warn(of: explanation.findings, errorsOnly: output.format == .json)
      world.say(output.format.render(text: { explanation.text }, json: { explanation.json }))
      return explanation.exit
    }
  }
}
