// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Plans
package import WorkingDays

/// Sentences about a deadline that hold in a message and in a calendar alike.
extension Wording {
  /// What passing the cliff costs, and what is left then.
  package func consequence(of cliff: Cliff, in standing: Standing) -> String {
    if let series = cliff.milestone {
      return fill(
        language.milestone.consequence,
        [
          "count": number(series.count), "closes": date(series.tierCloses), "marks": marks(cliff.atStake),
        ])
    }
    let phrase =
      cliff.next != nil
      ? language.detail.thenNext : standing.achieved != nil ? language.detail.thenKept : language.detail.thenNothing
    return fill(
      phrase,
      [
        "passing": shortDate(cliff.closes), "marks": marks(cliff.atStake),
        "weight": number(standing.indicator.weight ?? 0),
        "next": cliff.next.map { percent($0.tier.percent) } ?? "",
        "date": cliff.next.map { date($0.closes) } ?? "",
        "percent": standing.achieved.map { percent($0) } ?? "",
      ])
  }

  /// The office's rule moves a date that is a day off.
  /// - Parameter isMilestone: whether later dates of the same tier follow.
  package func movedByRule(_ target: CivilDate, to closes: CivilDate, isMilestone: Bool) -> String {
    fill(
      isMilestone ? language.milestone.movedByRule : language.detail.movedByRule,
      ["date": date(target), "closes": date(closes)])
  }

  /// A value to reach, and how far it is.
  package func target(_ value: Decimal, reported current: Decimal?, _ unit: Plans.Unit?) -> String {
    let target = self.value(value, unit)
    guard let current else { return fill(language.detail.valueUnknown, ["target": target]) }
    return fill(language.detail.valueKnown, ["target": target, "value": self.value(current, unit)])
  }

  /// The holidays of the date's year are not known yet.
  package func holidaysUnknown(of date: CivilDate) -> String {
    fill(language.detail.holidaysUnknown, ["year": number(date.year)])
  }
}
