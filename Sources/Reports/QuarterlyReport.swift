// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// What an office reports on one quarter of its plan: progress and marks row by row, and the plan's marks under each reading.
package struct QuarterlyReport: Sendable {
  package var plan: Plan
  package var quarter: FiscalQuarter
  /// What is known is taken up to this day: the quarter's last one, or today while the quarter goes on.
  package var day: CivilDate
  /// Whether the quarter has ended.
  package var isOver: Bool
  /// One for each indicator, in the plan's order.
  package var rows: [Row]
  package var earnings: PlanEarnings
  /// Marks the plan is worth.
  package var total: Decimal
  /// Marks that this quarter's document says were obtained.
  package var declared: Decimal?
  /// The most marks the plan can still earn after the day.
  package var ceiling: Decimal
  /// This quarter's document, when there is one.
  package var document: Plan?

  /// One indicator in the report.
  package struct Row: Sendable {
    package var standing: Standing
    package var earnings: Earnings
    package var progress: QuarterProgress

    package var indicator: Indicator { standing.indicator }
    /// Tiers that can no longer be reached, largest percent first.
    package var lost: [TierStanding] {
      indicator.hasErrors ? [] : standing.tiers.filter { $0.state == .lost }
    }
  }

  /// - Parameters:
  ///   - plan: with the targets that hold.
  ///   - documents: all of the plan's documents, quarter by quarter.
  ///   - statements: all that is on record about the plan, from documents and from people.
  ///   - claims: what the documents report in words.
  ///   - today: the office's day.
  ///   - calendar: as it was known on `day(of:today:)`.
  package init(
    of plan: Plan, in quarter: FiscalQuarter, documents: [Plan], statements: [Statement], claims: [Claim],
    scoring: Scoring, today: CivilDate, calendar: WorkingCalendar, closedDayRule: DayConvention
  ) throws(CalendarError) {
    let day = Self.day(of: quarter, today: today)
    let known = statements.map { $0.knownEarly(on: day, in: quarter) }
    let claims = claims.map { $0.knownEarly(on: day, in: quarter) }
    let assessment = Assessment(on: day, calendar: calendar, closedDayRule: closedDayRule, scoring: scoring)
    let standing = try assessment.standing(of: plan, statements: known)
    let progress = QuarterProgress.all(of: plan, in: quarter, documents: documents, statements: known, on: day)
    self.plan = plan
    self.quarter = quarter
    self.day = day
    isOver = today > quarter.last
    earnings = assessment.earnings(of: standing, claims: claims)
    rows = zip(standing.indicators, earnings.indicators).map { standing, earnings in
      Row(
        standing: standing, earnings: earnings,
        progress: progress[standing.indicator.id] ?? QuarterProgress(reported: nil, stated: nil))
    }
    total = standing.total
    ceiling = standing.ceiling
    document = documents.last { $0.quarter == quarter }
    declared = document?.declaredObtained
    earnings.declared = declared
  }

  /// The day up to which a report on the quarter can know anything.
  package static func day(of quarter: FiscalQuarter, today: CivilDate) -> CivilDate { min(today, quarter.last) }
}

extension Statement {
  /// A value for the quarter is about its last day; reported before that day, it is what is known today.
  fileprivate func knownEarly(on day: CivilDate, in quarter: FiscalQuarter) -> Statement {
    guard case .value = content, quarter.contains(about) else { return self }
    var statement = self
    statement.about = min(about, day)
    return statement
  }
}

extension Claim {
  fileprivate func knownEarly(on day: CivilDate, in quarter: FiscalQuarter) -> Claim {
    guard quarter.contains(about) else { return self }
    var claim = self
    claim.about = min(about, day)
    return claim
  }
}
