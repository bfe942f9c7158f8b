// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Explanation {
  package var json: JSONValue {
    var keys: [String: JSONValue] = [
      "plan": .text(plan.id), "indicator": .text("\(standing.indicator.id)"), "title": .text(standing.indicator.title),
      "asOf": .text(day.iso), "state": .text(standing.state.rawValue),
      "achieved": .optional(standing.achieved) { .whole($0) },
      "cliff": .optional(standing.cliff) { json($0) },
      "actBy": .optional(standing.cliff) { .text($0.actBy.iso) }, "because": .list(because.map(\.json)),
      "tiers": .list(standing.tiers.map { json($0) }), "pace": .optional(pace) { json($0) },
      "look": .optional(looked) { json($0) }, "duty": .null, "acknowledged": .null, "snoozed": .null,
      "owners": people.json, "escalations": people.escalationsJSON, "moves": .texts(moves),
      "findings": .list(findings.map(\.json)),
    ]
    keys.merge(decided.json) { $1 }
    keys.merge(answers?.json ?? [:]) { $1 }
    return .object(keys)
  }

  private func json(_ pace: PacedQuarter) -> JSONValue {
    .object([
      "quarter": .text(pace.quarter.label), "share": .decimal(pace.share), "target": .decimal(pace.target),
      "value": .optional(standing.current) { .decimal($0) }, "actBy": .text(pace.actBy.iso),
      "reached": .flag(pace.isReached),
    ])
  }

  private func json(_ looked: Looked) -> JSONValue {
    .object([
      "day": .text(looked.day.iso), "target": .decimal(looked.target), "by": .text(looked.yearEnd.iso),
      "value": .optional(looked.value) { .decimal($0) }, "valueAsOf": .optional(looked.asOf) { .text($0.iso) },
    ])
  }

  private func json(_ cliff: Cliff) -> JSONValue {
    .object([
      "percent": .whole(cliff.percent), "target": .text(cliff.targetDate.iso), "closes": .text(cliff.closes.iso),
      "actBy": .text(cliff.actBy.iso), "atStake": .marks(cliff.atStake),
      "next": .optional(cliff.next) { .whole($0.tier.percent) },
    ])
  }

  private func json(_ tier: TierStanding) -> JSONValue {
    var value = JSONValue.null
    if case .value(let number) = tier.tier.target { value = .decimal(number) }
    return .object([
      "percent": .whole(tier.tier.percent), "target": .text(tier.tier.targetDate(in: plan.fiscalYear).iso),
      "value": value, "closes": .text(tier.closes.iso), "actBy": .text(tier.actBy.iso),
      "state": .text(tier.state.rawValue), "marks": .marks(tier.marks),
      "because": .list(reasons(of: tier).map(\.json)), "before": .texts(tier.tier.milestones.map(\.iso)),
    ])
  }

  /// Why a tier's act-by date is not its target; a date that the calendar cannot answer for has no reasons.
  func reasons(of tier: TierStanding) -> [ActByReason] {
    let target = tier.tier.targetDate(in: plan.fiscalYear)
    return
      (try? ActByReason.all(target: target, closes: tier.closes, actBy: tier.actBy, rule: closedDayRule, calendar))
      ?? []
  }
}
