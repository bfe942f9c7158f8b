// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file of statements as it was found, read whole.
struct ProgressFile {
  var bytes: [UInt8]
  /// When it was saved or came to this machine, whichever is earlier, in seconds since 1970.
  var saved: Int64
  private var identity: Identity

  /// Far more than a year of any office's statements: 16 MiB.
  static let limit = 16 << 20

  /// - Parameter followingLinks: false for a folder that others write into.
  static func read(_ path: String, followingLinks: Bool = true) -> Result<ProgressFile, InputFile.Failure> {
    // Without O_NONBLOCK a pipe would wait for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return .failure(failure(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(failure(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(InputFile.Failure(isMissing: false, reason: "this is not a file", hint: "Name a file."))
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(failure(errno)) }
      if count == 0 { break }
      bytes += piece[..<count]
      guard bytes.count <= limit else {
        return .failure(
          InputFile.Failure(
            isMissing: false, reason: "the file is larger than 16 MiB",
            hint: "Check that it is the right file, or write it as several."))
      }
    }
    let saved = min(status.st_mtim.tv_sec, status.st_ctim.tv_sec)
    return .success(ProgressFile(bytes: bytes, saved: Int64(saved), identity: Identity(status)))
  }

  /// Whether the file of this name is still the one that was read, and nobody wrote to it in the meantime.
  func isUnchanged(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && Identity(status) == identity && Int(status.st_size) == bytes.count
  }

  private struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      size = Int(status.st_size)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  private static func failure(_ code: Int32) -> InputFile.Failure {
    if code == ENOENT {
      return InputFile.Failure(isMissing: true, reason: "there is no such file", hint: "Check the path.")
    }
    return InputFile.Failure(
      isMissing: false, reason: "cannot be read: \(String(cString: strerror(code)))",
      hint: "Give the user that runs tagid the right to read it.")
  }
}
