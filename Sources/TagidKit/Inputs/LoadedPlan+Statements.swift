// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

extension [LoadedPlan] {
  /// What the documents of one plan state, quarter by quarter: where two say different things of one quarter on the same
  /// day, the later document's counts.
  package func statements(of plan: Plan) -> [Statement] {
    documents(of: plan).flatMap { Statement.inDocument($0.plan, source: $0.file, knownOn: $0.knownOn) }
  }

  /// What the documents of one plan claim in words, quarter by quarter.
  package func claims(of plan: Plan) -> [Claim] {
    documents(of: plan).flatMap { Claim.inDocument($0.plan, source: $0.file, knownOn: $0.knownOn) }
  }

  /// The documents of one plan that could be read, with the names of their files, quarter by quarter.
  package func documents(of plan: Plan) -> [(plan: Plan, file: String, knownOn: CivilDate?)] {
    compactMap { part in
      part.source.id == plan.id ? part.plan.map { ($0, part.source.file, part.source.knownOn) } : nil
    }.sorted { ($0.plan.quarter?.number ?? 0) < ($1.plan.quarter?.number ?? 0) }
  }
}
