// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The daily run: decides which notices are due, sends them and records what came of it.",
    discussion: """
      Run it once a day from cron or a timer; a day that was missed is caught up. A day other than today needs --dry-run, \
      or a configuration with only outbox and loopback channels, or --send-anyway.
      Exit status: 0 all well, 65 a plan has errors (the others were served), 69 nothing of what was due got through, \
      73 or 74 the state folder cannot be written or read, 75 another run is at work or some messages wait for a later \
      run, 78 the configuration is wrong.
      """)

  private static let many = 20

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var output: FormatOption

  @Flag(help: "Show what would be sent, without sending or recording.")
  var dryRun = false

  @Flag(help: "Print only what somebody has to mend: errors and messages that did not get through.")
  var quiet = false

  @OptionGroup var wait: WaitOption

  @Flag(help: "Send although the day is not today and the channels reach people.")
  var sendAnyway = false

  func run() throws {
    var world = World.real
    let bar = ProgressBar()
    // A few messages are over before anybody looks.
    world.progress = { done, all in if all >= Self.many { bar.show(done, of: all) } }
    try world.run { () throws(Stop) in
      let options = CheckOptions(day: day.asOf, dryRun: dryRun, sendAnyway: sendAnyway, wait: wait.duration)
      defer { bar.clear() }
      let report = try DailyCheck(try config.read(), options, world).run()
      bar.clear()
      if quiet || output.format == .text { world.warn(of: report.findings, errorsOnly: quiet) }
      for line in report.troubles { world.warn(line) }
      if !quiet { world.say(output.format.render(text: { report.text }, json: { report.json })) }
      return report.exit
    }
  }
}
