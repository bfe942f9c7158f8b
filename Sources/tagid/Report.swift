// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Messages
import TagidKit

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "The quarterly progress report: the plan's table with progress and marks, and the marks under each reading.",
    discussion: """
      The tab-separated form is the ministry's table and reads back as a plan document. A quarter that goes on is \
      reported as far as it is known.
      Exit status: 0, 64 no such quarter or plan, 65 the plan has errors (the report is printed all the same), 78 the \
      configuration is wrong.
      """)

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("The quarter, such as 2021-22/Q1.", valueName: "YEAR/Q1-4"))
  var quarter: String

  @Option(help: ArgumentHelp("The plan (default: the only one of that year).", valueName: "ID"))
  var plan: String?

  @Option(help: "text, tsv, html or json.")
  var format: OutputFormat = .text

  @Option(help: "bn or en (default: the configuration's).")
  var language: Language?

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let report = try QuarterReport(
        try config.read(), quarter: quarter, plan: plan, day: day.asOf, language: language, world)
      world.warn(of: report.findings, errorsOnly: format != .text)
      world.say(
        format.render(
          text: { report.text }, tsv: { report.tabSeparated }, html: { report.html }, json: { report.json }))
      return report.exit
    }
  }
}
