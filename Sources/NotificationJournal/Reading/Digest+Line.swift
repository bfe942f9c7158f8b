// SPDX-License-Identifier: Apache-2.0
import CLibcrypto

extension Digest {
  /// The digest of a line; all zeros when libcrypto gives none, which no line names as the one before it but the first.
  init(of line: UnsafeRawBufferPointer) {
    self = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { room in
      guard let start = room.baseAddress,
        sha256_line(line.baseAddress, line.count, start.assumingMemoryBound(to: UInt8.self)) == 1
      else { return Digest() }
      return Digest(UnsafeRawBufferPointer(room))
    }
  }
}
