// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// Decides when somebody is asked for evidence: ten working days after the record, and ten before the annual evaluation.
/// What a document reports is never asked about.
package struct EvidenceDecider {
  private let plan: Plan
  private let evaluation: CivilDate?
  private let calendar: WorkingCalendar
  private let day: CivilDate

  /// In working days.
  private static let patience = 10

  /// - Parameter evaluation: the day of the annual evaluation; nil when nobody says.
  package init(plan: Plan, evaluation: CivilDate?, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.evaluation = evaluation
    self.calendar = calendar
    self.day = day
  }

  /// - Parameter current: the statements that count about the indicator today.
  package func decide(
    _ standing: Standing, current: [Statement], told: Told
  ) throws(CalendarError) -> Decision {
    guard var notice = notice(standing, current) else { return .silent(.nothingToKeep) }
    let once = try OnceDecider(calendar: calendar, day: day)
    if let evaluation, try finalDay.map({ $0 <= day }) ?? false {
      notice.evaluation = evaluation
      notice.workingDaysLeft = try DaysLeft(until: evaluation, from: day, calendar).workingDays
      return once.decide(.bulletin(.evidence(notice)), told: told)
    }
    guard try Self.firstAsk(after: notice.statement, calendar) <= day else { return .silent(.notYetDue) }
    return once.decide(.bulletin(.evidence(notice)), told: told)
  }

  /// The days on which evidence is asked for, in their order; none when nothing lacks it.
  package func days(
    _ standing: Standing, current: [Statement]
  ) throws(CalendarError) -> [(identity: NoticeIdentity, day: CivilDate)] {
    guard var notice = notice(standing, current) else { return [] }
    let (first, last) = (try Self.firstAsk(after: notice.statement, calendar), try finalDay)
    var days = last.map { first < $0 } ?? true ? [(identity: notice.identity, day: first)] : []
    notice.evaluation = evaluation
    if let last { days.append((notice.identity, last)) }
    return days
  }

  /// The word ten working days after the record; nil when nothing lacks evidence, or the evaluation is past.
  private func notice(_ standing: Standing, _ current: [Statement]) -> EvidenceNotice? {
    guard standing.state == .achieved, !standing.canFall,
      let tier = standing.tiers.first(where: { $0.tier.percent == standing.achieved }),
      let statement = Self.unproven(current), evaluation.map({ day <= $0 }) ?? true
    else { return nil }
    return EvidenceNotice(
      plan: plan.id, standing: standing, percent: tier.tier.percent,
      target: tier.tier.targetDate(in: plan.fiscalYear), statement: statement, evaluation: nil, workingDaysLeft: 0)
  }

  /// The day on which evidence of a record is asked for first.
  package static func firstAsk(
    after statement: Statement, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> CivilDate { try calendar.workingDay(patience, after: statement.recorded) }

  private var finalDay: CivilDate? {
    get throws(CalendarError) {
      guard let evaluation else { return nil }
      return try calendar.workingDay(Self.patience, before: evaluation)
    }
  }

  /// The latest record of a person without evidence; nil when there is none. A later record of the same with evidence
  /// takes its place, so it is no longer among those that count.
  private static func unproven(_ current: [Statement]) -> Statement? {
    current.filter(\.isUnproven).max { ($0.recorded, $0.sequence ?? 0) < ($1.recorded, $1.sequence ?? 0) }
  }
}

extension Statement {
  /// Whether a person recorded it and named no evidence.
  package var isUnproven: Bool { sequence != nil && evidence?.isEmpty ?? true }
}
