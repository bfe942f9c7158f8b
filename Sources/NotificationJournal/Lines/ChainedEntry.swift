// SPDX-License-Identifier: Apache-2.0

/// What a line of a chained file says, by its `type`: the journal and the progress log are two such files.
protocol ChainedEntry: Sendable, Equatable {
  static var names: ChainedNames { get }

  /// Reads the fields of a type, or nothing when a later Tagid of the same version added the type.
  init?(type: String, from decoder: any Decoder) throws

  /// Writes `type` and the fields that follow it.
  func write(to line: inout JSONLine)

  /// A torn last line was set aside before this one.
  static func recovered(_ recovered: Recovered) -> Self
}

/// What a chained file is called, on the disk and in errors.
struct ChainedNames {
  /// In the state folder.
  var file: String
  /// Such as `the journal`.
  var shown: String
  /// The README's section that says how to go on when the file is damaged.
  var section: String
}

/// One line of a chained file.
package struct ChainedRecord<Entry: Sendable & Equatable>: Sendable, Equatable {
  /// Counted from 1 without a gap.
  package var seq: Int
  /// When it was written, in ISO 8601.
  package var at: String
  package var entry: Entry

  package init(seq: Int, at: String, entry: Entry) {
    self.seq = seq
    self.at = at
    self.entry = entry
  }
}
