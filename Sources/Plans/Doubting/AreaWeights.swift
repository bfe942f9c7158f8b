// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The weights printed for the areas against the sums of their indicators.
enum AreaWeights {
  static func findings(_ plan: Plan, _ places: [String: Place], file: String) -> [Finding] {
    var sums: [String: Decimal] = [:]
    for indicator in plan.indicators { sums[indicator.area ?? "", default: 0] += indicator.weight ?? 0 }
    let off = plan.areas.compactMap { area in
      area.weight.flatMap { weight in
        sums[area.id, default: 0] == weight ? nil : Gap(area: area, declared: weight, sum: sums[area.id, default: 0])
      }
    }
    guard let first = off.first else { return [] }
    let sentences = off.map { "area [\($0.area.id)] declares \($0.declared), its indicators sum to \($0.sum)" }
    return [
      Finding(
        .warning, .areaWeight, file: file, line: places[first.area.id]?.line, column: places[first.area.id]?.column,
        message: sentences.joined(separator: "; "),
        hint: move(off, in: plan) ?? "Correct the area's weight or the weights of its indicators.")
    ]
  }

  private struct Gap {
    var area: PerformanceArea
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
