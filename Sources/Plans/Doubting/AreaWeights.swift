// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The weights printed for the areas against the sums of their indicators.
enum AreaWeights {
  static func add(_ read: ReadPlan, _ sums: WeightSums, _ source: inout Source) {
    let plan = read.plan
    guard plan.areas.contains(where: { $0.weight != nil }) else { return }
    let gaps = plan.areas.indices.compactMap { index -> Gap? in
      let area = plan.areas[index]
      let sum = sums.byArea[area.id, default: 0]
      guard let weight = area.weight, weight != sum, !sums.areasInDoubt.contains(area.id) else { return nil }
      return Gap(
        area: area, place: read.areaPlaces.indices.contains(index) ? read.areaPlaces[index] : nil, declared: weight,
        sum: sum)
    }
    let hint = move(gaps, in: plan) ?? "Correct the area's weight or the weights of its indicators."
    for gap in gaps {
      source.add(
        .warning, .areaWeight, gap.place,
        "area [\(gap.area.id)] declares \(gap.declared), its indicators sum to \(gap.sum)", hint)
    }
  }

  private struct Gap {
    var area: PerformanceArea
    var place: Place?
    var declared: Decimal
    var sum: Decimal
    var missing: Decimal { declared - sum }
  }

  /// The single move of an activity between two areas that would reconcile both, when there is exactly one.
  private static func move(_ gaps: [Gap], in plan: Plan) -> String? {
    guard gaps.count == 2, let short = gaps.first(where: { $0.missing > 0 }),
      let long = gaps.first(where: { $0.missing == -short.missing })
    else { return nil }
    var sums: [String: Decimal] = [:]
    for indicator in plan.indicators { sums[indicator.activity ?? "", default: 0] += indicator.weight ?? 0 }
    let candidates = plan.activities.filter { $0.area == long.area.id && sums[$0.id] == short.missing }
    guard candidates.count == 1, let activity = candidates.first else { return nil }
    return "Moving activity [\(activity.id)] (\(short.missing) marks) from area [\(long.area.id)] to area "
      + "[\(short.area.id)] reconciles both; the plan's total stays the same."
  }
}
