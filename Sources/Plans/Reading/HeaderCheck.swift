// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a table's header.
enum HeaderCheck {
  /// False when the rows below it cannot be read.
  /// - Parameter said: the unknown columns that were told already; a header repeats on every page.
  static func add(_ header: TableHeader, _ said: inout Set<String>, _ source: inout Source) -> Bool {
    for cell in header.unknown where said.insert("\(cell.column) \(cell.text)").inserted {
      let isLegacy = LegacyFont.isLikely(cell.text)
      source.add(
        .warning, isLegacy ? .legacyFont : .columnUnknown,
        Place(line: header.line, column: cell.column, table: header.table),
        "the column \"\(cell.text.prefix(60))\" is not understood and is left out",
        isLegacy
          ? LegacyFont.hint : "Known columns: " + ColumnName.allCases.map(\.shown).joined(separator: ", ") + ".")
    }
    var isWhole = true
    for name in [ColumnName.weight, .targets] where header.columns[name] == nil {
      isWhole = false
      source.add(
        .error, .columnMissing, Place(line: header.line, table: header.table),
        "the header has no column \"\(name.shown)\"", "Name the column in the header row.")
    }
    if header.columns[.targets] != nil, header.tierPercents.isEmpty {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: header.line, column: header.columns[.targets], table: header.table),
        "no tier percents under \"\(ColumnName.targets.shown)\"",
        "Write the percents, such as ১০০% ৮০% ৬০%, in the row below the tier names.")
    }
    for (line, cell) in header.unreadablePercents {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: line, column: cell.column, table: header.table),
        "\"\(cell.text)\" is no tier percent of its own",
        "Write a different percent over each target column, such as ১০০% ৮০% ৬০%; until then no row can be trusted.")
    }
    return isWhole
  }
}
