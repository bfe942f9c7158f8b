// SPDX-License-Identifier: Apache-2.0
import Plans
package import Reminders
package import WorkingDays

/// Words about a calendar that changed after somebody was told, or that may yet change.
extension NoticeWording {
  /// Instead of a stage's own subject: whoever reads one line must not count on the old day.
  func subject(_ notice: DeadlineNotice, moved: ActByMove, _ cliff: Cliff) -> String {
    let words = wording.language.moved
    return wording.fill(
      moved.to <= day ? words.subjectToday : words.subject,
      [
        "id": wording.digits("\(notice.standing.indicator.id)"), "percent": wording.percent(cliff.percent),
        "date": wording.date(moved.to), "marks": wording.marks(cliff.atStake),
      ])
  }

  /// That the plan's dates moved, and that the last working day did and why, when they did.
  func moved(_ notice: DeadlineNotice) -> [String] {
    let closes = notice.stage == .lost ? notice.lostTiers.last?.closes : notice.cliff?.closes
    return notice.targetMoves.map(wording.sentence) + calendarMoved(notice, closes)
  }

  private func calendarMoved(_ notice: DeadlineNotice, _ closes: CivilDate?) -> [String] {
    notice.moved.map { [wording.sentence($0, closes: closes ?? $0.to, on: day)] } ?? []
  }

  /// Estimated holidays among the last working days of the cliff.
  func mayBeClosed(_ cliff: Cliff) throws(CalendarError) -> [String] {
    wording.mayBeClosed(try cliff.possibleClosings(from: day, calendar))
  }
}

extension Wording {
  /// A sentence about estimated holidays; empty when there are none.
  package func mayBeClosed(_ facts: [HolidayFact]) -> [String] {
    let days = Dictionary(grouping: facts, by: \.date).sorted { $0.key < $1.key }.map { date, facts in
      (date: shortDate(date), name: facts.map(name).joined(separator: language.ladder.listJoin))
    }
    let words = language.estimates
    guard let first = days.first else { return [] }
    if days.count == 1 { return [fill(words.mayBeClosed, ["date": first.date, "name": first.name])] }
    let list = days.map { fill(words.day, ["date": $0.date, "name": $0.name]) }
    return [fill(words.severalMayBeClosed, ["list": list.joined(separator: language.ladder.listJoin)])]
  }

  /// That the last working day is another one than was told, and why.
  package func sentence(_ moved: ActByMove, closes: CivilDate, on day: CivilDate) -> String {
    let words = language.moved
    let phrase = moved.to < day ? words.sentencePast : moved.to == day ? words.sentenceToday : words.sentence
    let sentence = fill(phrase, ["to": date(moved.to), "from": date(moved.from), "why": why(moved)])
    return moved.isByRule ? "\(sentence) \(fill(words.byRule, ["closes": date(closes)]))" : sentence
  }

  /// The fact's name in the language, else in English, else in whatever it has.
  /// It is other people's text, so it has a bound.
  func name(of fact: HolidayFact) -> String {
    let name =
      fact.name[language.tag] ?? fact.name["en"] ?? fact.name.min { $0.key < $1.key }?.value ?? shortDate(fact.date)
    guard name.count > 120 || name.utf8.count > 600 else { return name }
    var cut = String(name.prefix(119))
    // A letter may carry any number of marks.
    while cut.utf8.count > 597 { cut.unicodeScalars.removeLast() }
    return cut + "…"
  }

  private func why(_ moved: ActByMove) -> String {
    let words = language.moved
    guard let change = moved.change else { return words.corrected }
    let phrase =
      switch change {
      case .closed(let fact): fact.announced == nil ? words.closedUndated : words.closed
      case .opened(let fact): fact.announced == nil ? words.openedUndated : words.opened
      case .withdrawn(let fact): fact.effect == .open ? words.withdrawnOpening : words.withdrawn
      }
    return fill(
      phrase,
      [
        "day": shortDate(change.fact.date), "known": change.known.map { shortDate($0) } ?? "",
        "name": name(of: change.fact),
      ])
  }
}
