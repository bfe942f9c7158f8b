// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension OpenFile {
  /// Calls `body` with each line that ends in LF, without the LF, and returns the bytes after the last LF.
  ///
  /// The file is read in pieces of `piece` bytes, so that its length does not matter.
  func forEachLine(
    piece: Int = 1 << 18, _ body: (ArraySlice<UInt8>) throws(JournalError) -> Void
  ) throws(JournalError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: piece)
    var begun: [UInt8] = []
    while true {
      let count = try read(into: &buffer)
      if count == 0 { return begun }
      var start = 0
      while let end = Self.lineFeed(in: buffer, from: start, to: count) {
        if begun.isEmpty {
          try body(buffer[start..<end])
        } else {
          begun += buffer[start..<end]
          try body(begun[...])
          begun.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      begun += buffer[start..<count]
    }
  }

  private static func lineFeed(in buffer: [UInt8], from start: Int, to end: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }
}
