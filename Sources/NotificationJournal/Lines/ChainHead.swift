// SPDX-License-Identifier: Apache-2.0

/// Where a chain of lines ends: each line names the number after and the hash of the line before it.
package struct ChainHead: Sendable, Equatable {
  /// The number of the last line, 0 before the first.
  package private(set) var seq = 0
  /// Of the last line without its LF, zeros before the first.
  private(set) var digest = Digest()
  /// The length of the file up to and with the last line's LF.
  package private(set) var bytes = 0

  /// The digest as lower-case hex.
  package var hash: String { digest.hex }

  /// The head of an empty file.
  package init() {}

  init(seq: Int, digest: Digest, bytes: Int) {
    self.seq = seq
    self.digest = digest
    self.bytes = bytes
  }

  /// Moves past the next line, given without its LF.
  mutating func advance(past line: ArraySlice<UInt8>) {
    advance(past: line.count, line.withUnsafeBytes { Digest(of: $0) })
  }

  /// Moves past a line of so many bytes without its LF.
  mutating func advance(past count: Int, _ digest: Digest) {
    seq += 1
    self.digest = digest
    bytes += count + 1
  }
}
