// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// A file without a name that stands in for a pipe: it cannot fill up, so nobody has to read while the child runs.
final class CapturedFile: Sendable {
  let descriptor: Int32

  init(holding bytes: [UInt8] = []) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tagid-test-\(UUID())").path
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError("open \(path)") }
    unlink(path)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(written)) }
      guard count > 0 else { throw SystemError("write") }
      written += count
    }
  }

  deinit { close(descriptor) }

  /// All that was written up to now, read without moving the position the child writes at.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { room, count in
        count = max(pread(descriptor, room.baseAddress, room.count, off_t(bytes.count)), 0)
      }
      guard !piece.isEmpty else { return bytes }
      bytes += piece
    }
  }
}
