// SPDX-License-Identifier: Apache-2.0

/// One cell of a document's table, its bytes trimmed of blanks and of `<b>` marks, with its place.
struct Cell {
  let bytes: ArraySlice<UInt8>
  let place: Place

  init(_ raw: ArraySlice<UInt8>, at place: Place) {
    self.place = place
    var bytes = Self.trimmed(raw)
    let open = Array("<b>".utf8)
    let close = Array("</b>".utf8)
    while bytes.starts(with: open) { bytes = Self.trimmed(bytes.dropFirst(open.count)) }
    while bytes.count >= close.count, bytes.suffix(close.count).elementsEqual(close) {
      bytes = Self.trimmed(bytes.dropLast(close.count))
    }
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The cell as text; inner runs of blanks are one space.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain = !bytes.contains(0xC2) && !text.utf8.contains(0x0D)
    guard !isPlain || text.contains("  ") else { return text }
    return text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\r" }).joined(separator: " ")
  }

  /// `-`, `--`, dashes of other lengths, or nothing: the document says that there is no value.
  var isBlank: Bool {
    let plain = Digits.plain(bytes)
    return plain.isEmpty
      || String(decoding: plain, as: UTF8.self).allSatisfy { "-\u{2010}\u{2011}\u{2012}–—−".contains($0) }
  }

  /// The number in square brackets that the cell begins with, and the title after it: `[১.৩.১] title`.
  var numberedTitle: (id: IndicatorID, title: String)? {
    let text = self.text
    guard text.first == "[", let close = text.firstIndex(of: "]") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<close].filter { !$0.isWhitespace }
    guard let id = IndicatorID(inside) else { return nil }
    return (id, String(text[text.index(after: close)...].drop(while: \.isWhitespace)))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x0D { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}

/// One line of the document as cells; trailing columns may be missing.
struct Row {
  let line: Int
  let cells: [Cell]

  func cell(_ column: Int?) -> Cell? {
    guard let column, cells.indices.contains(column - 1) else { return nil }
    return cells[column - 1]
  }

  var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}
