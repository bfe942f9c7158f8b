// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// Owns libcurl's multi handle, whose connections all transfers share.
final class MultiHandle {
  private let multi: UnsafeMutableRawPointer
  let sockets = SocketBook()

  /// Connections that are kept open, all servers together.
  private static let mostConnections = 64

  init() throws(DeliveryError) {
    guard CurlHandle.isStarted, let multi = curl_multi_init() else {
      throw DeliveryError(.transport, "libcurl cannot be started")
    }
    self.multi = multi
    // One request at a time on a connection, so that it is known what became of each.
    guard tagid_curl_multi_set_long(multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING) == CURLM_OK,
      tagid_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.mostConnections) == CURLM_OK
    else {
      curl_multi_cleanup(multi)
      throw DeliveryError(.transport, "libcurl cannot be set up")
    }
  }

  /// Says farewell on the connections that are left without waiting for an answer: libcurl alone would wait two minutes
  /// for each server that gives none.
  deinit {
    sockets.stopReading()
    curl_multi_cleanup(multi)
  }

  func add(_ handle: CurlHandle) throws(DeliveryError) {
    let code = curl_multi_add_handle(multi, handle.pointer)
    guard code == CURLM_OK else {
      throw DeliveryError(.transport, "libcurl: \(String(cString: curl_multi_strerror(code)))")
    }
  }

  func remove(_ handle: CurlHandle) { curl_multi_remove_handle(multi, handle.pointer) }

  /// Moves every transfer on as far as it goes without waiting.
  func perform() {
    var count: CInt = 0
    curl_multi_perform(multi, &count)
  }

  /// Waits until something can move on, or the descriptor can be read.
  func poll(_ milliseconds: Int, besides descriptor: CInt?) {
    var count: CInt = 0
    var others = descriptor.map { [curl_waitfd(fd: $0, events: CShort(CURL_WAIT_POLLIN), revents: 0)] } ?? []
    curl_multi_poll(multi, &others, CUnsignedInt(others.count), CInt(clamping: milliseconds), &count)
  }

  /// The next transfer that is done, with its CURLcode.
  func nextDone() -> (UnsafeMutableRawPointer, UInt32)? {
    var left: CInt = 0
    while let message = curl_multi_info_read(multi, &left) {
      if message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle {
        return (pointer, tagid_curl_result(message).rawValue)
      }
    }
    return nil
  }
}
