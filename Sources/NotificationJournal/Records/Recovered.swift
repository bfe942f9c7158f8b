// SPDX-License-Identifier: Apache-2.0

/// A torn last line that was set aside before the journal went on.
package struct Recovered: Sendable, Equatable, Decodable {
  /// The file beside the journal that holds the torn bytes.
  package var file: String
  /// How many bytes were torn.
  package var bytes: Int

  package init(file: String, bytes: Int) {
    self.file = file
    self.bytes = bytes
  }

  func write(to line: inout JSONLine) {
    line.field("file", file)
    line.field("bytes", bytes)
  }
}
