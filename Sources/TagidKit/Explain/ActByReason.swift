// SPDX-License-Identifier: Apache-2.0
import Messages
import Plans
import Reminders
import WorkingDays

/// One day that makes an act-by date another one than the target, or may yet do so.
struct ActByReason: Equatable {
  enum Kind: String {
    case weekend, holiday
    /// A day off because of the office's own rule for dates on such days.
    case rule
    /// An estimated holiday, which moves nothing yet.
    case estimate
    /// A year whose holidays are not known.
    case notAnnounced = "not-announced"
  }

  var kind: Kind
  var date: CivilDate
  /// The order or list that closes the day.
  var fact: HolidayFact?
  /// One line for people.
  var words: String

  /// Everything between an act-by date and its target, in the order of the days.
  static func all(
    target: CivilDate, closes: CivilDate, actBy: CivilDate, rule: DayConvention, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> [ActByReason] {
    var reasons: [ActByReason] = []
    if closes != target {
      // What a rule moves is itself a day off.
      reasons.append(try closed(target, calendar))
      reasons.append(
        ActByReason(kind: .rule, date: closes, words: "the office's rule \(rule.rawValue) takes \(closes) for it"))
    }
    var date = actBy.adding(days: 1)
    while date <= closes {
      if date != target || closes == target { reasons.append(try closed(date, calendar)) }
      date = date.adding(days: 1)
    }
    if !calendar.covers(closes) {
      let words =
        "the holidays of \(closes.year) are not announced: its working days are counted from the weekend alone"
      reasons.append(ActByReason(kind: .notAnnounced, date: closes, words: words))
    }
    return reasons
  }

  /// Holidays that are only estimated and may take one of the last working days.
  static func estimates(_ cliff: Cliff, from day: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError)
    -> [ActByReason]
  {
    try estimates(actBy: cliff.actBy, closes: cliff.closes, from: day, calendar)
  }

  static func estimates(
    actBy: CivilDate, closes: CivilDate, from day: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> [ActByReason] {
    try calendar.possibleClosings(before: actBy, closing: closes, from: day).map { fact in
      let name = name(of: fact, calendar)
      return ActByReason(
        kind: .estimate, date: fact.date, fact: fact,
        words: "\(DayWords.long(fact.date)) may be closed: \(name), an estimate, which moves nothing yet")
    }
  }

  private static func closed(_ date: CivilDate, _ calendar: WorkingCalendar) throws(CalendarError) -> ActByReason {
    guard case .closed(let fact)? = try calendar.change(of: date) else {
      return ActByReason(
        kind: .weekend, date: date, words: "\(DayWords.long(date)), is closed: every \(DayWords.name(date.weekday)) is")
    }
    let source = fact.source.map { "; source: \(PlainText.harmless($0))" } ?? ""
    let known = FactWords(fact, country: calendar.calendar.country).known(.inForce, on: calendar.knownOn)
    return ActByReason(
      kind: .holiday, date: date, fact: fact,
      words: "\(DayWords.long(date)), is closed: \(name(of: fact, calendar)) (\(known)\(source))")
  }

  private static func name(of fact: HolidayFact, _ calendar: WorkingCalendar) -> String {
    PlainText.harmless(FactWords(fact, country: calendar.calendar.country).name)
  }

  var json: JSONValue {
    .object([
      "kind": .text(kind.rawValue), "date": .text(date.iso), "fact": .optional(fact) { $0.json },
      "words": .text(words),
    ])
  }
}
