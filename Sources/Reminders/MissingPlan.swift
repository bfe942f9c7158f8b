// SPDX-License-Identifier: Apache-2.0

/// A plan that was reminded of and is in no document any more, although its year goes on.
package struct MissingPlan: Sendable, Equatable {
  package var plan: String
  /// The document it was last read from; the plan's id when that is not known.
  package var file: String
  /// How many indicators it had.
  package var indicators: Int
  /// Which absence: `missing` for the first, then `missing-2`.
  package var version: String

  package init(plan: String, file: String, indicators: Int, version: String) {
    self.plan = plan
    self.file = file
    self.indicators = indicators
    self.version = version
  }

  package var identity: NoticeIdentity {
    NoticeIdentity(plan: plan, indicator: nil, version: version, word: "plan-missing")
  }
}
