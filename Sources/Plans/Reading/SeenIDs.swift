// SPDX-License-Identifier: Apache-2.0

/// The ids met so far with their lines. Almost every id fits into one number, which is found much faster than a list.
struct SeenIDs {
  private var packed: [UInt64: Int32] = [:]
  private var others: [IndicatorID: Int32] = [:]

  init(_ likelyCount: Int) { packed.reserveCapacity(likelyCount) }

  /// The line where the id stood before; nil when it is met for the first time, and then it is kept.
  mutating func line(of id: IndicatorID, orNow line: Int) -> Int? {
    let line = Int32(truncatingIfNeeded: line)
    let before: Int32?
    if let key = id.packed {
      before = Self.keep(line, at: key, in: &packed)
    } else {
      before = Self.keep(line, at: id, in: &others)
    }
    return before.map { Int($0) }
  }

  private static func keep<Key>(_ line: Int32, at key: Key, in lines: inout [Key: Int32]) -> Int32? {
    if let before = lines[key] { return before }
    lines[key] = line
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
