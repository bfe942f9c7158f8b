// SPDX-License-Identifier: Apache-2.0
import Glibc

/// One accepted connection, read in lines or counted bytes; it belongs to the thread it was handed to.
package final class LoopbackConnection {
  /// -1 once it is closed, because its number may by then belong to another connection.
  private var descriptor: Int32
  private let sockets: OpenSockets
  private var buffer: [UInt8] = []
  private var start = 0

  init(_ descriptor: Int32, among sockets: OpenSockets) {
    self.descriptor = descriptor
    self.sockets = sockets
  }

  /// The next line without its CRLF (or bare LF); nil when the client has left.
  package func readLine(limit: Int = 1 << 20) throws -> [UInt8]? {
    guard var line = try readRawLine(limit: limit) else { return nil }
    if line.last == UInt8(ascii: "\n") { line.removeLast() }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  /// The next line with the bytes that end it; nil when the client left before ending one.
  package func readRawLine(limit: Int = 1 << 20) throws -> [UInt8]? {
    var searched = 0
    while true {
      if let length = lengthToLineFeed(from: searched) { return take(length) }
      searched = buffer.count - start
      guard searched < limit else { throw SystemError("readLine", code: EMSGSIZE) }
      guard try fill() else { return nil }
    }
  }

  /// Exactly so many bytes; throws when the client leaves before.
  package func read(exactly count: Int) throws -> [UInt8] {
    while buffer.count - start < count {
      guard try fill() else { throw SystemError("read", code: ECONNABORTED) }
    }
    return take(count)
  }

  /// Whatever has come, at most so many bytes; empty when the client has left.
  package func read(upTo count: Int) throws -> [UInt8] {
    if buffer.count == start, try !fill() { return [] }
    return take(min(count, buffer.count - start))
  }

  /// Sends everything before it returns.
  package func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent >= 0 || errno == EINTR else { throw SystemError("send") }
      rest = rest.dropFirst(max(sent, 0))
    }
  }

  package func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Says nothing and reads on until the client leaves or the listener stops.
  package func waitForClientToLeave() {
    while let more = try? fill(), more { start = buffer.count }
  }

  /// Sends a byte at a time with a tenth of a second between, and reads on then; ends when the client has left.
  package func drip(_ text: String) {
    for byte in Array(text.utf8) {
      guard (try? write([byte])) != nil else { return }
      usleep(100_000)
    }
    waitForClientToLeave()
  }

  /// Returns when the client's side has got everything, or after a second.
  package func waitForNothingUnsent() {
    var unsent: Int32 = 0
    for _ in 0..<1000 {
      guard ioctl(descriptor, UInt(TIOCOUTQ), &unsent) == 0, unsent > 0 else { return }
      usleep(1000)
    }
  }

  /// Closes without a word; the client sees the end of the stream once it has read what was written.
  package func close() {
    sockets.close(descriptor)
    descriptor = -1
  }

  /// Closes with a TCP reset, as a crashed machine or an angry firewall does.
  package func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    _ = setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    close()
  }

  private func take(_ count: Int) -> [UInt8] {
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  private func lengthToLineFeed(from searched: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      let unread = bytes[(start + searched)...]
      guard !unread.isEmpty, let base = bytes.baseAddress else { return nil }
      return memchr(base + unread.startIndex, 0x0A, unread.count).map { base.distance(to: $0) - start + 1 }
    }
  }

  /// Waits for bytes and appends them; false at the end of the stream.
  private func fill() throws -> Bool {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let piece = try [UInt8](unsafeUninitializedCapacity: 65_536) { room, count in
      var received: Int
      repeat { received = recv(descriptor, room.baseAddress, room.count, 0) } while received < 0 && errno == EINTR
      guard received >= 0 else { throw SystemError("recv") }
      count = received
    }
    buffer += piece
    return !piece.isEmpty
  }
}
