// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// A due stage of a quarter's share of a count.
package struct PaceNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  package var quarter: FiscalQuarter
  package var stage: Stage
  package var reason: Notice.Reason
  package var stageDay: CivilDate
  /// What is due by the quarter's last working day, of the year's target.
  package var share: Decimal
  package var target: Decimal
  /// The quarter's last working day.
  package var actBy: CivilDate
  package var left: DaysLeft
  package var passedOver: [Stage]

  package var identity: NoticeIdentity { identity(stage) }

  func identity(_ stage: Stage) -> NoticeIdentity {
    Self.identity(plan: plan, standing.indicator.id, quarter, stage)
  }

  static func identity(
    plan: String, _ indicator: IndicatorID, _ quarter: FiscalQuarter, _ stage: Stage
  ) -> NoticeIdentity {
    NoticeIdentity(
      plan: plan, indicator: indicator, percent: 100, target: quarter.last, word: "q\(quarter.number)-\(stage.name)")
  }
}
