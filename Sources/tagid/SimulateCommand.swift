// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import TagidKit
import WorkingDays

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Every message that a period would send, without sending or recording anything.",
    discussion: """
      The period runs day by day in memory: every message counts as accepted at once, statements count from the day they \
      were recorded, and the calendar answers as it was known on each day. It begins with nobody told of anything, unless \
      --from-journal begins with what the journal has before the first day, and with what is remembered of plans that are \
      still as they were before it.
      Exit status: 0, 64 the days cannot be, 65 a plan or the file of progress has errors, 74 the journal or the progress \
      log cannot be read, 78 the configuration is wrong.
      """)

  @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
  var from: CivilDate

  @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
  var to: CivilDate

  @Option(
    help: ArgumentHelp(
      "A table like that of `progress import`; a column `recorded` may say when a row became known.",
      valueName: "FILE"), completion: .file())
  var progress: String?

  @Option(
    help: ArgumentHelp("Show what this configuration would add and take away instead.", valueName: "FILE"),
    completion: .file())
  var compare: String?

  @Flag(help: "Begin with what the journal says was told before the first day.")
  var fromJournal = false

  @OptionGroup var config: ConfigurationOptions

  @Option(
    help: "text, json (a line for each message) or csv (a row for each notice).",
    transform: { text in
      guard let format = SimulationFormat(rawValue: text) else {
        throw ValidationError("\"\(text)\" is none of the forms: write text, json or csv.")
      }
      return format
    })
  var format: SimulationFormat = .text

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let request = try SimulationRequest(from: from, to: to, progress: progress, fromJournal: fromJournal)
      let configuration = try config.read()
      let other = try compare.map { (file) throws(Stop) in try ConfigurationOptions.read(file) }
      let bar = ProgressBar()
      defer { bar.clear() }
      let present = try Simulation(request, configuration, step: bar.show)
      bar.clear()
      for remark in present.remarks { world.warn("tagid: \(remark)") }
      guard let other, let compare else {
        world.warn(of: present.findings, errorsOnly: true)
        world.say(present.printed(as: format))
        return present.exit
      }
      let comparison = SimulationComparison(
        present, try Simulation(request, other, step: bar.show), name: compare)
      bar.clear()
      world.warn(of: present.findings + comparison.findings, errorsOnly: true)
      world.say(comparison.printed(as: format))
      return comparison.exit
    }
  }
}
