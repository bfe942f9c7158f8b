// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// An open file; the one place where a file is changed and where result codes become errors.
final class OpenFile {
  let path: String
  /// -1 once the file is closed.
  private(set) var descriptor: CInt
  private let calls: FileCalls

  /// Opens a file that child processes do not inherit and that is no link; one that is created or written to is its owner's
  /// only.
  init(
    _ path: String, _ flags: CInt, failing code: JournalError.Code, calls: FileCalls = .system
  ) throws(JournalError) {
    self.path = path
    self.calls = calls
    // A state folder may be a link; what is in it may not, since whoever made the link chose what would be written to.
    let links = flags & O_DIRECTORY == 0 ? O_NOFOLLOW : 0
    var opened: CInt
    // Without O_NONBLOCK a pipe of that name would wait for ever for its other end; to a file proper it means nothing.
    repeat { opened = open(path, flags | links | O_CLOEXEC | O_NONBLOCK, 0o600) } while opened < 0 && errno == EINTR
    descriptor = opened
    if opened < 0 {
      let number = errno
      let hint = number == ELOOP ? "a link is not followed here: put the file itself into the state folder" : nil
      throw JournalError(code, "the file cannot be opened", path: path, errno: number, hint: hint)
    }
    if flags & O_ACCMODE != O_RDONLY { keepToItsOwner() }
  }

  /// Takes away what others may do with the file; they would read who was told what.
  private func keepToItsOwner() {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else {
      return
    }
    // Without effect on a file of somebody else's, whose folder is refused anyway.
    _ = fchmod(descriptor, status.st_mode & 0o700)
  }

  deinit { if descriptor >= 0 { _ = calls.close(descriptor) } }

  /// Whether this is a file proper: not a folder, a device or a pipe, which have neither a length nor an end.
  var isRegular: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads the next bytes into `buffer` and returns their number, 0 at the end of the file.
  func read(into buffer: inout [UInt8]) throws(JournalError) -> Int {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw JournalError(.cannotRead, "the file cannot be read", path: path, errno: errno) }
    }
  }

  /// Writes all bytes, with one call to the system unless it takes fewer than it was given.
  func write(_ bytes: [UInt8]) throws(JournalError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { calls.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...])) }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        let number = count == 0 ? EIO : errno
        throw JournalError(.cannotWrite, "the file cannot be written", path: path, errno: number)
      }
    }
  }

  /// Returns once the file's bytes are on the disk.
  func sync() throws(JournalError) {
    while calls.sync(descriptor) != 0 {
      if errno != EINTR {
        throw JournalError(.cannotWrite, "the file cannot be brought to the disk", path: path, errno: errno)
      }
    }
  }

  func truncate(to length: Int) throws(JournalError) {
    while calls.truncate(descriptor, length) != 0 {
      if errno != EINTR { throw JournalError(.cannotWrite, "the file cannot be cut", path: path, errno: errno) }
    }
  }

  /// Closes the file, whose last errors some file systems tell only now.
  func close() throws(JournalError) {
    guard descriptor >= 0 else { return }
    let result = calls.close(descriptor)
    let number = errno
    descriptor = -1
    // Linux has closed the descriptor also when it says EINTR.
    if result != 0, number != EINTR {
      throw JournalError(.cannotWrite, "the file cannot be closed", path: path, errno: number)
    }
  }
}
