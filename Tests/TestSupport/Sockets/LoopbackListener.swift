// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Accepts TCP connections on a free port of 127.0.0.1, one thread each, so that tests meet real sockets.
package final class LoopbackListener: Sendable {
  package let port: UInt16
  private let sockets = OpenSockets()

  /// Hands every connection to the closure on a thread of its own and closes it when the closure ends or throws.
  package init(_ handle: @escaping @Sendable (LoopbackConnection) throws -> Void) throws {
    let (descriptor, port) = try LoopbackAddress.listen()
    self.port = port
    let sockets = sockets
    _ = sockets.add(descriptor)
    Thread.detachNewThread {
      while let accepted = Self.accept(on: descriptor, among: sockets) {
        guard sockets.add(accepted) else { break }
        Thread.detachNewThread {
          let connection = LoopbackConnection(accepted, among: sockets)
          try? handle(connection)
          connection.close()
        }
      }
      sockets.close(descriptor)
    }
  }

  deinit { stop() }

  /// Refuses new connections and ends the open ones at once, also those on which a thread is blocked.
  package func stop() { sockets.stop() }

  /// Waits in `poll` and not in `accept`, because the lock around `accept` must never be held for long.
  private static func accept(on descriptor: Int32, among sockets: OpenSockets) -> Int32? {
    while !sockets.isStopped {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, -1) >= 0 || errno == EINTR else { return nil }
      let accepted = SpawnLock.makeDescriptor { Glibc.accept(descriptor, nil, nil) }
      if accepted >= 0 { return accepted }
    }
    return nil
  }
}
