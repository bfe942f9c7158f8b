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
    for socket in open { _ = shutdown(socket, CInt(SHUT_RD)) }
  }

  /// What libcurl calls when it opened a socket, and to close one; the pointer is a book's.
  static let whenOpened: curl_sockopt_callback = { pointer, socket, _ in
    guard let pointer else { return CURL_SOCKOPT_ERROR }
    Unmanaged<SocketBook>.fromOpaque(pointer).takeUnretainedValue().opened(socket)
    return CURL_SOCKOPT_OK
  }

  static let whenClosing: curl_closesocket_callback = { pointer, socket in
    guard let pointer else { return Glibc.close(socket) }
    return Unmanaged<SocketBook>.fromOpaque(pointer).takeUnretainedValue().close(socket)
  }
}
