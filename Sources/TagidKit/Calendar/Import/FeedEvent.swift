// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// One event of a feed that is a day off or worth naming, before its days are looked at.
struct FeedEvent {
  /// Far more than a holiday has.
  static let mostLines = 1_000

  let line: Int
  let uid: String?
  let names: [String: String]
  let span: FeedSpan
  let isTentative: Bool
  let isObservance: Bool
  let description: String?
  /// The first days of the event, one for each time it recurs within the years asked for.
  let starts: [CivilDate]
  let recurs: Bool

  init(_ event: ICalendarComponent, _ options: FeedOptions) throws(FeedRefusal) {
    if let damage = event.damage.first { throw FeedRefusal(damage.line, .damaged, damage.message) }
    guard event.lines.count <= Self.mostLines else {
      throw FeedRefusal(event.line, .damaged, "it has \(event.lines.count) lines; at most \(Self.mostLines) are read")
    }
    line = event.line
    let status = try event.only("STATUS")
    switch status?.value.uppercased().filter({ !$0.isWhitespace }) {
    case nil, "", "CONFIRMED", "TENTATIVE": break
    case "CANCELLED": throw FeedRefusal(event.line, .cancelled, "it is cancelled")
    default:
      throw FeedRefusal(
        status?.line ?? line, .damaged,
        "its STATUS is \(PlainText.quoted(status?.value ?? "")), which says nothing here")
    }
    uid = PlainText.line(try event.only("UID")?.text)
    span = try FeedSpan(event)
    names = try FeedNames.read(event, language: options.language)
    let first = event.all("DESCRIPTION").first.flatMap {
      $0.text.split(whereSeparator: \.isNewline).first.map(String.init)
    }
    description = PlainText.line(first)
    let descriptions = event.all("DESCRIPTION").map(\.text)
    let categories = event.all("CATEGORIES")
    if names.values.contains(where: { FeedWords.isWorkingDay($0) })
      || categories.contains(where: { FeedWords.isWorkingDay($0.value) })
      || descriptions.contains(where: FeedWords.isWorkingDay(description:))
    {
      throw FeedRefusal(
        line, .workingDay,
        "it says that offices work; make it a working day with `tagid calendar add \(span.start) --open`")
    }
    isTentative =
      status?.value.uppercased().contains("TENTATIVE") == true || names.values.contains(where: FeedWords.isTentative)
      || descriptions.contains(where: FeedWords.isTentative)
    isObservance =
      categories.contains { FeedWords.isObservance(category: $0.value) }
      || descriptions.contains(where: FeedWords.isObservance(description:))
    recurs = event.lines.contains { $0.name == "RRULE" }
    starts = try Self.starts(event, span.start, options.years)
  }

  private static func starts(
    _ event: ICalendarComponent, _ start: CivilDate, _ years: ClosedRange<Int>?
  ) throws(FeedRefusal) -> [CivilDate] {
    for name in ["RDATE", "EXRULE", "RECURRENCE-ID"] {
      guard let line = event.all(name).first else { continue }
      throw FeedRefusal(line.line, .recurrence, "it has \(name); only plain FREQ=YEARLY on the same date is taken")
    }
    var starts = [start]
    if let rule = try event.only("RRULE") {
      let yearly = try YearlyRule(rule, start: start)
      guard let years else {
        throw FeedRefusal(rule.line, .recurrence, "it comes back every year; say for which with --years 2024-2026")
      }
      starts = yearly.days(from: start, in: years)
    }
    var without: Set<CivilDate> = []
    let isAllDay = FeedDate.isAllDay(event)
    for line in event.all("EXDATE") {
      for value in line.list { without.insert(try FeedDate.read(value, of: line, isAllDay: isAllDay)) }
    }
    starts.removeAll(where: without.contains)
    guard !starts.isEmpty else { throw FeedRefusal(event.line, .recurrence, "EXDATE leaves none of its days") }
    return starts
  }
}
