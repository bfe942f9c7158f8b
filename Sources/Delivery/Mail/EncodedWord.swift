// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Header text beyond ASCII (RFC 2047), always as UTF-8 in base64.
enum EncodedWord {
  /// RFC 2047 section 2: a word has at most 75 octets, a line with such words at most 76.
  static let longestLine = 76
  private static let frame = "=?UTF-8?B??=".utf8.count

  /// Whether text must be encoded: it is not ASCII, or a reader would take it for encoded.
  static func isNeeded(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 } || text.contains("=?")
  }

  /// The words in order; `taken` octets of the first line already hold the header's name or what stands before.
  /// A word ends between characters as people see them where one fits, and never inside a scalar (section 5).
  static func words(_ text: String, taken: Int) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    var room = octets(in: longestLine - taken)
    func close() {
      guard !piece.isEmpty else { return }
      words.append("=?UTF-8?B?\(Data(piece).base64EncodedString())?=")
      piece.removeAll(keepingCapacity: true)
      room = octets(in: longestLine - 1)
    }
    for unit in text.flatMap({ units(of: $0) }) {
      if piece.count + unit.count > room { close() }
      piece += unit
    }
    close()
    return words
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
