// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// A percent as it stands, once a month: the last value and its age.
package struct LookNotice: Sendable, Equatable {
  package var plan: String
  package var standing: Standing
  /// What the 100 % tier asks for, by the year's last day.
  package var target: Decimal
  package var yearEnd: CivilDate
  /// The month that is looked at, such as `2021-12`.
  package var month: String
  /// The day the last value is about; nil when none is on record.
  package var asOf: CivilDate?

  package var identity: NoticeIdentity {
    Self.identity(plan: plan, standing.indicator.id, yearEnd: yearEnd, month: month)
  }

  static func identity(plan: Plan, _ indicator: IndicatorID, month: String) -> NoticeIdentity {
    identity(plan: plan.id, indicator, yearEnd: plan.fiscalYear.last, month: month)
  }

  private static func identity(
    plan: String, _ indicator: IndicatorID, yearEnd: CivilDate, month: String
  ) -> NoticeIdentity {
    NoticeIdentity(plan: plan, indicator: indicator, percent: 100, target: yearEnd, word: "m-\(month)")
  }
}
