// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Header text beyond ASCII (RFC 2047), always as UTF-8 in base64.
enum EncodedWord {
  /// RFC 2047 section 2: a word has at most 75 octets, a line with such words at most 76.
  static let longestLine = 76
  private static let frame = "=?UTF-8?B??=".utf8.count
  /// Three dots, for a text that is cut.
  static let ellipsis = "=?UTF-8?B?4oCm?="

  /// Whether text must be encoded: it is not ASCII, or a reader would take it for encoded.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 } || text.contains("=?")
  }

  /// The words in order; `taken` octets of the first line already hold the header's name or what stands before.
  /// A word ends after a blank where its last two thirds have one, since some readers show the seam of two words, else
  /// between characters as people see them where one fits, and never inside a scalar (section 5).
  static func words(_ text: String, taken: Int) -> [String] {
    var words: [String] = []
    var rest = text.flatMap { units(of: $0) }[...]
    var room = octets(in: longestLine - taken)
    while !rest.isEmpty {
      let piece = rest.prefix(fitting(rest, into: room))
      words.append("=?UTF-8?B?\(Data(piece.joined()).base64EncodedString())?=")
      rest = rest.dropFirst(piece.count)
      room = octets(in: longestLine - 1)
    }
    return words
  }

  /// How many of the units make the next word, at least one.
  private static func fitting(_ units: ArraySlice<[UInt8]>, into room: Int) -> Int {
    var length = 0
    var count = 0
    var countToBlank = 0
    for unit in units {
      length += unit.count
      guard length <= room else { return max(1, countToBlank > 0 ? countToBlank : count) }
      count += 1
      if unit == [UInt8(ascii: " ")], 3 * length > room { countToBlank = count }
    }
    return count
  }

  /// A character whole, or its scalars when it is longer than any word.
  private static func units(of character: Character) -> [[UInt8]] {
    let whole = Array(character.utf8)
    if whole.count <= octets(in: longestLine - 1) { return [whole] }
    return character.unicodeScalars.map { Array(String($0).utf8) }
  }

  /// Octets of text that fit into a word of `width`; base64 turns three into four.
  private static func octets(in width: Int) -> Int {
    max(0, width - frame) / 4 * 3
  }
}
