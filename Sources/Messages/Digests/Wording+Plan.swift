// SPDX-License-Identifier: Apache-2.0
package import Plans

extension Wording {
  /// What the plan can still earn, and the heaps its marks lie in.
  package func ceiling(of standing: PlanStanding) -> String {
    fill(
      language.digest.ceiling,
      [
        "ceiling": number(marks: standing.ceiling), "total": number(marks: standing.total),
        "secured": number(marks: standing.secured), "met": number(marks: standing.met),
        "lost": number(marks: standing.lost),
      ])
  }

  /// The rules that the marks beside it follow (rule 6).
  package func scoring(_ scoring: Scoring) -> String {
    let words = language.scoring
    return fill(
      words.sentence,
      [
        "date": rule(scoring.date), "count": rule(scoring.count), "percent": rule(scoring.percent),
        "prose": scoring.proseCounts ? words.proseCounts : words.proseDoesNotCount,
      ])
  }

  private func rule(_ rule: ScoringRule) -> String {
    switch rule {
    case .step: language.scoring.step
    case .linear: language.scoring.linear
    case .proportional: language.scoring.proportional
    }
  }
}
