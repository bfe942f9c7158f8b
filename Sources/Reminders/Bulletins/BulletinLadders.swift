// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

extension PacedQuarter {
  package var ladder: [LadderStep] { stages.map { LadderStep(identity($0.stage), $0.day) } }
}

extension LookDecider {
  /// This month's look and the next one's.
  package func ladder(of standing: Standing) throws(CalendarError) -> [LadderStep] {
    try months(of: standing).map { LadderStep($0.identity, $0.day) }
  }
}

extension EvidenceDecider {
  /// - Parameter current: the statements that count about the indicator today.
  package func ladder(of standing: Standing, current: [Statement]) throws(CalendarError) -> [LadderStep] {
    try days(standing, current: current).map { LadderStep($0.identity, $0.day) }
  }
}
