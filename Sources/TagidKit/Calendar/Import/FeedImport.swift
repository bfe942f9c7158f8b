// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// A holiday feed made into a holiday file, with an account of every event.
package struct FeedImport {
  private let file: String
  private let reading: FeedReading
  private let options: FeedOptions

  /// Throws when the file is no iCalendar file, or when a whole calendar would say of a year without holidays that it is
  /// complete.
  package init(file path: String, _ options: FeedOptions) throws(Stop) {
    file = PlainText.harmless(path)
    self.options = options
    let bytes: [UInt8]
    switch InputFile.read(path) {
    case .success(let read): bytes = read
    case .failure(let error):
      throw Stop(.dataError, Problem(file: file, message: error.reason, hint: error.hint).text)
    }
    do throws(DocumentError) {
      let name = PlainText.line(PlainText.harmless((path as NSString).lastPathComponent)) ?? "feed"
      reading = FeedReading(try ICalendarFile(bytes), source: name, options)
    } catch {
      throw Stop(.dataError, Problem(file: file, line: error.line, message: error.message, hint: error.hint).text)
    }
    try expectEveryYear()
  }

  /// The holiday file's text; nil when nothing was taken.
  package var document: String? {
    guard !facts.isEmpty else { return nil }
    guard let calendar = options.calendar, let years = options.years else { return HolidayFileText.ownFile(facts) }
    let name = calendar.name ?? reading.name ?? calendar.id
    return HolidayFileText.calendar(
      HolidayCalendar(
        id: calendar.id, name: [options.language: name], country: calendar.country, weekend: calendar.weekend,
        firstYear: years.lowerBound, lastYear: years.upperBound, facts: facts),
      fiscalYearStart: calendar.fiscalYearStart)
  }

  /// What was not taken and what was taken for less than it seems, one line each.
  package var complaints: [String] {
    let refused = reading.refused.map { (line: $0.line, text: "not taken: \($0.reason)") }
    return (refused + reading.remarks.map { (line: $0.line, text: $0.text) }).sorted { $0.line < $1.line }
      .map { "\(file):\($0.line): \($0.text)" }
  }

  /// - Parameter output: the file that was written.
  package func summary(writtenTo output: String?) -> String {
    let taken = "taken \(reading.taken.count) of \(reading.events) \(reading.events == 1 ? "event" : "events")"
    guard !facts.isEmpty else { return "\(taken); nothing was written" }
    let days = "\(facts.count) \(facts.count == 1 ? "fact" : "facts")"
    return output.map { "\(taken): \(days) written to \(PlainText.harmless($0))" } ?? "\(taken): \(days)"
  }

  package var exit: ExitStatus {
    facts.isEmpty || reading.refused.contains(where: \.isError) ? .dataError : .success
  }

  package func json(writtenTo output: String?) -> JSONValue {
    .object([
      "file": .text(file), "events": .whole(reading.events), "output": .optional(output) { .text($0) },
      "taken": .list(
        reading.taken.map { .object(["line": .whole($0.line), "facts": .list($0.facts.map(\.json))]) }),
      "refused": .list(
        reading.refused.map {
          .object(["line": .whole($0.line), "code": .text($0.code.rawValue), "reason": .text($0.reason)])
        }),
      "remarks": .list(reading.remarks.map { .object(["line": .whole($0.line), "remark": .text($0.text)]) }),
    ])
  }

  private var facts: [HolidayFact] { reading.taken.flatMap(\.facts) }

  /// A feed often ends in the middle of the years that somebody hopes for; a calendar must not call them complete.
  private func expectEveryYear() throws(Stop) {
    guard options.calendar != nil, let years = options.years, !facts.isEmpty else { return }
    let known = Set(facts.filter { $0.effect != .none && $0.certainty != .estimated }.map(\.date.year))
    let missing = years.filter { !known.contains($0) }.map(String.init)
    guard !missing.isEmpty else { return }
    throw Stop(
      .dataError,
      (complaints + [
        "tagid: \(file) has no certain day off in \(missing.joined(separator: ", ")), so the calendar would not be complete; "
          + "nothing was written\n  Name with --years only years that the feed has in full."
      ]).joined(separator: "\n"))
  }
}
