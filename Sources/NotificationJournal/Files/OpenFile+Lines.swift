// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension OpenFile {
  /// Calls `body` with each line that ends in LF, without the LF, and its digest, and returns the bytes after the last LF.
  /// - Parameter piece: how many bytes are read at once.
  func forEachLine(
    piece: Int = 1 << 18, _ body: (ArraySlice<UInt8>, Digest) throws(JournalError) -> Void
  ) throws(JournalError) -> [UInt8] {
    var source = LineSource(descriptor, path: path, piece: piece)
    // For a small file a thread is not worth its while.
    let ahead = length > 8 * piece ? ReadAhead(source) : nil
    defer { ahead?.stop() }
    while true {
      let step = if let ahead { try ahead.next() } else { try source.next() }
      switch step {
      case .end(let rest): return rest
      case .piece(let piece):
        var start = 0
        for (end, digest) in zip(piece.ends, piece.digests) {
          try body(piece.bytes[start..<end], digest)
          start = end + 1
        }
      }
    }
  }

  /// In bytes, as far as it is known.
  private var length: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}
