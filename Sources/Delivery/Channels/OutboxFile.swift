// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes a file so that after a crash it is there whole or not at all, and is read by nobody else.
enum OutboxFile {
  /// A system call that failed, and why.
  struct Failure: Error, Equatable {
    var step: String
    var reason: String

    init(_ step: String, _ code: Int32 = errno) {
      self.step = step
      reason = String(cString: strerror(code))
    }
  }

  /// Makes the folder (0700) if it is missing and replaces a file (0600) of the same name, which is the same message.
  static func write(_ bytes: [UInt8], name: String, folder: String) throws(Failure) {
    try makeFolder(folder)
    let final = "\(folder)/\(name)"
    let temporary = "\(folder)/.\(name).\(getpid()).part"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure("opening a file in the outbox") }
    do throws(Failure) {
      defer { close(file) }
      try fill(file, with: bytes)
      guard fsync(file) == 0 else { throw Failure("syncing the file") }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, final) == 0 else {
      let failure = Failure("renaming the file")
      unlink(temporary)
      throw failure
    }
    try sync(folder)
  }

  /// A folder that was made is on the disk only when the one above it is; else all that is in it would be lost with it.
  private static func makeFolder(_ folder: String) throws(Failure) {
    let slash = folder.lastIndex(of: "/")
    let above = slash.map { $0 > folder.startIndex ? String(folder[..<$0]) : "/" } ?? "."
    if mkdir(folder, 0o700) == 0 { return try sync(above) }
    if errno == EEXIST { return }
    guard errno == ENOENT, let slash, slash > folder.startIndex else { throw Failure("making the outbox folder") }
    try makeFolder(above)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Failure("making the outbox folder") }
    try sync(above)
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("writing the file") }
      written += count
    }
  }

  /// A new name is on disk only when its folder is.
  private static func sync(_ folder: String) throws(Failure) {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw Failure("opening the outbox folder") }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw Failure("syncing the outbox folder") }
  }
}
