// SPDX-License-Identifier: Apache-2.0

/// The lines of an iCalendar file with their continuations joined, one after another; each knows where it begins.
///
/// Joining is done on bytes: some programs fold a line in the middle of a character.
struct FoldedLines {
  private let bytes: [UInt8]
  private var lines: Lines
  private var ahead: Range<Int>?

  /// A byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = Lines(bytes, LineEnds(bytes))
    ahead = lines.next()
  }

  /// The next line that is not empty, without its end; nil after the last.
  mutating func next() throws(DocumentError) -> (text: String, line: Int)? {
    while let first = ahead {
      let number = lines.number
      var joined = content(first)
      ahead = lines.next()
      while let more = ahead, bytes[more.lowerBound] == 0x20 || bytes[more.lowerBound] == 0x09 {
        joined += content(more).dropFirst()
        guard joined.count <= Bounds.cellBytes else {
          throw .calendarTooLarge("a line with its continuations is longer than 1 MiB", line: number)
        }
        ahead = lines.next()
      }
      guard joined.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      guard joined.count <= Bounds.cellBytes else {
        throw .calendarTooLarge("a line is longer than 1 MiB", line: number)
      }
      guard let text = String(validating: joined, as: UTF8.self) else {
        throw DocumentError(.encoding, line: number, message: "the text is not UTF-8", hint: hint)
      }
      guard !joined.contains(0) else {
        throw DocumentError(.damaged, line: number, message: "there is a zero byte in the text", hint: hint)
      }
      return (text, number)
    }
    return nil
  }

  private func content(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var line = bytes[range]
    if line.last == 0x0A { line.removeLast() }
    if line.last == 0x0D { line.removeLast() }
    return line
  }

  private var hint: String { "The file is damaged or no iCalendar file; download it again." }
}
