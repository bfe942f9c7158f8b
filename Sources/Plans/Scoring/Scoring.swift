// SPDX-License-Identifier: Apache-2.0

/// How a completion date or a value becomes a percent of an indicator's weight.
package enum ScoringRule: String, Sendable, CaseIterable {
  /// The largest tier met; below the last tier nothing.
  case step
  /// Interpolated between two neighbouring targets, dates by their day numbers; below the last tier nothing.
  case linear
  /// The share of the best target that was reached; for values only, since a date has no share.
  case proportional
}

/// The scoring rules of one plan (rule 6). The guideline's "proportional to the targets" does not say whether one steps or
/// interpolates, so it is a setting, printed wherever marks are.
package struct Scoring: Sendable, Equatable {
  /// Never `proportional`: the configuration refuses it, and a scale takes it as `step`.
  package var date: ScoringRule
  package var count: ScoringRule
  package var percent: ScoringRule
  /// Whether words where a value is expected count among the marks obtained. They never prove a tier: nothing is secured
  /// by them and no reminder stops.
  package var proseCounts: Bool

  package init(
    date: ScoringRule = .step, count: ScoringRule = .step, percent: ScoringRule = .linear, proseCounts: Bool = false
  ) {
    self.date = date
    self.count = count
    self.percent = percent
    self.proseCounts = proseCounts
  }

  /// What holds for a plan that says nothing else.
  package static let standard = Scoring()

  /// The rule for one indicator. A row with an error, or without a unit, is scored by step: it pays only what its readable
  /// targets pay for certain, and nothing is interpolated across a target that could not be read.
  package func rule(for indicator: Indicator) -> ScoringRule {
    if indicator.hasErrors { return .step }
    return switch indicator.unit {
    case .date: date == .proportional ? .step : date
    case .count: count
    case .percent: percent
    case nil: .step
    }
  }
}
