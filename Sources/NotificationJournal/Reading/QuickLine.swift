// SPDX-License-Identifier: Apache-2.0

/// A line of version 1 that was read without taking it apart for good, checked against nothing yet.
struct QuickLine {
  var seq: Int
  var at: UnsafeRawBufferPointer
  var hasHead: Bool
  var prev: Digest

  /// Reads a line whose fields stand in the order in which they are written.
  /// - Parameter fields: reads what stands between `at` and `prev`, with the comma before it.
  init?(_ line: UnsafeRawBufferPointer, fields: (inout ByteWalk) -> Bool) {
    guard ByteWalk.isPlain(line) else { return nil }
    var walk = ByteWalk(line)
    walk.expect("{\"v\":1,\"seq\":")
    seq = walk.number()
    at = walk.field(",\"at\":")
    guard walk.isOnTheWay, fields(&walk) else { return nil }
    hasHead = walk.take(",\"head\":true")
    let digits = walk.field(",\"prev\":")
    walk.expect("}")
    guard walk.isOnTheWay, walk.isAtEnd, let prev = Digest(hex: digits) else { return nil }
    self.prev = prev
  }
}
