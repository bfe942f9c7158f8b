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
    let number = date.count > 1 ? "-\(date.number)" : ""
    local = "\(Self.id(plan)).\(indicator).\(date.tier.tier.percent)\(number)"
  }

  /// `PLAN.duty-ID`, with the year of the plan whose duty it is.
  init(_ plan: Plan, _ duty: Duty) { local = "\(Self.id(plan)).duty-\(duty.id)" }

  private static func id(_ plan: Plan) -> String {
    let year = plan.fiscalYear.label
    return plan.id == year || plan.id.hasSuffix("-\(year)") ? plan.id : "\(plan.id).\(year)"
  }

  var event: String { "\(local)@tagid" }

  /// - Parameter stage: its name.
  func alarm(_ stage: String) -> String { "\(local).\(stage)@tagid" }
}
