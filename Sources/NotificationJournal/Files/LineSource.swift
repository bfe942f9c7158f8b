// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Whole lines of a file, in order, each with its digest.
struct LinePiece: Sendable {
  let bytes: [UInt8]
  /// Where the LF of each line stands.
  let ends: [Int]
  /// Of the lines without their LF.
  let digests: [Digest]
}

/// Reads a file in pieces of whole lines and hashes these. It knows the file's descriptor alone, so that another thread may do it.
struct LineSource: Sendable {
  enum Step: Sendable {
    case piece(LinePiece)
    /// Of the file, with what stands after the last LF.
    case end([UInt8])
  }

  let descriptor: CInt
  let path: String
  /// How many bytes are read at once; the length of the file does not matter.
  let piece: Int
  private var begun: [UInt8] = []

  init(_ descriptor: CInt, path: String, piece: Int) {
    self.descriptor = descriptor
    self.path = path
    self.piece = piece
  }

  /// The next lines, and at last what is no whole line.
  mutating func next() throws(JournalError) -> Step {
    while true {
      let known = begun.count
      let (bytes, count) = try readOn()
      if count == 0 { return .end(bytes) }
      let (ends, digests) = Self.lines(in: bytes, known: known)
      let rest = ends.last.map { $0 + 1 } ?? 0
      begun = Array(bytes[rest...])
      if rest > 0 { return .piece(LinePiece(bytes: bytes, ends: ends, digests: digests)) }
    }
  }

  /// What was begun with the next bytes of the file, and their number. Of a long line more is read each time, so that it is not
  /// copied again and again.
  private func readOn() throws(JournalError) -> (bytes: [UInt8], count: Int) {
    let size = max(piece, begun.count)
    var count = 0
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: begun.count + size) { room, filled in
      filled = room.initialize(fromContentsOf: begun)
      repeat { count = read(descriptor, room.baseAddress.map { $0 + filled }, size) } while count < 0 && errno == EINTR
      failure = errno
      filled += max(0, count)
    }
    if count < 0 { throw JournalError(.cannotRead, "the file cannot be read", path: path, errno: failure) }
    return (bytes, count)
  }

  /// - Parameter known: so many bytes in front hold no LF.
  private static func lines(in bytes: [UInt8], known: Int) -> (ends: [Int], digests: [Digest]) {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return ([], []) }
      var ends: [Int] = []
      var digests: [Digest] = []
      var (start, from) = (0, known)
      while from < bytes.count, let found = memchr(base + from, 0x0A, bytes.count - from) {
        let end = UnsafeRawPointer(found) - base
        ends.append(end)
        digests.append(Digest(of: UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
        (start, from) = (end + 1, end + 1)
      }
      return (ends, digests)
    }
  }
}
