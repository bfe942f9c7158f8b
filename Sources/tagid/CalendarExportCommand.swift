// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Messages
import TagidKit

struct CalendarExportCommand: ParsableCommand {
  enum Format: String, CaseIterable {
    case ics
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "The plans' deadlines as a calendar that people subscribe to.",
    discussion: """
      Every date of every plan is an all-day event, with alarms for the next deadline of each indicator. What was exported \
      is remembered in the state folder, so that a date that moves is the same event with a higher number, and what did \
      not change is the same to the byte.
      Exit status: 0, 64 no such plan, 65 a plan has errors (the others are exported), 73 the file or the state folder \
      cannot be written, 75 another export is at work, 78 the configuration is wrong.
      """)

  @Option(
    help: "ics (iCalendar) is the only one.",
    transform: { text in
      guard let format = Format(rawValue: text) else {
        throw ValidationError("\"\(text)\" is none of the forms: write ics.")
      }
      return format
    })
  var format: Format = .ics

  @Option(help: "The file to write or replace (default: standard output).", completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Only this plan; may be given several times (default: all plans).", valueName: "ID"))
  var plan: [String] = []

  @Option(help: "bn or en (default: the configuration's).")
  var language: Language?

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let export = try CalendarExport(
        try config.read(), plans: plan, day: day.asOf, language: language, output: output, world)
      world.warn(of: export.findings, errorsOnly: true)
      if let printed = export.printed { try World.put(printed) }
      return export.exit
    }
  }
}
