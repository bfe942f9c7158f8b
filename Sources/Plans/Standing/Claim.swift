// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// Words in a document's progress where a date or a number is expected: a claim, which states nothing that can be met.
package struct Claim: Sendable, Equatable {
  package var indicator: IndicatorID
  /// The cell as written.
  package var text: String
  /// The last day of the quarter it reports on, as for a value.
  package var about: CivilDate
  /// The document's `knownOn`, else `about`.
  package var recorded: CivilDate
  package var source: String

  /// The claims of a plan's own document. A cell without any letter is no claim: it is a date or number that cannot be
  /// taken, which is reported as such.
  package static func inDocument(_ plan: Plan, source: String, knownOn: CivilDate? = nil) -> [Claim] {
    plan.indicators.flatMap { indicator in
      indicator.progress.compactMap { progress in
        guard progress.content == .prose, progress.text.contains(where: \.isLetter) else { return nil }
        let about = plan.day(of: progress, knownOn: knownOn)
        return Claim(
          indicator: indicator.id, text: progress.text, about: about, recorded: knownOn ?? about, source: source)
      }
    }
  }
}
