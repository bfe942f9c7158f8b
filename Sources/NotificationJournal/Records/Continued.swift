// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// The first record of a file that another one goes before: the chain's earlier records are there.
package struct Continued: Sendable, Equatable, Decodable {
  /// The file before, such as `journal-412.jsonl`, which ends with the record numbered so.
  package var file: String
  /// Its length.
  package var bytes: Int
  /// The day, in ISO 8601, from which on nothing before this record is needed to decide what is due.
  package var neededUntil: String

  package init(file: String, bytes: Int, neededUntil: String) {
    self.file = file
    self.bytes = bytes
    self.neededUntil = neededUntil
  }

  func write(to line: inout JSONLine) {
    line.field("file", file)
    line.field("bytes", bytes)
    line.field("neededUntil", neededUntil)
  }
}
