// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The total printed below the table against the sum of the indicators.
enum DeclaredTotal {
  static func add(_ read: ReadPlan, _ sums: WeightSums, _ source: inout Source) {
    guard let declared = read.plan.declaredTotal, sums.isWhole else { return }
    let sum = sums.total
    guard declared != sum else { return }
    source.add(
      .warning, .declaredTotal, read.totalPlace,
      "the document declares \(declared) marks in all, its indicators sum to \(sum)",
      "Correct the total or the indicators' weights.")
  }
}
