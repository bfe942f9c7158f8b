// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// What `calendar day` prints: whether the office works on a day, why, by which source, and since when that is known.
package struct CalendarDay {
  private let date: CivilDate
  private let isWorking: Bool
  private let isWeekend: Bool
  private let dossier: [DatedFact]
  private let knownOn: CivilDate
  private let country: String

  package init(_ date: CivilDate, _ desk: CalendarDesk) throws(Stop) {
    if !desk.isDecided(date) { try desk.expectKnown(date) }
    self.date = date
    isWorking = try desk.answer { () throws(CalendarError) in try desk.calendar.isWorking(date) }
    isWeekend = desk.holidays.weekend.contains(date.weekday)
    dossier = desk.calendar.dossier(on: date)
    knownOn = desk.calendar.knownOn
    country = desk.holidays.country
  }

  package var text: String {
    let state = isWorking ? isWeekend ? "working day on a weekend" : "working day" : isWeekend ? "weekend" : "closed"
    return (["\(DayWords.long(date)): \(state)"] + dossier.flatMap(lines)).joined(separator: "\n")
  }

  private func lines(_ dated: DatedFact) -> [String] {
    let fact = dated.fact
    let words = FactWords(fact, country: country)
    return [
      "  \(words.name): \(words.effect(dated.status))",
      "    \(words.certainty); \(words.known(dated.status, on: knownOn))",
    ]
      + [fact.source.map { "    source: \($0)" }, fact.note.map { "    note: \($0)" }].compactMap { $0 }
  }

  package var json: JSONValue {
    .object([
      "date": .text(date.iso), "weekday": .text(date.weekday.name), "working": .flag(isWorking),
      "weekend": .flag(isWeekend), "knownOn": .text(knownOn.iso),
      "facts": .list(dossier.filter { $0.status == .inForce }.map(\.fact.json)),
      "others": .list(
        dossier.filter { $0.status != .inForce }.map {
          .object(["status": .text($0.status.rawValue), "fact": $0.fact.json])
        }),
    ])
  }
}
