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

  func ring() { eventfd_write(descriptor, 1) }

  func hush() {
    var rings: eventfd_t = 0
    eventfd_read(descriptor, &rings)
  }
}
