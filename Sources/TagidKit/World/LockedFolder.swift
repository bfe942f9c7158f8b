// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The right to replace files of a folder, held by one process at a time and given back when it ends, however it ends.
///
/// The folder itself is locked: a lock on a file that is replaced would be a lock on the old one, and a lock file of its own
/// would lie about among the files that people edit.
final class LockedFolder {
  private let descriptor: Int32

  /// Waits for another holder so long and no longer.
  init(_ path: String, patience: Duration = .seconds(20)) throws(Stop) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Stop(
        .cannotWrite,
        "tagid: the folder \(PlainText.harmless(path)) cannot be opened: \(String(cString: strerror(errno)))\n"
          + "  Make the folder, or run as the user who may write to it.")
    }
    let deadline = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EINTR { continue }
      guard number == EWOULDBLOCK else {
        close(descriptor)
        throw Stop(
          .cannotWrite,
          "tagid: the folder \(PlainText.harmless(path)) cannot be locked: \(String(cString: strerror(number)))")
      }
      guard ContinuousClock.now < deadline else {
        close(descriptor)
        throw Stop(
          .tryAgain, "tagid: somebody else is writing to a file in \(PlainText.harmless(path))\n  Run this again.")
      }
      usleep(20_000)
    }
  }

  deinit { close(descriptor) }

  /// Makes a rename in the folder survive a loss of power.
  func sync() { _ = fsync(descriptor) }
}
