// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// Finds the target dates that a reader was told and that the document has no more (rule 9). What was told last counts: who
/// was told of the new date in the meantime needs no correction.
package struct TargetMoveDecider {
  private let plan: Plan
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(plan: Plan, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.calendar = calendar
    self.day = day
  }

  package func decide(_ standing: Standing, told: Told) throws(CalendarError) -> Decision {
    let moves = moves(of: standing, told: told)
    guard !moves.isEmpty else { return .silent(.nothingToKeep) }
    var left: DaysLeft?
    if let cliff = standing.cliff { left = try DaysLeft(until: cliff.actBy, from: day, calendar) }
    let notice = TargetMovesNotice(plan: plan.id, standing: standing, moves: moves, left: left)
    return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.targetsMoved(notice)), told: told)
  }

  /// Every tier of which another date was told, the largest percent first; none of an indicator that is done or unreadable.
  package func moves(of standing: Standing, told: Told) -> [TargetMove] {
    guard !told.tellings.isEmpty, standing.state == .open || standing.state == .lost else { return [] }
    return TargetBeliefs(told, in: plan.fiscalYear).dates.sorted { $0.key > $1.key }
      .compactMap { percent, dates in move(standing, percent, dates, told) }
  }

  private func move(
    _ standing: Standing, _ percent: Int, _ believed: [CivilDate], _ told: Told
  ) -> TargetMove? {
    guard percent > standing.achieved ?? 0 else { return nil }
    guard let tier = standing.tiers.first(where: { $0.tier.percent == percent }) else {
      return believed.last.flatMap { gone(standing, percent, $0, told) }
    }
    let written = tier.tier.milestones + [tier.tier.targetDate(in: plan.fiscalYear)]
    guard let from = believed.last(where: { !written.contains($0) }) else { return nil }
    // One of several dates that is over and no longer written is no news.
    if written.count > 1, from < day { return nil }
    let to = written.first { $0 >= day } ?? tier.tier.targetDate(in: plan.fiscalYear)
    let word = "\(TargetMove.word)-\(from)-"
    let times = told.certainOfTiers.count { $0.percent == percent && $0.target == to && $0.word.hasPrefix(word) }
    let isCliff = standing.cliff?.percent == percent && standing.cliff?.targetDate == to
    return TargetMove(
      identity: NoticeIdentity(
        plan: plan.id, indicator: standing.indicator.id, percent: percent, target: to, word: "\(word)\(times + 1)"),
      percent: percent, from: from, to: to, actBy: isCliff ? standing.cliff?.actBy : tier.actBy)
  }

  private func gone(_ standing: Standing, _ percent: Int, _ date: CivilDate, _ told: Told) -> TargetMove? {
    let identity = NoticeIdentity(
      plan: plan.id, indicator: standing.indicator.id, percent: percent, target: date, word: TierIdentity.withdrawn)
    guard told.day(identity) == nil else { return nil }
    return TargetMove(identity: identity, percent: percent, from: date, to: nil, actBy: nil)
  }
}

/// By percent: the target date that was told last, and after it those in what may have arrived since.
struct TargetBeliefs {
  private(set) var dates: [Int: [CivilDate]] = [:]

  /// - Parameter fiscalYear: what was told of another year's plan of the same id is no matter here.
  init(_ told: Told, in fiscalYear: FiscalYear) {
    for telling in told.tellings {
      if let tier = telling.tier, tier.isOfDeadline { hear(tier.target, tier.percent, telling, fiscalYear) }
      if let next = telling.next { hear(next.target, next.percent, telling, fiscalYear) }
    }
  }

  private mutating func hear(_ date: CivilDate, _ percent: Int, _ telling: Told.Telling, _ fiscalYear: FiscalYear) {
    guard fiscalYear.contains(date) else { return }
    if telling.isCertain {
      dates[percent] = [date]
    } else if dates[percent] != nil {
      dates[percent]?.append(date)
    }
  }
}
