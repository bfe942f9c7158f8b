// SPDX-License-Identifier: Apache-2.0

/// The message between DATA and the final dot, read strictly: only CRLF ends a line and only CRLF.CRLF the message.
struct SMTPBody {
  let session: SMTPSession

  /// Gives the bytes with doubled dots undone; the script's `body` step comes after the first line.
  func read() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var atLineStart = true
    var isFirst = true
    while true {
      guard let line = try session.connection.readRawLine() else { throw SMTPSession.Ended() }
      if atLineStart, line == Array(".\r\n".utf8) { return bytes }
      let isStuffed = atLineStart && line.first == UInt8(ascii: ".")
      bytes += isStuffed ? line[1...] : line[...]
      atLineStart = line.suffix(2) == Array("\r\n".utf8)[...]
      if isFirst { try session.interrupt(at: .body) }
      isFirst = false
    }
  }
}
