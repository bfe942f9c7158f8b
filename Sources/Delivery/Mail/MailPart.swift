// SPDX-License-Identifier: Apache-2.0

import Foundation

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
    case .file(let text, _, _): Self.encode(Data(text.utf8), to: &bytes)
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
  private static func lines(_ text: String) -> Data {
    var content = Data(capacity: text.utf8.count + 512)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      content.append(contentsOf: line)
      content.append(contentsOf: "\r\n".utf8)
    }
    return content
  }

  /// In lines of 76 columns.
  private static func encode(_ content: Data, to bytes: inout [UInt8]) {
    bytes += content.base64EncodedData(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }
}
