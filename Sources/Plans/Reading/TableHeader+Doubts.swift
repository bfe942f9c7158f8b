// SPDX-License-Identifier: Apache-2.0
import Documents

extension TableHeader {
  /// Says what is wrong with the header; false when its rows cannot be read.
  func check(_ source: inout Source) -> Bool {
    var isWhole = true
    for name in [ColumnName.weight, .targets] where columns[name] == nil {
      isWhole = false
      source.add(
        .error, .columnMissing, Place(line: line, table: table),
        "the header has no column \"\(name.shown)\"", "Name the column in the header row.")
    }
    if columns[.targets] != nil, tierPercents.isEmpty {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: line, column: columns[.targets], table: table),
        "no tier percents under \"\(ColumnName.targets.shown)\"",
        "Write the percents, such as ১০০% ৮০% ৬০%, in the row below the tier names.")
    }
    for (line, cell) in unreadablePercents {
      isWhole = false
      source.add(
        .error, .tierPercentsMissing, Place(line: line, column: cell.column, table: table),
        "\"\(QuotedText.of(cell.text))\" is no tier percent of its own",
        "Write a different percent over each target column, such as ১০০% ৮০% ৬০%; until then no row can be trusted.")
    }
    return isWhole
  }

  /// Tells the columns that are left out, each once for a document.
  func doubt(_ source: inout Source, said: inout Set<String>) {
    for cell in unknown.sorted(by: { $0.column < $1.column }) where said.insert("\(cell.column) \(cell.text)").inserted
    {
      let isLegacy = LegacyFont.isLikely(cell.text)
      // The list once is enough.
      let known =
        said.insert("the known columns").inserted
        ? "Known columns: " + ColumnName.allCases.map(\.shown).joined(separator: ", ") + "."
        : "Give it the name of a known column, or leave it as it is."
      source.add(
        .warning, isLegacy ? .legacyFont : .columnUnknown, Place(line: line, column: cell.column, table: table),
        "the column \"\(QuotedText.of(cell.text))\" is not understood and is left out",
        isLegacy ? LegacyFont.hint : known)
    }
  }
}
