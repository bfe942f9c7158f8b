// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// What a subscriber's program knows an event by: never a date and never a word of a language, so that an event that moves
/// stays the same event.
struct FeedName {
  private let local: String

  /// `PLAN.INDICATOR.PERCENT`, with `-NUMBER` for one of several dates. A plan id says its year at its end, or gets it.
  init(_ plan: Plan, _ indicator: IndicatorID, _ date: TierDate) {
    let year = plan.fiscalYear.label
    let id = plan.id == year || plan.id.hasSuffix("-\(year)") ? plan.id : "\(plan.id).\(year)"
    let number = date.count > 1 ? "-\(date.number)" : ""
    local = "\(id).\(indicator).\(date.tier.tier.percent)\(number)"
  }

  var event: String { "\(local)@tagid" }

  func alarm(_ stage: Stage) -> String { "\(local).\(stage.name)@tagid" }
}
