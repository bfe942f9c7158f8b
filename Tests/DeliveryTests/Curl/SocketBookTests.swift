// SPDX-License-Identifier: Apache-2.0
import Glibc
import TestSupport
import Testing

@testable import Delivery

/// Which socket is cut when a transfer takes too long.
struct SocketBookTests {
  /// A socket that is connected from a port of this machine to another; nil when the system does not give that port again.
  private static func connect(from local: UInt16, to port: UInt16) -> CInt? {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var yes: CInt = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
    guard call(bind, descriptor, local), call(Glibc.connect, descriptor, port) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func call(
    _ function: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt, _ descriptor: CInt, _ port: UInt16
  ) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  @Test func twoServersThatAreReachedFromOnePortAreTwoConnections() throws {
    let listeners = try (0..<2).map { _ in try LoopbackListener { $0.waitForClientToLeave() } }
    let found = try (0..<50).lazy.compactMap { _ -> (UInt16, [CInt])? in
      // Of a listener that is gone again.
      let port = try LoopbackListener { _ in }.port
      let sockets = listeners.compactMap { Self.connect(from: port, to: $0.port) }
      if sockets.count == 2 { return (port, sockets) }
      sockets.forEach { close($0) }
      return nil
    }.first
    let (port, sockets) = try #require(found)
    let ends = listeners.map { ConnectionEnds(localPort: port, address: "127.0.0.1", port: $0.port) }
    let book = SocketBook()
    for (socket, ends) in zip(sockets, ends) { #expect(book.enter([socket], as: ends) == socket) }
    #expect(ends.map { book.socket(of: $0) } == sockets)
    let pointer = Unmanaged.passUnretained(book).toOpaque()
    #expect(SocketBook.whenClosing(pointer, sockets[0]) == 0)
    #expect(ends.map { book.socket(of: $0) } == [nil, sockets[1]], "a number is not another's when it is used again")
    #expect(SocketBook.whenClosing(pointer, sockets[1]) == 0)
  }

  @Test func ofSeveralThatWereTriedTheOneThatStandsIsEntered() throws {
    let listener = try LoopbackListener { $0.waitForClientToLeave() }
    let port = try LoopbackListener { _ in }.port
    let standing = try #require(Self.connect(from: port, to: listener.port))
    let other = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    defer { [standing, other].forEach { close($0) } }
    let ends = ConnectionEnds(localPort: port, address: "127.0.0.1", port: listener.port)
    let book = SocketBook()
    #expect(book.enter([other], as: ends) == nil && book.socket(of: ends) == nil)
    #expect(book.enter([standing, other], as: ends) == standing)
  }
}
