// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct CalendarImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turns an iCalendar holiday feed (.ics) into a holiday file.",
    discussion: """
      Without more options the file is an office's own, to be listed after the country's under `calendar: holidays:`; with \
      --country, --weekend, --id and --years it is a whole calendar. Days that last, are tentative or come back every year \
      are taken as what they are; every event that is not taken is named with its line and the reason.
      Exit status: 0, 64 wrong options, 65 an event could not be taken (what could be was written; days outside --years do \
      not count) or the file is no iCalendar file, 73 the output cannot be written.
      """)

  @Argument(help: "The feed.", completion: .file())
  var file: String

  @Option(help: "The file to write, which must not exist yet (default: standard output).", completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Take these years only.", valueName: "2024-2026"))
  var years: String?

  @Option(help: "gazetted, reported or estimated.")
  var certainty: HolidayFact.Certainty = .reported

  @Option(
    help: ArgumentHelp("The day on which all of it was announced (default: known always).", valueName: "YYYY-MM-DD"))
  var announced: CivilDate?

  @Option(help: "closed, or none for days that are only worth naming.")
  var effect: HolidayFact.Effect = .closed

  @Option(help: ArgumentHelp("The language of names that do not say theirs.", valueName: "TAG"))
  var nameLanguage = "en"

  @Option(help: ArgumentHelp("Make a whole calendar, of this country.", valueName: "XX"))
  var country: String?

  @Option(help: ArgumentHelp("Its days off of every week.", valueName: "saturday,sunday"))
  var weekend: String?

  @Option(help: "Its id, such as GB-scotland.")
  var id: String?

  @Option(help: "Its name (default: the feed's own).")
  var name: String?

  @Option(help: ArgumentHelp("The month in which its fiscal years begin (default: 7).", valueName: "1-12"))
  var fiscalYearStart: Int?

  @Option(help: "text (the holiday file) or json (a report of what was taken and what was not).")
  var format: OutputFormat = .text

  func validate() throws {
    guard OutputFormat.ofData.contains(format) else {
      throw ValidationError("--format \(format.rawValue) is none of the forms: write text or json.")
    }
  }

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      var request = FeedRequest(
        years: years, certainty: certainty, announced: announced, effect: effect, language: nameLanguage)
      (request.country, request.weekend, request.id) = (country, weekend, id)
      (request.name, request.fiscalYearStart) = (name, fiscalYearStart)
      let feed = try FeedImport(file: file, try request.options())
      for line in feed.complaints { world.warn(line) }
      if let output, let document = feed.document { try NewFile.write(document, to: output) }
      let written = feed.document == nil ? nil : output
      if format == .text, output == nil {
        if let document = feed.document { try World.put(Array(document.utf8)) }
        world.warn(feed.summary(writtenTo: nil))
      } else {
        let report = format.render(text: { feed.summary(writtenTo: written) }, json: { feed.json(writtenTo: written) })
        // A file that stands is what was asked for; a report alone must arrive whole.
        if written == nil { try World.put(Array((report + "\n").utf8)) } else { world.say(report) }
      }
      return feed.exit
    }
  }
}

extension HolidayFact.Certainty: ExpressibleByArgument {}
extension HolidayFact.Effect: ExpressibleByArgument {}
