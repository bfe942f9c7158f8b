// SPDX-License-Identifier: Apache-2.0

extension DocumentMaker {
  /// A cell of a workbook.
  package struct Value: Encodable, Sendable, ExpressibleByStringLiteral {
    enum Kind: String, Encodable {
      case blank, text, number, date, percent, flag, formula
    }

    let kind: Kind
    let value: String
    /// The number format, when not the kind's own.
    var format: String?

    private init(_ kind: Kind, _ value: String, format: String? = nil) {
      self.kind = kind
      self.value = value
      self.format = format
    }

    package init(stringLiteral text: String) { self = .text(text) }

    package static let blank = Value(.blank, "")
    package static func text(_ text: String) -> Value { text.isEmpty ? blank : Value(.text, text) }
    package static func number(_ number: String, format: String? = nil) -> Value {
      Value(.number, number, format: format)
    }
    /// A real date, such as `2021-12-30` or `2021-12-30T14:30:00`.
    package static func date(_ iso: String, format: String? = nil) -> Value { Value(.date, iso, format: format) }
    /// A fraction shown as a percentage: `0.8` is 80 %.
    package static func percent(_ fraction: String) -> Value { Value(.percent, fraction) }
    package static func flag(_ flag: Bool) -> Value { Value(.flag, "\(flag)") }
    /// openpyxl works nothing out: the file has no result.
    package static func formula(_ formula: String) -> Value { Value(.formula, formula) }

    private enum CodingKeys: CodingKey { case kind, value, format }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kind, forKey: .kind)
      try container.encode(value, forKey: .value)
      try container.encode(format, forKey: .format)
    }
  }

  /// A sheet of a workbook.
  package struct Sheet: Encodable, Sendable {
    package var name: String
    package var rows: [[Value]]
    /// Such as `A2:A7`.
    package var merges: [String]
    package var isHidden: Bool
    /// From 1.
    package var hiddenRows: [Int]
    /// By letters.
    package var hiddenColumns: [String]

    package init(
      _ name: String, _ rows: [[Value]], merges: [String] = [], isHidden: Bool = false, hiddenRows: [Int] = [],
      hiddenColumns: [String] = []
    ) {
      self.name = name
      self.rows = rows
      self.merges = merges
      self.isHidden = isHidden
      self.hiddenRows = hiddenRows
      self.hiddenColumns = hiddenColumns
    }

    /// A sheet from a table of texts.
    /// - Parameter columns: Where blank cells below one with text are merged with it, from 0.
    /// - Parameter rows: Which rows such merging looks at; all when nil.
    /// - Parameter isTyped: Dates (`30/12/2021`), whole numbers and percents become real ones, in Bengali digits too.
    package init(
      _ name: String, table: [[String]], mergingBlanksIn columns: Range<Int> = 0..<0, rows: Range<Int>? = nil,
      isTyped: Bool = false
    ) {
      let merges = BlankMerge.all(in: table, columns: columns, rows: rows).map(\.reference)
      self.init(name, table.map { $0.map { isTyped ? .typed($0) : .text($0) } }, merges: merges)
    }
  }
}

extension DocumentMaker.Value {
  /// A real date, number or percent where the text looks like one.
  fileprivate static func typed(_ text: String) -> DocumentMaker.Value {
    let plain = String(text.map { $0.wholeNumberValue.map { Character("\($0)") } ?? $0 })
    let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts.map(\.count) == [2, 2, 4], parts.allSatisfy({ Int($0) != nil }) {
      return .date("\(parts[2])-\(parts[1])-\(parts[0])")
    }
    if let number = Int(plain) { return .number("\(number)") }
    if plain.hasSuffix("%"), let number = Int(plain.dropLast()) { return .percent("\(Double(number) / 100)") }
    return .text(text)
  }
}
