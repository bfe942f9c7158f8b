// SPDX-License-Identifier: Apache-2.0

/// The text that a cell or paragraph of Markdown shows.
enum MarkdownCell {
  static func text(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var cell = MarkdownLine.trimmed(cell)
    let bold = Array("**".utf8)
    if cell.count > 4, cell.starts(with: bold), cell.suffix(2).elementsEqual(bold) {
      let inner = cell.dropFirst(2).dropLast(2)
      // `**a** b **c**` is not bold as a whole.
      if !inner.indices.dropLast().contains(where: { inner[$0...].starts(with: bold) }) { cell = inner }
    }
    var text: [UInt8] = []
    var index = cell.startIndex
    while index < cell.endIndex {
      let rest = cell[index...]
      if rest.first == UInt8(ascii: "\\"), let next = rest.dropFirst().first, isPunctuation(next) {
        text.append(next)
        index += 2
      } else if rest.first == UInt8(ascii: "<"), let length = lineBreak(rest) {
        text.append(0x20)
        index += length
      } else if rest.first == UInt8(ascii: "&"), let (length, replacement) = entity(rest) {
        text += replacement
        index += length
      } else {
        text.append(cell[index])
        index += 1
      }
    }
    return text
  }

  /// ASCII punctuation is what a backslash may stand before.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The length of `<br>`, `<br/>` or `<br />` at the beginning.
  private static func lineBreak(_ text: ArraySlice<UInt8>) -> Int? {
    ["<br>", "<br/>", "<br />"].first { mark in
      text.prefix(mark.utf8.count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }.elementsEqual(mark.utf8)
    }?.utf8.count
  }

  private static func entity(_ text: ArraySlice<UInt8>) -> (length: Int, replacement: [UInt8])? {
    let known = [("&nbsp;", "\u{A0}"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")]
    guard let (name, letter) = known.first(where: { text.starts(with: $0.0.utf8) }) else { return nil }
    return (name.utf8.count, Array(letter.utf8))
  }
}
