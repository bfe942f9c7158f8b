// SPDX-License-Identifier: Apache-2.0

import CLibcurl
import Glibc

/// By which one thread wakes another that waits in `poll`.
final class Bell: Sendable {
  let descriptor: CInt

  init() throws(DeliveryError) {
    descriptor = eventfd(0, CInt(EFD_CLOEXEC | EFD_NONBLOCK))
    guard descriptor >= 0 else {
      throw DeliveryError(.transport, "no event can be opened: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  /// At most this many milliseconds, or until it rings; it rings on until it is hushed.
  func wait(_ milliseconds: Int) {
    var events = pollfd(fd: descriptor, events: CShort(POLLIN), revents: 0)
    _ = poll(&events, 1, CInt(clamping: milliseconds))
  }

  func ring() { eventfd_write(descriptor, 1) }

  func hush() {
    var rings: eventfd_t = 0
    eventfd_read(descriptor, &rings)
  }
}
