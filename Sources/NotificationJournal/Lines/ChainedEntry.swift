// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// What a line of a chained file says, by its `type`: the journal and the progress log are two such files.
protocol ChainedEntry: Sendable, Equatable {
  static var names: ChainedNames { get }

  /// Reads the fields of a type, or nothing when a later Tagid of the same version added the type.
  init?(type: String, from decoder: any Decoder) throws

  /// Reads what stands between `at` and `prev` in a line as it is written today; nil leaves it to `init(type:from:)`.
  static func quickly(_ walk: inout ByteWalk, _ strings: inout InternedStrings, detail: RecordDetail) -> Self?

  /// Writes `type` and the fields that follow it.
  func write(to line: inout JSONLine)

  /// Something was mended before this record.
  static func recovered(_ recovered: Recovered) -> Self

  /// What was mended, when this says so.
  var mended: Recovered? { get }

  /// The file that this one goes on from, when this is its first record.
  var continued: Continued? { get }
}

extension ChainedEntry {
  var continued: Continued? { nil }

  static func quickly(_ walk: inout ByteWalk, _ strings: inout InternedStrings, detail: RecordDetail) -> Self? { nil }
}

/// What a chained file is called, on the disk and in errors.
struct ChainedNames {
  /// In the state folder.
  var file: String
  /// Such as `the journal`.
  var shown: String
  /// The README's section that says how to go on when the file is damaged.
  var section: String

  /// The file's name without its ending.
  var base: String { file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : file }
  /// The file that says where it ends.
  var head: String { base + ".head" }
  /// What the file is called once the chain goes on in another.
  func segment(endingWith seq: Int) -> String { "\(base)-\(seq).jsonl" }
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
