// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans

extension [Notice] {
  /// Most urgent first: marks at stake / (working days left + 1), then the closing date, then the id (rule 10).
  package func ranked() -> [Notice] {
    sorted { a, b in
      let (x, y) = (a.urgency, b.urgency)
      if x != y { return x > y }
      if let x = a.cliff?.closes, let y = b.cliff?.closes, x != y { return x < y }
      if a.standing.indicator.id != b.standing.indicator.id { return a.standing.indicator.id < b.standing.indicator.id }
      return a.plan < b.plan
    }
  }
}

extension Notice {
  fileprivate var urgency: Decimal { standing.atStake / Decimal(workingDaysLeft + 1) }
}
