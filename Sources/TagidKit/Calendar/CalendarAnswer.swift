// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What `calendar shift` and `calendar adjust` print: the day that a question leads to.
package struct CalendarAnswer {
  private let date: CivilDate
  private let asked: [String: JSONValue]

  private init(_ date: CivilDate, _ asked: [String: JSONValue], _ desk: CalendarDesk) throws(Stop) {
    try desk.expectKnown(date)
    self.date = date
    self.asked = asked.merging(["knownOn": .text(desk.calendar.knownOn.iso)]) { own, _ in own }
  }

  /// The n-th working day strictly after a date, or strictly before it for a negative n.
  package static func shift(_ date: CivilDate, by n: Int, _ desk: CalendarDesk) throws(Stop) -> CalendarAnswer {
    guard n != 0 else {
      throw Stop(
        .usage,
        "tagid: 0 working days lead nowhere\n  For the working day next to a date use `tagid calendar adjust`.")
    }
    try desk.expectKnown(date)
    let shifted: CivilDate
    do throws(CalendarError) {
      shifted =
        n > 0
        ? try desk.calendar.workingDay(n, after: date)
        : try desk.calendar.workingDay(n == .min ? .max : -n, before: date)
    } catch {
      // The calendar has working days, so that one which is not there lies beyond all its years.
      shifted = n > 0 ? .latest : .earliest
    }
    return try CalendarAnswer(shifted, ["from": .text(date.iso), "workingDays": .whole(n)], desk)
  }

  package static func adjust(
    _ date: CivilDate, _ convention: DayConvention, _ desk: CalendarDesk
  ) throws(Stop) -> CalendarAnswer {
    try desk.expectKnown(date)
    let adjusted = try desk.answer { () throws(CalendarError) in try desk.calendar.adjust(date, convention) }
    return try CalendarAnswer(
      adjusted, ["from": .text(date.iso), "convention": .text(convention.rawValue)], desk)
  }

  package var text: String { DayWords.long(date) }

  package var json: JSONValue {
    .object(asked.merging(["date": .text(date.iso), "weekday": .text(date.weekday.name)]) { own, _ in own })
  }
}

/// What `calendar count` prints: working days from a day up to, but not including, another.
package struct CalendarCount {
  private let from: CivilDate
  private let to: CivilDate
  private let count: Int
  private let knownOn: CivilDate

  package init(from: CivilDate, to: CivilDate, _ desk: CalendarDesk) throws(Stop) {
    guard from <= to else {
      throw Stop(.usage, "tagid: \(to) is before \(from)\n  Write the earlier day first.")
    }
    try desk.expectKnown(from)
    // The day that is not counted may be the one after the calendar's last.
    if from < to { try desk.expectKnown(to.adding(days: -1)) }
    self.from = from
    self.to = to
    count = try desk.answer { () throws(CalendarError) in try desk.calendar.workingDays(from: from, to: to) }
    knownOn = desk.calendar.knownOn
  }

  package var text: String { "\(count)" }

  package var json: JSONValue {
    .object([
      "from": .text(from.iso), "to": .text(to.iso), "count": .whole(count), "knownOn": .text(knownOn.iso),
    ])
  }
}
