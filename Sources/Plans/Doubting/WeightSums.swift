// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The sums of a plan's weights, by area and in all, made in one pass.
struct WeightSums {
  private(set) var byArea: [String: Decimal] = [:]
  private(set) var total: Decimal = 0
  /// Areas whose sums say nothing, since a weight or a row is missing or may be another area's.
  private(set) var areasInDoubt: Set<String?>
  /// Whether no weight and no row is missing.
  private(set) var isWhole: Bool

  init(_ read: ReadPlan) {
    let plan = read.plan
    areasInDoubt = read.doubtfulAreas
    isWhole = !read.hasLostRows
    // Indicators of one area stand together, and almost all weights are small whole numbers, which add up much faster than
    // decimals do.
    var start = plan.indicators.startIndex
    while start < plan.indicators.endIndex {
      let area = plan.indicators[start].area
      var whole = 0
      var sum = Decimal(0)
      var index = start
      while index < plan.indicators.endIndex, plan.indicators[index].area == area {
        if read.marks.indices.contains(index), let weight = read.marks[index].wholeWeight {
          whole += Int(weight)
        } else {
          let weight = plan.indicators[index].weight
          if weight == nil {
            areasInDoubt.insert(area)
            isWhole = false
          }
          sum += weight ?? 0
        }
        index += 1
      }
      sum += Decimal(whole)
      if let area { byArea[area, default: 0] += sum }
      total += sum
      start = index
    }
  }
}
