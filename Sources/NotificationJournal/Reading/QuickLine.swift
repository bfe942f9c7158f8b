// SPDX-License-Identifier: Apache-2.0

/// A line of version 1 that was read without taking it apart for good, checked against nothing yet.
struct QuickLine<Entry> {
  var seq: Int
  var at: String
  var entry: Entry
  var hasHead: Bool
  var prev: Digest
}

extension QuickLine {
  /// Reads a line whose fields stand in the order in which they are written.
  /// - Parameter fields: reads what stands between `at` and `prev`, with the comma before it.
  init?(
    _ line: UnsafeRawBufferPointer, _ strings: inout InternedStrings,
    fields: (inout ByteWalk, inout InternedStrings) -> Entry?
  ) {
    var walk = ByteWalk(line)
    walk.expect("{\"v\":1,\"seq\":")
    seq = walk.number()
    walk.expect(",\"at\":")
    at = strings.text(walk.string())
    guard walk.isOnTheWay, let entry = fields(&walk, &strings) else { return nil }
    self.entry = entry
    hasHead = walk.take(",\"head\":true")
    walk.expect(",\"prev\":")
    let digits = walk.string()
    walk.expect("}")
    guard walk.isOnTheWay, walk.isAtEnd, let prev = Digest(hex: digits) else { return nil }
    self.prev = prev
  }
}
