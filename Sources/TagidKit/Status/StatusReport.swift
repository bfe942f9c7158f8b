// SPDX-License-Identifier: Apache-2.0
package import Messages
import NotificationJournal
package import Plans
import Reminders
package import WorkingDays

/// What `status` prints: where every indicator stands on a day.
package struct StatusReport {
  private let morning: Morning
  private let language: Language
  private let duties: [DutyStanding]
  private let book: AddressBook

  /// - Parameters:
  ///   - day: nil for today in the office's zone.
  ///   - language: nil for the configuration's.
  package init(_ configuration: Configuration, day: CivilDate?, language: Language?, _ world: World) throws(Stop) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    morning = try Morning(configuration, day: day ?? clock.today)
    self.language = language ?? configuration.language
    book = AddressBook(configuration, ChannelDesk(configuration.channels), on: morning.day)
    do throws(CalendarError) {
      duties = try morning.duties(configuration)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
  }

  package var findings: [Finding] { morning.findings }

  package var exit: ExitStatus {
    morning.findings.contains { $0.severity == .error } ? .dataError : .success
  }

  package var text: String {
    let notes = StatusNotes(language, morning, book)
    let plans = StatusText(language, morning.calendar, morning.day).render(
      morning.standings.map { (morning.heading(of: $0.plan, in: language), $0, notes.lines($0)) })
    guard !duties.isEmpty else { return plans }
    let table = DutyText(language, morning.calendar, morning.day).render(duties)
    return ([plans, "", table] + paragraph(notes.lines(duties))).joined(separator: "\n")
  }

  private func paragraph(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }

  package var json: JSONValue {
    .object([
      "asOf": .text(morning.day.iso), "plans": .list(morning.standings.map { json($0) }),
      "duties": .list(duties.map(json)),
      "findings": .list(morning.findings.map(\.json)),
    ])
  }

  private func json(_ duty: DutyStanding) -> JSONValue {
    let notes = StatusNotes(language, morning, book)
    guard case .object(var keys) = duty.json(on: morning.day, morning.calendar) else { return .null }
    let isOpen = duty.done == nil && duty.closes >= morning.day
    let answers = isOpen ? DeadlineAnswers(about: duty.name, actBy: duty.actBy, morning) : nil
    keys["acknowledged"] = .optional(answers) { $0.acknowledgedJSON }
    keys["snoozed"] = .optional(answers) { $0.snoozedJSON(notes.held(duty)) }
    keys["absent"] = .list(notes.absences(of: duty).map(\.json))
    return .object(keys)
  }

  private func json(_ standing: PlanStanding) -> JSONValue {
    .object([
      "id": .text(standing.plan.id), "scoring": standing.scoring.json, "ceiling": .marks(standing.ceiling),
      "secured": .marks(standing.secured), "met": .marks(standing.met), "lost": .marks(standing.lost),
      "indicators": .list(standing.indicators.map { json($0, in: standing.plan) }),
    ])
  }

  private func json(_ standing: Standing, in plan: Plan) -> JSONValue {
    let cliff = standing.cliff
    let notes = StatusNotes(language, morning, book)
    let left = cliff.flatMap { try? DaysLeft(until: $0.actBy, from: morning.day, morning.calendar) }
    let key = "\(plan.id)/\(standing.indicator.id)"
    let answers = cliff.map { DeadlineAnswers(about: $0.name(of: key), actBy: $0.actBy, morning) }
    return .object([
      "id": .text("\(standing.indicator.id)"), "state": .text(standing.state.rawValue),
      "achieved": .optional(standing.achieved) { .whole($0) }, "best": .optional(standing.best) { .whole($0) },
      "cliff": .optional(cliff) { .text($0.closes.iso) }, "actBy": .optional(cliff) { .text($0.actBy.iso) },
      "mayBeClosed": .list(possibleClosings(cliff).map(json)),
      "window": .optional(cliff) { .text($0.actBy < morning.day ? "closed" : "open") },
      "daysLeft": .optional(left) { .whole($0.days) }, "workingDaysLeft": .optional(left) { .whole($0.workingDays) },
      "proven": .marks(standing.proven), "atStake": .marks(standing.atStake),
      "current": .optional(standing.current) { .decimal($0) },
      "acknowledged": .optional(answers) { $0.acknowledgedJSON },
      "snoozed": .optional(answers) { $0.snoozedJSON(notes.held(standing, in: plan)) },
      "absent": .list(notes.absences(of: standing.indicator, in: plan).map(\.json)),
      "shareDue": .optional(notes.pacing(of: standing.indicator, in: plan)?.share(on: morning.day)) { .decimal($0) },
      "tiers": .list(standing.tiers.map { json($0, in: plan) }),
    ])
  }

  /// A date that the calendar cannot answer for has no estimates either.
  private func possibleClosings(_ cliff: Cliff?) -> [HolidayFact] {
    cliff.flatMap { try? $0.possibleClosings(from: morning.day, morning.calendar) } ?? []
  }

  private func json(_ fact: HolidayFact) -> JSONValue {
    .object(["date": .text(fact.date.iso), "name": .object(fact.name.mapValues { .text($0) })])
  }

  private func json(_ tier: TierStanding, in plan: Plan) -> JSONValue {
    var value = JSONValue.null
    if case .value(let number) = tier.tier.target { value = .decimal(number) }
    var keys: [String: JSONValue] = [
      "percent": .whole(tier.tier.percent), "target": .text(tier.tier.targetDate(in: plan.fiscalYear).iso),
      "value": value,
      "closes": .text(tier.closes.iso), "state": .text(tier.state.rawValue),
    ]
    if !tier.tier.milestones.isEmpty { keys["before"] = .texts(tier.tier.milestones.map(\.iso)) }
    return .object(keys)
  }
}
