// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Writes a holiday order, or a working weekend, into the office's own holiday file.",
    discussion: """
      The file is the last of `calendar: holidays:`, or the one named with --file; the first is the country's and is never \
      written to. A listed file that is not there yet is made. What the order changes is printed: the day, and the act-by \
      dates that move.
      Exit status: 0 (also when it is there already), 64 the order cannot be, 65 the file has errors or would lose something \
      by being written anew (the line to add by hand is printed), 73 it cannot be written, 75 somebody else is writing it, \
      78 the configuration is wrong or lists no file of the office's own.
      """)

  @Argument(help: ArgumentHelp("The day.", valueName: "YYYY-MM-DD"))
  var date: CivilDate

  @Flag(name: .customLong("closed"), help: "The office is closed.")
  var isClosed = false

  @Flag(name: .customLong("open"), help: "The office works, whatever the weekend and the country's calendar say.")
  var isOpen = false

  @Option(help: "What the order calls it, in English.")
  var name: String

  @Option(help: "The same in Bengali.")
  var nameBn: String?

  @Option(
    help: ArgumentHelp(
      "The day on which it was announced, from which it is known; not after today.", valueName: "YYYY-MM-DD"))
  var announced: CivilDate

  @Option(help: "Where it stands, such as the number of the order.")
  var source: String?

  @Option(help: "Anything to remember.")
  var note: String?

  @Option(help: "Which of the office's own files (default: the last one listed).", completion: .file())
  var file: String?

  @Flag(help: "Only show what would change.")
  var dryRun = false

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func validate() throws {
    if isClosed == isOpen { throw ValidationError("Write --closed or --open, one of the two.") }
  }

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let order = HolidayOrder(
        date: date, isClosed: isClosed, name: name, bengaliName: nameBn, announced: announced, source: source,
        note: note)
      let addition = try CalendarAddition(
        try config.read(mayLackOwnHolidays: true), order, file: file, isDryRun: dryRun, world)
      for remark in addition.remarks { world.warn(remark) }
      world.say(output.format.render(text: { addition.text }, json: { addition.json }))
      return .success
    }
  }
}
