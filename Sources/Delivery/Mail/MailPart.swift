// SPDX-License-Identifier: Apache-2.0

import CLibcrypto

/// A part of a message, or several in one (RFC 2045, 2046).
indirect enum MailPart {
  /// Text of lines that end with a line feed; `type` with its parameters.
  case text(String, type: [String])
  /// A file, with its line ends as they are.
  case file(String, type: [String], name: String)
  /// The parts of a `multipart/` of this kind. No boundary may be the beginning of another.
  case several(kind: String, boundary: String, parts: [MailPart])

  /// Adds what describes the part to a header, which may have other fields already.
  func describe(in header: inout MailHeader) throws(DeliveryError) {
    switch self {
    case .text(_, let type): try header.add(.contentType, HeaderPiece.pieces(type))
    case .file(_, let type, let name):
      try header.add(.contentType, HeaderPiece.pieces(type))
      try header.add(.contentDisposition, HeaderPiece.pieces(["attachment;", "filename=\"\(name)\""]))
    case .several(let kind, let boundary, _):
      try header.add(.contentType, HeaderPiece.pieces(["multipart/\(kind);", "boundary=\"\(boundary)\""]))
      return
    }
    try header.add(.contentTransferEncoding, "base64")
  }

  /// Adds the content, which ends its last line.
  func append(to bytes: inout [UInt8]) throws(DeliveryError) {
    switch self {
    case .text(let text, _): Self.encode(Self.lines(text), to: &bytes)
    case .file(let text, _, _): Self.encode(Array(text.utf8), to: &bytes)
    case .several(_, let boundary, let parts):
      for part in parts {
        bytes += "\r\n--\(boundary)\r\n".utf8
        var header = MailHeader()
        try part.describe(in: &header)
        bytes += header.bytes
        bytes += "\r\n".utf8
        try part.append(to: &bytes)
      }
      bytes += "\r\n--\(boundary)--\r\n".utf8
    }
  }

  /// Text in base64 has CRLF line ends before it is encoded (RFC 2045 section 6.8).
  private static func lines(_ text: String) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(text.utf8.count + 512)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for end in bytes.indices where bytes[end] == 0x0A {
        content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        content.append(0x0D)
        content.append(0x0A)
        start = end + 1
      }
    }
    return content
  }

  /// Bytes that fill a line of 76 columns in base64.
  private static let bytesOfLine = 57

  /// In lines of 76 columns, the last of which is left open.
  private static func encode(_ content: [UInt8], to bytes: inout [UInt8]) {
    let lines = (content.count + bytesOfLine - 1) / bytesOfLine
    // libcrypto ends each piece with a zero, where the line end goes.
    bytes += [UInt8](unsafeUninitializedCapacity: lines * 78 + 1) { encoded, count in
      content.withUnsafeBufferPointer { content in
        for line in 0..<lines {
          let piece = content[(line * bytesOfLine)...].prefix(bytesOfLine)
          guard let source = UnsafeBufferPointer(rebasing: piece).baseAddress, let target = encoded.baseAddress else {
            return
          }
          if line > 0 {
            encoded[count] = 0x0D
            encoded[count + 1] = 0x0A
            count += 2
          }
          count += Int(EVP_EncodeBlock(target + count, source, Int32(piece.count)))
        }
      }
    }
  }
}
