// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The socket calls that need an address structure, all on 127.0.0.1.
enum LoopbackAddress {
  /// A listening, non-blocking socket; port 0 asks the kernel for a free one.
  static func listen(port: UInt16 = 0) throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = makeSocket()
    guard descriptor >= 0 else { throw SystemError("socket") }
    do {
      guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw SystemError("fcntl") }
      guard with(port, { bind(descriptor, $0, $1) }) == 0 else { throw SystemError("bind") }
      guard Glibc.listen(descriptor, 128) == 0 else { throw SystemError("listen") }
      return (descriptor, try boundPort(descriptor))
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  /// A port that was free a moment ago, for programs that cannot bind port 0 themselves.
  static func recentlyFreePort() throws -> UInt16 {
    let (descriptor, port) = try listen()
    Glibc.close(descriptor)
    return port
  }

  private static func makeSocket() -> Int32 {
    SpawnLock.makeDescriptor { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
  }

  private static func boundPort(_ descriptor: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    guard status == 0 else { throw SystemError("getsockname") }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func with(_ port: UInt16, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
