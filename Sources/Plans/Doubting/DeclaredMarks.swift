// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// The marks that a document says were obtained, in its summary row or row by row, against what its own progress proves,
/// under each reading in use: by tiers, with counts pro rata, with words taken as proof. What a row with an error proves is not
/// known.
enum DeclaredMarks {
  static func add(_ read: ReadPlan, _ sums: WeightSums, _ source: inout Source) {
    let plan = read.plan
    let hasRows = read.marks.contains { $0.obtained != nil }
    guard plan.declaredObtained != nil || hasRows else { return }
    let rows = plan.indicators.map { Reading(of: $0) }
    for (index, row) in rows.enumerated() {
      guard !plan.indicators[index].hasErrors, read.marks.indices.contains(index),
        let obtained = read.marks[index].obtained, !row.allows(obtained.value)
      else { continue }
      let mark = read.marks[index]
      source.add(
        .warning, .marksObtained,
        Place(line: Int(mark.line), column: obtained.column, table: Int(mark.table)), of: plan.indicators[index].id,
        "[\(plan.indicators[index].id)] says \(obtained.value) marks were obtained; its progress gives \(row.shown)",
        "Correct the marks or the progress.")
    }
    guard let declared = plan.declaredObtained, sums.isWhole, !plan.indicators.contains(where: \.hasErrors) else {
      return
    }
    func sum(_ part: (Reading) -> Decimal) -> Decimal { rows.reduce(0) { $0 + part($1) } }
    let (tier, share, words) = (sum(\.tier), sum(\.share), sum(\.words))
    let readings = [tier, tier + share, tier + words, tier + share + words].map(\.roundedMarks)
    guard !readings.contains(declared.roundedMarks) else { return }
    source.add(
      .warning, .declaredObtained, read.obtainedPlace,
      "the document declares \(declared) marks obtained; its progress gives \(tier.roundedMarks) by tiers, "
        + "\(share.roundedMarks) more pro rata and \(words.roundedMarks) more if words are taken as proof",
      "Correct the marks or the progress; reports print every reading.")
  }

  /// What the progress of one row gives.
  private struct Reading {
    var tier: Decimal = 0
    /// By the other rule where it pays something else.
    var linear: Decimal = 0
    var share: Decimal = 0
    var words: Decimal = 0

    init(of indicator: Indicator) {
      guard let last = indicator.progress.last(where: { $0.content != .nothing })?.content else { return }
      let step = PayScale(indicator, Scoring(date: .step, count: .step, percent: .step, proseCounts: false))
      let between = PayScale(indicator, Scoring(date: .linear, count: .linear, percent: .linear, proseCounts: false))
      switch last {
      case .completed(let date):
        tier = indicator.marks(step.percent(doneOn: date))
        linear = indicator.marks(between.percent(doneOn: date))
      case .value:
        guard let value = Self.value(of: indicator) else { return }
        tier = indicator.marks(step.percent(of: value))
        linear = indicator.marks(between.percent(of: value))
        if tier == 0, indicator.unit == .count, !indicator.fewerIsBetter {
          share = indicator.marks(step.share(of: value))
        }
      case .prose: words = indicator.weight ?? 0
      case .nothing: break
      }
    }

    /// The quarters' values as the calculation method makes one of them.
    private static func value(of indicator: Indicator) -> Decimal? {
      let values = indicator.progress.compactMap { if case .value(let value) = $0.content { value } else { nil } }
      switch indicator.method {
      case .sum: return values.reduce(0, +)
      case .average: return values.isEmpty ? nil : values.reduce(0, +) / Decimal(values.count)
      case .cumulative, .date, nil: return values.last
      }
    }

    func allows(_ marks: Decimal) -> Bool {
      [tier, linear, tier + share, words].contains { $0.roundedMarks == marks.roundedMarks }
        || (words > 0 && marks == 0)
    }

    var shown: String { words > 0 ? "none but by words" : "\((tier + share).roundedMarks)" }
  }
}
