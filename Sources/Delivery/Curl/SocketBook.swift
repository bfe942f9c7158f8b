// SPDX-License-Identifier: Apache-2.0

import CLibcurl
import Glibc

/// The sockets that libcurl has open.
final class SocketBook {
  private var open: Set<CInt> = []

  func opened(_ socket: CInt) { open.insert(socket) }

  func close(_ socket: CInt) -> CInt {
    open.remove(socket)
    return Glibc.close(socket)
  }

  /// What is still written goes out; whoever waits for an answer finds the end of it at once.
  func stopReading() {
    for socket in open { Self.stopReading(socket) }
  }

  static func stopReading(_ socket: CInt) { _ = shutdown(socket, CInt(SHUT_RD)) }

  /// Nothing goes out or comes in any more; false when nothing is connected.
  static func cut(_ socket: CInt) -> Bool { shutdown(socket, CInt(SHUT_RDWR)) == 0 }

  /// The socket of a connection, by its port on this side.
  func socket(localPort: UInt16) -> CInt? { open.first { Self.localPort($0) == localPort } }

  private static func localPort(_ socket: CInt) -> UInt16? {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    guard result == 0 else { return nil }
    // Both families have the port behind the family, in the order of the network.
    return withUnsafeBytes(of: address) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
  }

  /// What libcurl calls to close a socket; the pointer is a book's.
  static let whenClosing: curl_closesocket_callback = { pointer, socket in
    guard let pointer else { return Glibc.close(socket) }
    return Unmanaged<SocketBook>.fromOpaque(pointer).takeUnretainedValue().close(socket)
  }
}
