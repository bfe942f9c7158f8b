// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The total printed below the table against the sum of the indicators.
enum DeclaredTotal {
  static func findings(_ plan: Plan, _ place: Place?, file: String) -> [Finding] {
    let sum = plan.indicators.reduce(Decimal(0)) { $0 + ($1.weight ?? 0) }
    guard let declared = plan.declaredTotal, declared != sum else { return [] }
    return [
      Finding(
        .warning, .declaredTotal, file: file, line: place?.line, column: place?.column,
        message: "the document declares \(declared) marks in all, its indicators sum to \(sum)",
        hint: "Correct the total or the indicators' weights.")
    ]
  }
}
