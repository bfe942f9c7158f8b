// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans

extension [DeadlineNotice] {
  /// Most urgent first: marks at stake / (working days left + 1), then the closing date, then the id (rule 10).
  package func ranked() -> [DeadlineNotice] {
    sorted { a, b in
      let (x, y) = (a.urgency, b.urgency)
      if x != y { return x > y }
      if let x = a.cliff?.closes, let y = b.cliff?.closes, x != y { return x < y }
      if a.standing.indicator.id != b.standing.indicator.id { return a.standing.indicator.id < b.standing.indicator.id }
      return a.plan < b.plan
    }
  }
}

extension [Notice] {
  /// Those about deadlines.
  package var deadlines: [DeadlineNotice] {
    compactMap { notice in if case .deadline(let deadline) = notice { deadline } else { nil } }
  }

  /// The deadlines by their urgency, then the other kinds in the order of `Notice`, each by plan and id.
  package func ranked() -> [Notice] {
    let others = filter { notice in if case .deadline = notice { false } else { true } }
    return deadlines.ranked().map { .deadline($0) }
      + others.sorted { a, b in
        if a.rank != b.rank { return a.rank < b.rank }
        if let x = a.bulletin?.date, let y = b.bulletin?.date, x != y { return x < y }
        if a.plan != b.plan { return a.plan ?? "" < b.plan ?? "" }
        if let x = a.indicator, let y = b.indicator, x != y { return x < y }
        return a.identities.lexicographicallyPrecedes(b.identities)
      }
  }
}

extension Notice {
  /// What is told beside deadlines, when it is such.
  package var bulletin: Bulletin? {
    if case .bulletin(let bulletin) = self { bulletin } else { nil }
  }

  /// Moved dates and duties have days of their own; what cannot be read comes before the rest.
  fileprivate var rank: Int {
    switch self {
    case .deadline: -100
    case .bulletin(let bulletin): bulletin.hasDate ? bulletin.rank - 50 : bulletin.rank + 50
    case .unreadable: 1
    case .document: 2
    case .targetsMoved: 3
    case .planMissing: 4
    case .undelivered: 5
    case .ceiling: 6
    }
  }
}

extension DeadlineNotice {
  fileprivate var urgency: Decimal { standing.atStake / Decimal(workingDaysLeft + 1) }
}
