// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// What the cells of one row say against each other.
enum RowDoubts {
  static func add(to read: inout ReadPlan, _ source: inout Source) {
    let year = read.plan.fiscalYear
    let (first, last) = (year.first, year.last)
    // Rows are changed afterwards, and only those: a change copies the plan's rows.
    var silenced: [Int] = []
    for index in read.plan.indicators.indices where !isBeyondDoubt(read, index) {
      if add(read, index, (first, last), &source) { silenced.append(index) }
    }
    for index in silenced { read.plan.indicators[index].hasErrors = true }
  }

  /// What can be seen at a glance of almost every row of a long plan: nothing to doubt.
  private static func isBeyondDoubt(_ read: ReadPlan, _ index: Int) -> Bool {
    guard read.marks.indices.contains(index), read.marks[index].flags == .plain else { return false }
    let unit = read.plan.indicators[index].unit
    return read.plan.indicators[index].method == nil && read.plan.indicators[index].declaredUnit ?? unit == unit
  }

  /// Whether an error stands on the row now.
  private static func add(
    _ read: ReadPlan, _ index: Int, _ year: (first: CivilDate, last: CivilDate), _ source: inout Source
  ) -> Bool {
    let indicator = read.plan.indicators[index]
    let flags = read.marks.indices.contains(index) ? read.marks[index].flags : []
    var isSilenced = weight(indicator, flags, read, index, &source)
    var isNumberDoubted = false
    if !flags.contains(.targetsDoubted) {
      isSilenced = targets(indicator, flags, read, index, year, &source) || isSilenced
      isNumberDoubted = NumberDoubts.add(indicator, read, index, &source)
    }
    isSilenced = isSilenced || isNumberDoubted
    if !isNumberDoubted { unit(indicator, read, index, &source) }
    method(indicator, read, index, &source)
    return isSilenced
  }

  private static func weight(
    _ indicator: Indicator, _ flags: RowMarks.Flags, _ read: ReadPlan, _ index: Int, _ source: inout Source
  ) -> Bool {
    guard !flags.contains(.weightDoubted) else { return false }
    guard let weight = indicator.weight else {
      source.add(
        .error, .weightMissing, read.place(index, .weight), of: indicator.id, "[\(indicator.id)] has no weight",
        (read.tables.isEmpty
          ? "Write its marks as `weight: 5`" : "Write its marks into the column \(ColumnName.weight.shown)")
          + "; until then this row makes no notice.")
      return true
    }
    if weight > 100 || weight == 0 {
      source.add(
        .warning, .weightImplausible, read.place(index, .weight), of: indicator.id,
        "[\(indicator.id)] is worth \(weight) marks", "A whole agreement has 100 marks: check the number.")
    }
    return false
  }

  private static func targets(
    _ indicator: Indicator, _ flags: RowMarks.Flags, _ read: ReadPlan, _ index: Int,
    _ year: (first: CivilDate, last: CivilDate), _ source: inout Source
  ) -> Bool {
    if indicator.tiers.isEmpty {
      source.add(
        .error, .targetsMissing, read.place(index, tier: read.plan.tierPercents.first ?? 100), of: indicator.id,
        "this indicator has no target in any tier", "Write at least one target date or value.")
      return true
    }
    var isSilenced = false
    for tier in indicator.tiers {
      guard case .date(let date) = tier.target else { continue }
      guard let stray = (tier.milestones + [date]).first(where: { $0 < year.first || $0 > year.last }) else { continue }
      isSilenced = true
      let swapped = SwappedDates.swapped(stray).flatMap { $0 >= year.first && $0 <= year.last ? $0 : nil }
      source.add(
        .error, .dateOutsideFiscalYear, read.place(index, tier: tier.percent), of: indicator.id,
        "\(stray) is not in the fiscal year \(read.plan.fiscalYear.label)",
        (swapped.map { "Day and month seem to be swapped: \($0) is. " } ?? "")
          + "The year runs from \(year.first) to \(year.last): correct the date; until then this row makes no notice.",
        quote: "\(stray.day)/\(stray.month)/\(stray.year)", meant: swapped)
    }
    // What lies outside the year says nothing about the order.
    guard !isSilenced else { return true }
    if let broken = TierOrder.firstBreak(indicator.tiers) {
      let repaired = SwappedDates.reordering(indicator.tiers, in: year)
      source.add(
        .error, .tiersOutOfOrder, read.place(index, tier: repaired?.percent ?? indicator.tiers[broken].percent),
        of: indicator.id,
        "the targets are out of order",
        (repaired.map {
          "With day and month of the \($0.percent) % target swapped (\($0.date)) they would be in order. "
        }
          ?? "")
          + "A lower tier must have a later date, or values that all rise or all fall; until then this row makes no notice.",
        meant: repaired?.date)
      return true
    }
    if flags.isSuperset(of: [.ownDate, .writtenDate]) {
      source.add(
        .warning, .dateSwapped, read.place(index, tier: indicator.tiers[0].percent), of: indicator.id,
        "some targets of [\(indicator.id)] are the spreadsheet's own dates, others are text: day and month of the former are "
          + "probably swapped",
        "A spreadsheet set to month before day takes 05/01/2022 for 1 May and leaves 13/01/2022 as text: compare with the "
          + "paper.")
    }
    return isSilenced
  }

  private static func unit(_ indicator: Indicator, _ read: ReadPlan, _ index: Int, _ source: inout Source) {
    guard let declared = indicator.declaredUnit, let unit = indicator.unit, declared != unit else { return }
    source.add(
      .warning, .unitMismatch, read.place(index, .unit), of: indicator.id,
      "[\(indicator.id)] declares the unit \(declared.rawValue), but its targets are \(unit.shownPlural); the targets count",
      "Correct the unit column, so that nobody counts what has a date.")
  }

  private static func method(_ indicator: Indicator, _ read: ReadPlan, _ index: Int, _ source: inout Source) {
    guard let method = indicator.method, let unit = indicator.unit, (method == .date) != (unit == .date) else { return }
    source.add(
      .warning, .methodMismatch, read.place(index, .method), of: indicator.id,
      "[\(indicator.id)] is calculated by \(method.rawValue), but its targets are \(unit.shownPlural); the targets count",
      "Correct the calculation method.")
  }
}

extension Unit {
  var shownPlural: String {
    switch self {
    case .date: "dates"
    case .count: "numbers"
    case .percent: "percents"
    }
  }
}
