// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What has to be known beside the tables of `status`, a line each: shares that are due, what people answered, who is away.
struct StatusNotes {
  private let wording: Wording
  private let words: Language.StatusNotes
  private let morning: Morning
  private let book: AddressBook

  init(_ language: Language, _ morning: Morning, _ book: AddressBook) {
    wording = Wording(language)
    words = language.notes
    self.morning = morning
    self.book = book
  }

  func lines(_ plan: PlanStanding) -> [String] {
    let indicators = plan.indicators.filter { $0.state != .unreadable }
    let absent = indicators.flatMap { standing in
      absences(of: standing.indicator, in: plan.plan).map { ($0, name(standing.indicator.id)) }
    }
    return indicators.compactMap { share($0, in: plan.plan) }
      + indicators.flatMap { standing in
        standing.cliff.map {
          answers(
            $0.name(of: "\(plan.plan.id)/\(standing.indicator.id)"), $0.actBy, name(standing.indicator.id),
            held(standing, in: plan.plan))
        }
          ?? []
      } + away(absent)
  }

  func lines(_ duties: [DutyStanding]) -> [String] {
    let open = duties.filter { $0.done == nil && $0.closes >= morning.day }
    return open.flatMap { answers($0.name, $0.actBy, shown($0), held($0)) }
      + away(open.flatMap { duty in absences(of: duty).map { ($0, shown(duty)) } })
  }

  /// Focal points who are away.
  func absences(of indicator: Indicator, in plan: Plan) -> [Absence] {
    guard let source = morning.source(of: plan) else { return [] }
    let (keys, alternates) = book.owners(of: indicator.id, in: source)
    return book.away.absences(among: keys, alternates: alternates)
  }

  /// Those whom a duty names and who are away.
  func absences(of duty: DutyStanding) -> [Absence] {
    let source = book.configuration.plans.first { $0.id == duty.plan }
    return book.away.absences(among: duty.duty.to, alternates: source?.owners.ofAll.alternates ?? [])
  }

  /// What a snooze holds back of an indicator, or of a duty; nil where the calendar has no answer.
  func held(_ standing: Standing, in plan: Plan) -> HeldBack? {
    let answers = morning.acknowledgements.answers(
      about: standing.cliff, of: "\(plan.id)/\(standing.indicator.id)", on: morning.day)
    let policies = book.configuration.policies(of: morning.source(of: plan))
    return try? HeldBack(answers, of: standing, in: plan, policies, on: morning.day, morning.calendar)
  }

  func held(_ duty: DutyStanding) -> HeldBack? {
    let answers = morning.acknowledgements.answers(about: duty.name, on: morning.day)
    return try? HeldBack(answers, of: duty, on: morning.day, morning.calendar)
  }

  /// Nil for what is not paced, by its kind or by the policy.
  func pacing(of indicator: Indicator, in plan: Plan) -> Pacing? {
    let policies = book.configuration.policies(of: morning.source(of: plan))
    guard !policies.policy(for: indicator.id, percent: nil).pace.isEmpty else { return nil }
    return Pacing(indicator, in: plan.fiscalYear)
  }

  private func share(_ standing: Standing, in plan: Plan) -> String? {
    guard standing.state == .open || standing.state == .met,
      let pacing = pacing(of: standing.indicator, in: plan),
      let share = pacing.share(on: morning.day),
      let quarter = plan.fiscalYear.quarters.first(where: { $0.contains(morning.day) })
    else { return nil }
    let date = (try? morning.calendar.lastWorkingDay(onOrBefore: quarter.last)) ?? quarter.last
    return wording.fill(
      standing.current == nil ? words.shareUnknown : words.share,
      [
        "what": name(standing.indicator.id), "share": wording.number(share), "target": wording.number(pacing.target),
        "date": wording.shortDate(date), "value": standing.current.map { wording.number($0) } ?? "",
      ])
  }

  private func answers(
    _ deadline: String, _ actBy: CivilDate, _ what: String, _ held: HeldBack?
  ) -> [String] {
    let answers = DeadlineAnswers(about: deadline, actBy: actBy, morning)
    func line(_ phrase: String, _ entry: Acknowledgements.Entry) -> String {
      wording.fill(
        phrase,
        [
          "what": what, "date": wording.shortDate(entry.until ?? entry.recorded),
          "name": PlainText.harmless(entry.answer.by),
        ])
    }
    return [
      answers.acknowledged.map { line(words.acknowledged, $0) }, answers.snoozed.map { line(words.snoozed, $0) },
    ].compactMap { $0 } + (held?.parts ?? []).compactMap { part(of: $0, what) }
  }

  /// What waits beside the deadline's own reminders.
  private func part(of held: HeldBack.Part, _ what: String) -> String? {
    let phrase: String? =
      switch held.topic {
      case .pace: words.snoozedShare
      case .look: words.snoozedLook
      default: nil
      }
    return phrase.map {
      wording.fill(
        $0,
        [
          "what": what, "date": wording.shortDate(held.until),
          "share": held.share.map { wording.shortDate($0.actBy) } ?? "",
        ])
    }
  }

  /// A line for each person, with all that is theirs.
  private func away(_ absent: [(absence: Absence, what: String)]) -> [String] {
    var whats: [(absence: Absence, list: [String])] = []
    for (absence, what) in absent {
      if let at = whats.firstIndex(where: { $0.absence == absence }) {
        whats[at].list.append(what)
      } else {
        whats.append((absence, [what]))
      }
    }
    return whats.map { absence, list in
      wording.fill(
        absence.standIns.isEmpty ? words.awayAlone : words.away,
        [
          "name": names([absence.key]), "date": wording.shortDate(absence.until), "names": names(absence.standIns),
          "list": list.joined(separator: ", "),
        ])
    }
  }

  private func names(_ keys: [String]) -> String {
    book.names(keys, in: wording.language).map { PlainText.harmless($0) }.joined(separator: ", ")
  }

  private func name(_ id: IndicatorID) -> String { wording.digits("[\(id)]") }

  private func shown(_ duty: DutyStanding) -> String { "\(duty.plan)/\(duty.duty.name)" }
}
