// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Keeps a process from being started between the making of a descriptor and its close-on-exec mark.
///
/// Without it a child of another test could hold a connection open after its server closed it.
enum SpawnLock {
  private static let lock = NSLock()

  /// Runs something that starts a process.
  static func whileSpawning<Result>(_ body: () throws -> Result) rethrows -> Result {
    try lock.withLock(body)
  }

  /// Marks the descriptor that the body makes; a negative one is passed on.
  static func makeDescriptor(_ body: () -> Int32) -> Int32 {
    lock.withLock {
      let descriptor = body()
      if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      return descriptor
    }
  }
}
