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
  var text: String { Self.text(bytes) }

  /// `-`, `--`, dashes of other lengths, or nothing: the document says that there is no value.
  var isBlank: Bool {
    var rest = Digits.plain(bytes)[...]
    while let dash = Self.dashes.first(where: { rest.starts(with: $0) }) { rest.removeFirst(dash.count) }
    return rest.isEmpty
  }

  /// The number in square brackets that the cell begins with, and the title after it: `[১.৩.১] title`.
  var numberedTitle: (id: IndicatorID, title: String)? {
    guard bytes.first == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
      let id = IndicatorID(bytes: bytes[bytes.startIndex + 1..<close])
    else { return nil }
    return (id, Self.text(Self.trimmed(bytes[(close + 1)...])))
  }

  /// Hyphen-minus, U+2010 to U+2015 and the minus sign.
  private static let dashes: [[UInt8]] = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "―", "−"].map {
    Array($0.utf8)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var before: UInt8 = 0
    // Looked at as bytes: going through the characters of every title costs more than all other reading.
    let needsCare = bytes.contains { byte in
      defer { before = byte }
      return byte == 0x0D || (byte == 0x20 && before == 0x20) || (byte == 0xA0 && before == 0xC2)
    }
    guard needsCare else { return text }
    return text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\r" }).joined(separator: " ")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x0D { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
