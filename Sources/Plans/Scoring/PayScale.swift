// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import WorkingDays

/// What an indicator's targets pay: the percent of the weight for every completion date and every value. Days become their
/// numbers, so dates and values are one line with targets on it, and decimals keep it exact but for divisions.
package struct PayScale: Sendable {
  package let rule: ScoringRule
  private let dates: [Rung]
  private let values: [Rung]
  private let fewerIsBetter: Bool

  /// A tier as a point on the line; greater is better for every rung.
  private struct Rung {
    var percent: Decimal
    var at: Decimal
  }

  /// - Parameter closes: the closing date of each tier, in the tiers' order; nil takes the dates as the plan writes them.
  package init(_ indicator: Indicator, _ scoring: Scoring, closes: [CivilDate]? = nil) {
    var dates: [Rung] = []
    var values: [Rung] = []
    let fewer = indicator.fewerIsBetter
    for (index, tier) in indicator.tiers.enumerated() {
      switch tier.target {
      case .date(let written):
        let closing = closes.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? written
        dates.append(Rung(percent: Decimal(tier.percent), at: Self.point(closing)))
      case .value(let value):
        values.append(Rung(percent: Decimal(tier.percent), at: fewer ? -value : value))
      }
    }
    rule = scoring.rule(for: indicator)
    self.dates = dates
    self.values = values
    fewerIsBetter = fewer
  }

  /// Percent of the weight that being done on this day pays.
  package func percent(doneOn date: CivilDate) -> Decimal {
    Self.percent(at: Self.point(date), on: dates, rule == .linear)
  }

  /// Percent of the weight that this value pays.
  package func percent(of value: Decimal) -> Decimal {
    rule == .proportional ? share(of: value) : Self.percent(at: point(value), on: values, rule == .linear)
  }

  /// Whether a value meets a tier's target.
  package func isMet(_ target: Decimal, by value: Decimal) -> Bool { point(value) >= point(target) }

  /// The share of the best target that a value is, as a percent of the weight and at most what that target pays. Where
  /// fewer is better it is the target's share of the value, so that twice as many pay half; a target of 0 is then met by 0
  /// alone and has no share.
  package func share(of value: Decimal) -> Decimal {
    guard let best = values.first else { return 0 }
    if point(value) >= best.at { return best.percent }
    let (part, whole) = fewerIsBetter ? (-best.at, value) : (value, best.at)
    return part > 0 && whole > 0 ? best.percent * part / whole : 0
  }

  /// The largest tier met, and when interpolating, the part of the way to the next better one. That one is not met, so its
  /// point is greater and the way is never of length 0.
  private static func percent(at point: Decimal, on rungs: [Rung], _ interpolates: Bool) -> Decimal {
    guard let index = rungs.firstIndex(where: { point >= $0.at }) else { return 0 }
    let met = rungs[index]
    guard interpolates, index > 0 else { return met.percent }
    let better = rungs[index - 1]
    return met.percent + (better.percent - met.percent) * (point - met.at) / (better.at - met.at)
  }

  /// Earlier days are better.
  private static func point(_ date: CivilDate) -> Decimal { -Decimal(date.dayNumber) }

  private func point(_ value: Decimal) -> Decimal { fewerIsBetter ? -value : value }
}

extension Indicator {
  /// Whether its values rise as the percents fall, as with complaints: direction is what the targets say, nothing else does.
  package var fewerIsBetter: Bool {
    let values = tiers.compactMap { tier in if case .value(let value) = tier.target { value } else { nil } }
    return values.count > 1 && (values.first ?? 0) < (values.last ?? 0)
  }

  /// Marks of a percent of the weight; a row without a weight earns none.
  package func marks(_ percent: Decimal) -> Decimal { (weight ?? 0) * percent / 100 }

  /// Marks that reaching this percent pays.
  package func marks(_ percent: Int) -> Decimal { marks(Decimal(percent)) }
}
