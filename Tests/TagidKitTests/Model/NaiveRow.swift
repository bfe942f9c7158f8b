// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

@testable import Plans
@testable import TagidKit

/// One indicator on a day, worked out on paper: what is done, what is open and what is lost.
struct NaiveRow {
  struct Cliff: Equatable {
    var percent: Int
    var target: CivilDate
    var closes: CivilDate
    var actBy: CivilDate
    /// The date before it of the same tier, and when it closed.
    var previous: (target: CivilDate, closes: CivilDate)?
    /// Whether a later date of the same tier follows.
    var isMilestone = false

    static func == (a: Cliff, b: Cliff) -> Bool { (a.percent, a.target) == (b.percent, b.target) }
  }

  let indicator: Indicator
  /// The day on which it was done, by the word that counts.
  let done: CivilDate?
  /// The value by the word that counts, with that word.
  let value: Decimal?
  let word: Statement?
  /// The largest percent that is proven.
  let achieved: Int?
  let cliff: Cliff?
  /// Tiers that are lost, with the last day of each, the largest percent first.
  let lost: [(tier: Tier, closes: CivilDate)]
  /// Whether what is proven may fall again.
  let canFall: Bool

  init(_ indicator: Indicator, _ statements: [Statement], _ calendar: NaiveCalendar, on day: CivilDate) {
    let year = ModelWorld.year
    self.indicator = indicator
    let known = statements.filter {
      $0.indicator == indicator.id && $0.recorded <= day && $0.about <= day && $0.about >= year.first
    }
    let isDate = indicator.unit == .date
    let said = known.filter { if case .completed = $0.content { isDate } else { !isDate } }
    let word = said.max { a, b in
      let (first, second) = isDate ? (a.recorded, b.recorded) : (a.about, b.about)
      if first != second { return first < second }
      if a.recorded != b.recorded { return a.recorded < b.recorded }
      return a.sequence ?? 0 < b.sequence ?? 0
    }
    var (done, value): (CivilDate?, Decimal?)
    switch word?.content {
    case .completed(let date): done = date
    case .value(let number): value = number
    case nil: break
    }
    (self.word, self.done, self.value) = (word, done, value)
    canFall = indicator.unit == .percent && day <= year.last
    var lost: [(tier: Tier, closes: CivilDate)] = []
    var open: [(tier: Tier, closes: CivilDate)] = []
    var achieved: Int?
    for tier in indicator.tiers {
      let closes = calendar.closes(tier.targetDate(in: year))
      let isProven =
        switch tier.target {
        case .date: done.map { $0 <= closes } ?? false
        case .value(let target): value.map { $0 >= target } ?? false
        }
      if isProven {
        achieved = max(achieved ?? 0, tier.percent)
      } else if done == nil, day <= closes {
        open.append((tier, closes))
      } else {
        lost.append((tier, closes))
      }
    }
    self.achieved = achieved
    self.lost = lost
    let best = open.filter { $0.tier.percent > achieved ?? 0 }.max { $0.tier.percent < $1.tier.percent }
    cliff = best.map { Self.cliff($0.tier, $0.closes, calendar, day) }
  }

  private static func cliff(
    _ tier: Tier, _ closes: CivilDate, _ calendar: NaiveCalendar, _ day: CivilDate
  ) -> Cliff {
    let last = tier.targetDate(in: ModelWorld.year)
    var cliff = Cliff(percent: tier.percent, target: last, closes: closes, actBy: calendar.onOrBefore(closes))
    for date in tier.milestones {
      let own = calendar.closes(date)
      if day <= own, own < closes {
        (cliff.target, cliff.closes, cliff.actBy) = (date, own, calendar.onOrBefore(own))
        cliff.isMilestone = true
        break
      }
      cliff.previous = (date, own)
    }
    return cliff
  }

  /// The dates of a tier as the plan writes them.
  func dates(_ percent: Int) -> [CivilDate] {
    indicator.tiers.filter { $0.percent == percent }.flatMap { $0.milestones + [$0.targetDate(in: ModelWorld.year)] }
  }
}
