// SPDX-License-Identifier: Apache-2.0

/// How the records of a text look when a certain byte parts their cells: a table has many of the same length.
struct SeparatorShape {
  /// Cells of each record that has any text, in order.
  private var lengths: [Int] = []
  private var separators = 0
  /// Separators that a blank follows, as in prose.
  private var looseSeparators = 0
  /// Whether a quote stands inside a cell that does not begin with one, as it does when something else parts the cells.
  private(set) var hasStrayQuotes = false

  init(_ text: [UInt8], separator: UInt8, _ ends: LineEnds) {
    var cells = 1
    var isFilled = false
    var isAtStart = true
    var isQuoted = false
    var before: UInt8 = 0
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || (byte == 0x0D && ends == .carriageReturnsToo) }
    for byte in text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...] {
      defer { before = byte }
      if byte == 0x22, isAtStart || isQuoted {
        // A doubled quote closes and opens again, which comes to the same.
        isQuoted.toggle()
        isAtStart = isQuoted ? false : true
        isFilled = true
      } else if isQuoted {
        continue
      } else if isEnd(byte) {
        if isFilled { lengths.append(cells) }
        (cells, isFilled, isAtStart) = (1, false, true)
      } else if byte == separator {
        cells += 1
        separators += 1
        isAtStart = true
      } else if byte == 0x20 || byte == 0x0D || byte == 0x09 {
        if byte == 0x20, before == separator { looseSeparators += 1 }
      } else {
        if byte == 0x22, before != 0x22 { hasStrayQuotes = true }
        isFilled = true
        isAtStart = false
      }
    }
    if isFilled, !isQuoted { lengths.append(cells) }
  }

  /// Whether this is the likelier of two separators.
  func isBetter(than other: SeparatorShape) -> Bool {
    guard score > 0, other.score > 0, hasStrayQuotes != other.hasStrayQuotes else { return score > other.score }
    return !hasStrayQuotes
  }

  /// How many separators stand where those of a table would; 0 when this is no table.
  var score: Int {
    let wide = lengths.filter { $0 > 1 }
    let counts = Dictionary(wide.map { ($0, 1) }, uniquingKeysWith: +)
    guard
      let (length, count) = counts.max(by: { ($0.value * ($0.key - 1), $0.key) < ($1.value * ($1.key - 1), $1.key) })
    else { return 0 }
    let isLoose = looseSeparators * 2 > separators
    let all = wide.reduce(0) { $0 + $1 - 1 }
    if length == 2 || isLoose {
      // Two cells, or a blank after each comma, is what prose looks like too: every line must agree.
      return count == lengths.count && count > 1 && (length > 2 || !isLoose) ? all : 0
    }
    if count * 2 >= wide.count { return all }
    // A header row with many cells, and rows that leave their last ones out.
    guard let header = wide.first, header > 3, wide.allSatisfy({ $0 <= header }) else { return 0 }
    return all
  }
}
