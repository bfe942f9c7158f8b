// SPDX-License-Identifier: Apache-2.0

/// What ends a line. A document in which lone carriage returns outnumber line feeds was written for the old Macintosh; in
/// any other one a lone carriage return is a blank inside its line.
enum LineEnds: Sendable {
  case lineFeeds
  case carriageReturnsToo

  /// Decides it from the counts of all lines' ends.
  init(_ bytes: [UInt8]) {
    guard bytes.firstOffset(of: 0x0D) != nil else {
      self = .lineFeeds
      return
    }
    var feeds = 0
    var lone = 0
    var before: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A {
        feeds += 1
        if before == 0x0D { lone -= 1 }
      } else if byte == 0x0D {
        lone += 1
      }
      before = byte
    }
    self = lone > feeds ? .carriageReturnsToo : .lineFeeds
  }

  /// The line of a place in the bytes, from 1.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    let ends = LineEnds(bytes)
    var lines = Lines(bytes, ends)
    while let range = lines.next() {
      if offset < range.upperBound { return lines.number }
    }
    return max(1, lines.number)
  }
}

/// The lines of a text one after another, as ranges of its bytes that include the line's end.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let ends: LineEnds
  private var position: Int
  /// The number of the line given last, from 1.
  private(set) var number = 0

  /// A byte order mark is passed over.
  init(_ bytes: [UInt8], _ ends: LineEnds) {
    self.bytes = bytes
    self.ends = ends
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Range<Int>? {
    let text = bytes
    let span = text.span
    let start = position
    guard start < span.count else { return nil }
    number += 1
    if ends == .lineFeeds {
      position = (text.firstOffset(of: 0x0A, from: start) ?? span.count - 1) + 1
      return start..<position
    }
    var index = start
    while index < span.count {
      let byte = span[index]
      index += 1
      if byte > 0x0D { continue }
      if byte == 0x0A { break }
      if byte == 0x0D {
        if index < span.count, span[index] == 0x0A { index += 1 }
        break
      }
    }
    position = index
    return start..<index
  }
}
