// SPDX-License-Identifier: Apache-2.0

/// What somebody reports, in their own words and not yet checked: a command line, or a row of a file.
package struct ProgressClaim: Sendable, Equatable {
  /// The plan's id when it stands apart from the indicator.
  package var plan: String?
  /// `PLAN/ID` or `ID`.
  package var indicator: String
  package var date: String?
  package var value: String?
  package var period: String?
  package var evidence: String?
  package var by: String
  /// The day on which it became known; only a simulation takes it from others than the log.
  package var recorded: String?

  package init(
    plan: String? = nil, indicator: String, date: String? = nil, value: String? = nil, period: String? = nil,
    evidence: String? = nil, by: String, recorded: String? = nil
  ) {
    self.plan = plan
    self.indicator = indicator
    self.date = date
    self.value = value
    self.period = period
    self.evidence = evidence
    self.by = by
    self.recorded = recorded
  }
}

/// Why a claim is not taken, and what to write instead.
package struct Refusal: Error, Sendable, Equatable {
  /// The part of the claim it is about.
  package enum Part: String, Sendable, CaseIterable {
    case plan, indicator, date, value, period, evidence, by, recorded

    /// The columns of a file that is imported; when it is recorded, the log says itself.
    static let ofImports = allCases.filter { $0 != .recorded }
  }

  package var part: Part
  package var message: String
  package var hint: String
  /// The plan's document cannot be read, which is not the fault of whoever reports.
  package var isForWantOfAPlan = false

  init(_ part: Part, _ message: String, _ hint: String, isForWantOfAPlan: Bool = false) {
    self.part = part
    self.message = message
    self.hint = hint
    self.isForWantOfAPlan = isForWantOfAPlan
  }
}
