// SPDX-License-Identifier: Apache-2.0

/// Text as HTML shows it. It goes byte by byte: Swift's characters would hide a `<` that carries an accent.
package func escapedForHTML(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    // Controls are no text in HTML, not even as references.
    case 0x09, 0x0A, 0x0D: bytes.append(0x20)
    case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
