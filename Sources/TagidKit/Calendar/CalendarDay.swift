// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What `calendar day` prints: whether the office works on a day, why, and since when that is known.
package struct CalendarDay {
  private let date: CivilDate
  private let isWorking: Bool
  private let isWeekend: Bool
  private let facts: [HolidayFact]
  private let knownOn: CivilDate

  package init(_ date: CivilDate, _ desk: CalendarDesk) throws(Stop) {
    try desk.expectKnown(date)
    self.date = date
    isWorking = try desk.answer { () throws(CalendarError) in try desk.calendar.isWorking(date) }
    isWeekend = desk.holidays.weekend.contains(date.weekday)
    facts = desk.calendar.facts(on: date)
    knownOn = desk.calendar.knownOn
  }

  package var text: String {
    "\(date), \(date.weekday.name): \(isWorking ? "working day" : "closed")"
  }

  package var json: JSONValue {
    .object([
      "date": .text(date.iso), "weekday": .text(date.weekday.name), "working": .flag(isWorking),
      "weekend": .flag(isWeekend), "knownOn": .text(knownOn.iso), "facts": .list(facts.map(\.json)),
    ])
  }
}
