// SPDX-License-Identifier: Apache-2.0
package import Foundation

extension Decimal {
  /// Marks as they are printed: to two decimals, half up (0.125 is 0.13). Marks are added and compared unrounded, so a
  /// printed sum may differ by 0.01 from the sum of what is printed.
  package var roundedMarks: Decimal {
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }
}
