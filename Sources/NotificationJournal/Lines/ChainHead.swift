// SPDX-License-Identifier: Apache-2.0

/// Where a chain of lines ends: each line names the number after and the hash of the line before it.
package struct ChainHead: Sendable, Equatable {
  /// The number of the last line, 0 before the first.
  package private(set) var seq = 0
  /// The lower-case hex SHA-256 of the last line without its LF, 64 zeros before the first.
  package private(set) var hash = String(repeating: "0", count: 64)
  /// The length of the file up to and with the last line's LF.
  package private(set) var bytes = 0

  /// The head of an empty file.
  package init() {}

  init(seq: Int, hash: String, bytes: Int) {
    self.seq = seq
    self.hash = hash
    self.bytes = bytes
  }

  /// Where the file after this one begins, when the chain goes on in another.
  var atNextFile: ChainHead { ChainHead(seq: seq, hash: hash, bytes: 0) }

  /// Moves past the next line, given without its LF.
  mutating func advance(past line: ArraySlice<UInt8>) {
    seq += 1
    hash = SHA256Digest.hex(line)
    bytes += line.count + 1
  }
}
