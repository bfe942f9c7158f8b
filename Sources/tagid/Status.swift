// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Messages
import TagidKit

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where every indicator stands: open tiers, next deadlines, marks at stake, what the plan can still earn.")

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var output: FormatOption

  @Option(help: "bn or en (default: the configuration's).")
  var language: Language?

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let report = try StatusReport(try config.read(), day: day.asOf, language: language, world)
      world.warn(of: report.findings, errorsOnly: output.format == .json)
      world.say(output.format.render(text: { report.text }, json: { report.json }))
      return report.exit
    }
  }
}
