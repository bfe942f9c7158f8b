// SPDX-License-Identifier: Apache-2.0
import Glibc

extension [UInt8] {
  /// Where the byte is first found from a place on; libc's search goes through gigabytes in a second.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
