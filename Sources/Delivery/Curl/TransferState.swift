// SPDX-License-Identifier: Apache-2.0

import CLibcurl
import Glibc

/// What the callbacks read from and write to during one transfer, all of it bounded.
final class TransferState {
  private let input: [UInt8]
  private let isMail: Bool
  private let sockets: SocketBook
  /// The connection's, once it is known.
  private var socket: CInt?
  /// For this transfer; empty when an open connection is used again.
  private var opened: [CInt] = []
  private var position = 0
  private let answerBytes: Int
  private var received = 0
  private(set) var isReady = false
  private(set) var replies: [Int] = []
  /// Whether an SMTP server has refused something.
  var isRefused: Bool { replies.contains { $0 >= 400 } }
  /// The last line of an SMTP server that says something.
  var lastLine: String { String(decoding: line, as: UTF8.self) }
  private var line: [UInt8] = []
  private(set) var body: [UInt8] = []
  private(set) var overflowed = false
  /// Whether the message may go only to a server that knows SMTPUTF8.
  var needsUTF8 = false
  private var offersUTF8 = false
  /// Whether it stays, because the server does not.
  private(set) var lacksUTF8 = false
  var observe: ((TransferStep) -> Void)?

  /// In nanoseconds of the clock that nobody sets.
  private var end: UInt64

  /// How long a server that has refused may take with what it says besides.
  private static let patience: UInt64 = 5_000_000_000

  /// - Parameter mail: the message; nil for a request, which is no conversation in lines.
  init(mail: [UInt8]?, limits: TransferLimits, sockets: SocketBook) {
    input = mail ?? []
    isMail = mail != nil
    self.sockets = sockets
    answerBytes = limits.answerBytes
    end = Self.now + UInt64(limits.totalSeconds * 1e9)
  }

  /// Whether libcurl must wait no longer.
  var isOverdue: Bool { Self.now > end }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Copies the next piece of the message into libcurl's buffer; 0 is the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, input.count - position)
    input.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
    position += count
    return count
  }

  func seek(to offset: Int) -> Bool {
    guard (0...input.count).contains(offset) else { return false }
    position = offset
    return true
  }

  /// Notes that the target itself is reached, and nothing but the request is still to be sent; false when it may not be.
  func becomeReady(over ends: ConnectionEnds) -> Bool {
    socket = (opened.isEmpty ? sockets.socket(of: ends) : sockets.enter(opened, as: ends)) ?? opened.last
    lacksUTF8 = needsUTF8 && !offersUTF8
    isReady = !lacksUTF8
    return isReady
  }

  /// Several are tried at once where a name has several addresses.
  func opened(_ socket: CInt) {
    opened.append(socket)
    self.socket = socket
  }

  /// Cuts the connection; false when there is none.
  func cut() -> Bool { socket.map(SocketBook.cut) ?? false }

  /// Tells whoever wants to know; secrets are in what is sent, so that only what is known to be none of them is told.
  func take(step kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    guard let observe else { return }
    let text = String(decoding: bytes.prefix(1000), as: UTF8.self)
    switch kind {
    case CURLINFO_TEXT: TransferStep.note(of: text).map(observe)
    case CURLINFO_HEADER_OUT:
      text.split(whereSeparator: \.isNewline).first.flatMap { TransferStep.command(of: String($0)) }.map(observe)
    case CURLINFO_HEADER_IN:
      let line = text.prefix { !$0.isNewline }
      if !line.isEmpty { observe(.received(String(line))) }
    default: break
    }
  }

  /// Takes one header or reply line; false stops the transfer.
  func take(line: UnsafeRawBufferPointer) -> Bool {
    guard count(line.count) else { return false }
    if isMail { take(reply: line) }
    return true
  }

  private func take(reply: UnsafeRawBufferPointer) {
    let code = Self.code(of: reply)
    // libcurl says QUIT after a refusal; the answer to that is not the server's last word on the message.
    if code == 221 { return }
    if !reply.allSatisfy({ (0x09...0x0D).contains($0) || $0 == 0x20 }) { line = Array(reply.prefix(1000)) }
    // After STARTTLS the server says again what it can.
    if code == 220 { offersUTF8 = false }
    if code == 250, String(decoding: reply.dropFirst(4).prefix(8), as: UTF8.self).uppercased() == "SMTPUTF8" {
      offersUTF8 = true
    }
    // The last line of a reply has no hyphen after its code (RFC 5321 section 4.2.1).
    if let code, reply.count == 3 || reply[3] != UInt8(ascii: "-") {
      replies.append(code)
      if code >= 400 { refuse() }
    }
  }

  /// The three digits that begin a reply.
  private static func code(of reply: UnsafeRawBufferPointer) -> Int? {
    guard reply.count >= 3, reply.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return reply.prefix(3).reduce(0) { 10 * $0 + Int($1 & 15) }
  }

  /// The server's answer to the message is known. libcurl says QUIT then and would wait for the answer to that: before the
  /// login is done it may try another way, and later there is nothing more to read.
  private func refuse() {
    end = min(end, Self.now + Self.patience)
    if isReady, let socket { SocketBook.stopReading(socket) }
  }

  /// Takes a piece of a response body; false stops the transfer.
  func take(body piece: UnsafeRawBufferPointer) -> Bool {
    body.append(contentsOf: piece.prefix(max(0, answerBytes - received)))
    return count(piece.count)
  }

  private func count(_ bytes: Int) -> Bool {
    received += bytes
    overflowed = overflowed || received > answerBytes
    return !overflowed
  }
}
