// SPDX-License-Identifier: Apache-2.0

import CLibcurl
import Glibc

/// A connection as libcurl names it when it is used again; a port on this side alone may stand for several, to different servers.
struct ConnectionEnds: Hashable {
  var localPort: UInt16
  var address: String
  var port: UInt16
}

/// The sockets of the connections that libcurl keeps.
final class SocketBook {
  private var sockets: [ConnectionEnds: CInt] = [:]

  /// Notes which of the sockets that were opened for a transfer became its connection.
  func enter(_ opened: [CInt], as ends: ConnectionEnds) -> CInt? {
    let socket = opened.last { Self.localPort($0) == ends.localPort }
    if let socket { sockets[ends] = socket }
    return socket
  }

  /// The socket of a connection that was opened for an earlier transfer.
  func socket(of ends: ConnectionEnds) -> CInt? { sockets[ends] }

  private func close(_ socket: CInt) -> CInt {
    if let known = sockets.first(where: { $0.value == socket }) { sockets[known.key] = nil }
    return Glibc.close(socket)
  }

  /// What is still written goes out; whoever waits for an answer finds the end of it at once.
  func stopReading() {
    for socket in sockets.values { Self.stopReading(socket) }
  }

  static func stopReading(_ socket: CInt) { _ = shutdown(socket, CInt(SHUT_RD)) }

  /// Nothing goes out or comes in any more; false when nothing is connected.
  static func cut(_ socket: CInt) -> Bool { shutdown(socket, CInt(SHUT_RDWR)) == 0 }

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
