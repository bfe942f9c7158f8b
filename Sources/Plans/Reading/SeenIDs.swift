// SPDX-License-Identifier: Apache-2.0

/// The ids met so far with where they stand. Almost every id fits into one number, which is found much faster than a list.
struct SeenIDs {
  private struct Row {
    var line: Int32
    var table: Int32
  }

  private var packed: [UInt64: Row] = [:]
  private var others: [IndicatorID: Row] = [:]

  init(_ likelyCount: Int) { packed.reserveCapacity(likelyCount) }

  /// Where the id stood before; nil when it is met for the first time, and then its place is kept.
  mutating func place(of id: IndicatorID, orNow line: Int, table: Int) -> Place? {
    let row = Row(line: Int32(truncatingIfNeeded: line), table: Int32(truncatingIfNeeded: table))
    let before: Row?
    if let key = id.packed {
      before = Self.keep(row, at: key, in: &packed)
    } else {
      before = Self.keep(row, at: id, in: &others)
    }
    return before.map { Place(line: Int($0.line), table: Int($0.table)) }
  }

  private static func keep<Key>(_ row: Row, at key: Key, in rows: inout [Key: Row]) -> Row? {
    if let before = rows[key] { return before }
    rows[key] = row
    return nil
  }
}

extension IndicatorID {
  /// Up to four numbers below 65,535 as one; the count is in it, since no number stands for itself.
  fileprivate var packed: UInt64? {
    guard segments.count <= 4 else { return nil }
    var key: UInt64 = 0
    for segment in segments {
      guard segment < 65_535 else { return nil }
      key = key << 16 | UInt64(segment + 1)
    }
    return key
  }
}
