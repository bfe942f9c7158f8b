// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// The target cells of one row: they, not the unit column, decide the effective unit (rule 7).
enum TargetCells {
  static func read(
    _ context: CellContext, declaredUnit: Unit?, _ marks: inout RowMarks, _ source: inout Source
  ) -> (tiers: [Tier], unit: Unit?, isInOrder: Bool) {
    var tiers: [Tier] = []
    tiers.reserveCapacity(context.header.tierColumns.count)
    var kind: Unit?
    /// The first column whose target is of another kind than those before it.
    var odd: Int?
    var isOutOfOrder = false
    var order = TargetOrder(context.fiscalYear)
    var isWrong = false
    var fractions = 0
    for (column, percent) in context.header.tierColumns {
      guard let range = context.filled(column) else { continue }
      let cell = context.row.bytes.span.extracting(range)
      let own: Unit
      switch target(cell, column, context, &marks, &source) {
      case .some((let target, let milestones, let isPercent, let number)):
        order.take(target, number, milestones)
        isOutOfOrder = isOutOfOrder || tiers.last.map { $0.percent < percent } ?? false
        tiers.append(Tier(percent: percent, target: target, milestones: milestones))
        if case .date = target { own = .date } else { own = isPercent || declaredUnit == .percent ? .percent : .count }
        if own == .percent, !isPercent, case .value(let value) = target, value <= 1 { fractions += 1 }
      case nil:
        isWrong = isWrong || !NothingWord.isOne(CellText.string(cell))
        continue
      }
      if odd == nil, (kind ?? own) != own { odd = column }
      kind = kind ?? own
    }
    if !isWrong, !tiers.isEmpty, tiers.count < context.header.tierColumns.count,
      let top = context.header.tierColumns.max(by: { $0.percent < $1.percent }),
      tiers.allSatisfy({ $0.percent < top.percent }), context.row.content(top.column) == nil
    {
      source.add(
        .warning, .topTierBlank, context.place(top.column), of: context.id,
        "[\(context.id)] has no target for \(top.percent) %: the cell is empty, so that part of its marks cannot be earned",
        "Write the target, or - when this tier does not exist.")
    }
    if isWrong { marks.insert([.hasErrors, .targetsDoubted]) }
    if fractions > 0, fractions == tiers.count, let first = tiers.first, case .value(let value) = first.target {
      // Taken as they are, the first percent reported would prove them all.
      marks.insert([.hasErrors, .targetsDoubted])
      source.add(
        .error, .percentImplausible, context.header.tierColumns.first.map { context.place($0.column) },
        of: context.id, "the targets of [\(context.id)] are at most 1 percent, such as \(value) %",
        "A spreadsheet shows 0.8 for 80 % in a cell that is not set to percent: set it, or write 80%; until then "
          + "this row makes no notice. If so little is meant, write it with its sign, such as 0.8%.")
    }
    if isOutOfOrder { tiers.sort { $0.percent > $1.percent } }
    if let odd, !isWrong {
      marks.insert([.hasErrors, .targetsDoubted])
      source.add(
        .error, .targetsMixed, context.place(odd), of: context.id,
        "the targets of this row mix dates, numbers and percents", "Use one kind of target in a row.")
    }
    return (tiers, odd == nil ? kind : nil, order.isPlain && !isOutOfOrder && odd == nil && !isWrong && !tiers.isEmpty)
  }

  private static func target(
    _ cell: Span<UInt8>, _ column: Int, _ context: CellContext, _ marks: inout RowMarks, _ source: inout Source
  ) -> (Target, milestones: [CivilDate], isPercent: Bool, number: NumberCell?)? {
    let place = context.place(column)
    switch DateCell(cell, in: context.fiscalYear) {
    case .date(let date):
      note(date, cell, place, &marks, source)
      return (.date(date), [], false, nil)
    case .several(let dates):
      guard let last = dates.last else { return nil }
      source.add(
        .warning, .datesSeveral, place, of: context.id,
        "the target \"\(QuotedText.of(CellText.string(cell), upTo: 80))\" has \(dates.count) dates: the next one is reminded of, and the "
          + "last one, \(last), closes the tier",
        "If each date is worth marks of its own, give each an indicator of its own.")
      return (.date(last), Array(dates.dropLast()), false, nil)
    case .range(let first, let last):
      source.add(
        .warning, .dateRange, place, of: context.id,
        "the target runs from \(first) to \(last); its last day counts",
        "Write the last day alone, so that nobody waits.")
      return (.date(last), [], false, nil)
    case .impossible:
      source.add(
        .error, .dateImpossible, place, of: context.id,
        "\"\(QuotedText.of(CellText.string(cell)))\" is no day of any calendar",
        (DateCell.likelyMistake(cell).map { "\($0) " } ?? "")
          + "Write the target date as dd/mm/yyyy, such as ৩০/১২/২০২১; until then this row makes no notice.",
        quote: CellText.string(cell), meant: DateCell.likelyDate(cell, in: context.fiscalYear))
      return nil
    case .other: break
    }
    if let number = NumberCell(cell) ?? CountedWords.number(cell) {
      return (.value(number.value), [], number.isPercent, number)
    }
    let text = CellText.string(cell)
    if NothingWord.isOne(text) { return nil }
    let isLegacy = LegacyFont.isLikely(text)
    source.add(
      .error, isLegacy ? .legacyFont : .targetNotUnderstood, place, of: context.id,
      "the target \"\(QuotedText.of(text))\" is not understood",
      isLegacy
        ? LegacyFont.hint : "Write a date (dd/mm/yyyy), a number, a percent, or - when the tier does not exist.",
      quote: String(text.prefix(60)))
    return nil
  }

  /// Keeps in mind whether a spreadsheet made the date, which may then have its day and month swapped.
  private static func note(
    _ date: CivilDate, _ cell: Span<UInt8>, _ place: Place, _ marks: inout RowMarks, _ source: Source
  ) {
    guard case .sheet = source.numbering(place) else { return }
    let isOwn = cell.count == 10 && cell[4] == 0x2D && cell[7] == 0x2D
    if isOwn, date.day <= 12, date.day != date.month { marks.insert(.ownDate) }
    if !isOwn, date.day > 12 { marks.insert(.writtenDate) }
  }
}

/// Whether the targets of a row are seen, while they are read, to be within the year and in order. What it cannot see at
/// once is left to the doubts, which look again.
private struct TargetOrder {
  private let first: CivilDate
  private let last: CivilDate
  private var date: CivilDate?
  private var number: Int64?
  private var rises = false
  private var falls = false
  private(set) var isPlain = true

  init(_ year: FiscalYear) {
    first = year.first
    last = year.last
  }

  /// Targets come with falling percents.
  mutating func take(_ target: Target, _ cell: NumberCell?, _ milestones: [CivilDate]) {
    switch target {
    case .date(let next):
      isPlain = isPlain && milestones.isEmpty && next >= first && next <= last && date ?? next <= next && number == nil
      date = next
    case .value:
      guard let next = cell?.whole, date == nil else {
        isPlain = false
        return
      }
      if let number {
        rises = rises || next > number
        falls = falls || next < number
      }
      isPlain = isPlain && !(rises && falls)
      number = next
    }
  }
}

/// A number with the word that counts, as in `৪টি`, with the words for percent, as in `৮০ শতাংশ`, or with itself in words
/// after it, as in `৪ (চার)`.
enum CountedWords {
  static func number(_ cell: Span<UInt8>) -> NumberCell? {
    let text = CellText.string(cell)
    guard text.utf8.count <= 60 else { return nil }
    var kept = withoutWord(text)
    if kept.hasSuffix(")"), let open = kept.firstIndex(of: "(") { kept = withoutWord(String(kept[..<open])) }
    guard kept != text else { return nil }
    return NumberCell(kept)
  }

  private static func withoutWord(_ text: String) -> String {
    let text = text.trimmingBlanks
    if let word = percents.first(where: { text.lowercased().hasSuffix($0) }) {
      return text.dropLast(word.count).trimmingBlanks + "%"
    }
    if text.hasPrefix("শতকরা") {
      let number = text.dropFirst("শতকরা".count)
      return (number.hasSuffix("ভাগ") ? number.dropLast("ভাগ".count) : number).trimmingBlanks + "%"
    }
    return words.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)).trimmingBlanks } ?? text
  }

  private static let percents = ["শতাংশ", "percent", "per cent"]
  private static let words = ["টি", "টা", "জন", "বার", "খানা"]
}
