// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The sums of a plan's weights, by area and in all, made in one pass.
struct WeightSums {
  private(set) var byArea: [String: Decimal] = [:]
  private(set) var total: Decimal = 0

  init(_ plan: Plan) {
    // Indicators of one area stand together, and their weights are few different numbers: counting them is faster than
    // adding up decimals row by row.
    var start = plan.indicators.startIndex
    while start < plan.indicators.endIndex {
      let area = plan.indicators[start].area
      var counts: [(weight: Decimal, count: Int)] = []
      var sum = Decimal(0)
      var index = start
      while index < plan.indicators.endIndex, plan.indicators[index].area == area {
        let weight = plan.indicators[index].weight ?? 0
        if let known = counts.firstIndex(where: { $0.weight == weight }) {
          counts[known].count += 1
        } else if counts.count < 16 {
          counts.append((weight, 1))
        } else {
          sum += weight
        }
        index += 1
      }
      for entry in counts { sum += entry.weight * Decimal(entry.count) }
      if let area { byArea[area, default: 0] += sum }
      total += sum
      start = index
    }
  }
}
