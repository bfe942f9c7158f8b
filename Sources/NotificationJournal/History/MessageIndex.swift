// SPDX-License-Identifier: Apache-2.0

/// Finds a message's row by its id, of which it keeps no copy; ids are hashes already, so their own bits say where to look.
struct MessageIndex: Sendable, Equatable {
  private var rows: [UInt32] = []
  /// Beside each row a few bits of its id, so that others are seldom looked at; 0 where there is no row.
  private var marks: [UInt8] = []

  func row(of id: Digest, in messages: Pages<MessageRow>) -> Int? {
    guard !rows.isEmpty else { return nil }
    let mark = Self.mark(id)
    var slot = first(id)
    while marks[slot] != 0 {
      if marks[slot] == mark, messages[Int(rows[slot])].id == id { return Int(rows[slot]) }
      slot = (slot + 1) & (rows.count - 1)
    }
    return nil
  }

  /// Takes in the last row, whose id is new.
  mutating func addLast(of messages: Pages<MessageRow>) {
    guard messages.count * 4 > rows.count * 3 else { return put(messages.count - 1, messages[messages.count - 1].id) }
    let size = max(16, rows.count * 2)
    (rows, marks) = (Array(repeating: 0, count: size), Array(repeating: 0, count: size))
    for row in 0..<messages.count { put(row, messages[row].id) }
  }

  private mutating func put(_ row: Int, _ id: Digest) {
    var slot = first(id)
    while marks[slot] != 0 { slot = (slot + 1) & (rows.count - 1) }
    rows[slot] = UInt32(row)
    marks[slot] = Self.mark(id)
  }

  private func first(_ id: Digest) -> Int { Int(truncatingIfNeeded: id.scattered) & (rows.count - 1) }

  private static func mark(_ id: Digest) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: id.scattered >> 56) }
}
