// SPDX-License-Identifier: Apache-2.0

/// Tells a web page by how it begins. A report whose lines have a few `<b>` marks in them is no page.
enum HTMLBeginning {
  /// How far the first marks may be from the beginning, behind comments and style sheets.
  private static let reach = 4096

  static func isOne(_ text: [UInt8]) -> Bool {
    let start = start(text)
    guard start.first == UInt8(ascii: "<") else { return false }
    return ["<!doctype html", "<html", "<table", "<body"].contains { find($0, in: start) != nil }
  }

  static func isXML(_ text: [UInt8]) -> Bool { start(text).starts(with: "<?xml".utf8) }

  /// The beginning in small letters, without a byte order mark and blanks.
  static func start(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var start = text.prefix(reach)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    return start.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Where the words are found.
  static func find(_ words: String, in text: ArraySlice<UInt8>) -> Int? {
    let words = Array(words.utf8)
    return text.indices.dropLast(words.count - 1).first { text[$0] == words[0] && text[$0...].starts(with: words) }
  }
}
