// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// The target cells of one row: they, not the unit column, decide the effective unit (rule 7).
enum TargetCells {
  static func read(
    _ cells: [(percent: Int, cell: Cell)], unitCell: Cell?, in fiscalYear: FiscalYear, at row: Place,
    _ findings: inout RowFindings
  ) -> (tiers: [Tier], unit: Unit?) {
    var tiers: [Tier] = []
    var kinds: [Unit] = []
    let unitIsPercent = unitCell.flatMap { UnitWord.unit($0.text) } == .percent
    for (percent, cell) in cells where !cell.isBlank {
      switch DateCell(cell.bytes) {
      case .date(let date):
        checkYear(date, cell, fiscalYear, &findings)
        tiers.append(Tier(percent: percent, target: .date(date)))
        kinds.append(.date)
      case .impossible:
        findings.add(
          .error, .dateImpossible, cell.place, "\"\(cell.text)\" is no day of any calendar",
          (DateCell.likelyMistake(cell.bytes).map { "\($0) " } ?? "")
            + "Write the target date as dd/mm/yyyy, such as ৩০/১২/২০২১; until then this row makes no notice.")
      case .other:
        guard let number = NumberCell(cell.bytes) else {
          findings.add(
            .error, .targetNotUnderstood, cell.place, "the target \"\(cell.text.prefix(60))\" is not understood",
            "Write a date (dd/mm/yyyy), a number, a percent, or - when the tier does not exist.")
          continue
        }
        tiers.append(Tier(percent: percent, target: .value(number.value)))
        kinds.append(number.isPercent || unitIsPercent ? .percent : .count)
      }
    }
    tiers.sort { $0.percent > $1.percent }
    if tiers.isEmpty, !findings.hasErrors {
      findings.add(
        .error, .targetsMissing, cells.first?.cell.place ?? row, "this indicator has no target in any tier",
        "Write at least one target date or value.")
    }
    if Set(kinds).count > 1 {
      findings.add(
        .error, .targetsMixed, cells.first?.cell.place ?? row,
        "the targets of this row mix dates, numbers and percents",
        "Use one kind of target in a row.")
      return (tiers, nil)
    }
    checkOrder(tiers, cells, &findings)
    return (tiers, kinds.first)
  }

  private static func checkYear(
    _ date: CivilDate, _ cell: Cell, _ fiscalYear: FiscalYear, _ findings: inout RowFindings
  ) {
    guard !fiscalYear.contains(date) else { return }
    findings.add(
      .error, .dateOutsideFiscalYear, cell.place, "\"\(cell.text)\" is not in the fiscal year \(fiscalYear.label)",
      "The year runs from \(fiscalYear.first) to \(fiscalYear.last): correct the date; until then this row makes no notice."
    )
  }

  /// Dates must not get earlier as the percent falls; values must all rise or all fall (lower is better).
  private static func checkOrder(_ tiers: [Tier], _ cells: [(percent: Int, cell: Cell)], _ findings: inout RowFindings)
  {
    var signs: Set<Int> = []
    for (better, lesser) in zip(tiers, tiers.dropFirst()) {
      switch (better.target, lesser.target) {
      case (.date(let a), .date(let b)): signs.insert(a <= b ? 0 : 2)
      case (.value(let a), .value(let b)): signs.insert(a == b ? 0 : a > b ? 1 : -1)
      default: break
      }
    }
    guard signs.contains(2) || signs.isSuperset(of: [1, -1]) else { return }
    findings.add(
      .error, .tiersOutOfOrder, cells.first?.cell.place ?? Place(line: 1), "the targets are out of order",
      "A lower tier must have a later date, or values that all rise or all fall; until then this row makes no notice.")
  }
}
