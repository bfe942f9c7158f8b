// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// What the statements that count about one indicator amount to.
struct StatedProgress {
  /// A completion date ends the matter: no better tier can come.
  private(set) var completed: CivilDate?
  /// The year's value so far, by the indicator's calculation method.
  private(set) var value: Decimal?

  /// - Parameter current: only those that count, as `Statement.currentOnes` gives them.
  init(_ current: [Statement], method: CalculationMethod?) {
    var values: [Decimal] = []
    for statement in current {
      switch statement.content {
      case .completed(let date): completed = date
      case .value(let number): values.append(number)
      }
    }
    guard !values.isEmpty else { return }
    let sum = values.reduce(0, +)
    switch method {
    case .average: value = sum / Decimal(values.count)
    // Without adding or averaging only one value counts.
    case .sum, .cumulative, .date, nil: value = sum
    }
  }
}
