// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The encoding that a page names in its head, for pages that are not UTF-8.
struct HTMLCharset {
  private let name: String

  /// Nil when this is no page or it names none.
  static func declared(in text: [UInt8]) throws(DocumentError) -> HTMLCharset? {
    guard HTMLBeginning.isOne(text) else { return nil }
    let start = HTMLBeginning.start(text)
    guard let place = HTMLBeginning.find("charset=", in: start) else { return nil }
    let value = start[(place + 8)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
    let bytes = value.prefix(40).prefix { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-_.:".utf8.contains(byte)
    }
    let name = String(decoding: bytes, as: UTF8.self)
    // A page that says UTF-8 and is not has no better name to try.
    guard !name.isEmpty, name != "utf-8", name != "utf8" else { return nil }
    // What browsers read under these names.
    return HTMLCharset(name: ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(name) ? "windows-1252" : name)
  }

  func utf8(_ text: [UInt8]) throws(DocumentError) -> [UInt8] {
    let converter = iconv_open("UTF-8", name)
    guard let converter, converter != iconv_t(bitPattern: -1) else {
      throw DocumentError(
        .encoding, message: "the page is in the encoding \"\(name)\", which is not known here",
        hint: TextEncoding.saveAsUTF8)
    }
    defer { iconv_close(converter) }
    var input = text
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while position < input.count {
      let (read, written, code) = input.withUnsafeMutableBytes { from in
        piece.withUnsafeMutableBytes { to in
          var source = from.baseAddress.map { ($0 + position).assumingMemoryBound(to: CChar.self) }
          var left = from.count - position
          var target = to.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = to.count
          let status = iconv(converter, &source, &left, &target, &room)
          return (from.count - position - left, to.count - room, status == -1 ? errno : 0)
        }
      }
      position += read
      result += piece[..<written]
      guard result.count <= Bounds.documentBytes else {
        throw .tooLarge("the document has more than \(Bounds.documentBytes >> 20) MiB")
      }
      if code != 0, code != E2BIG {
        throw DocumentError(
          .encoding, line: LineEnds.line(of: position, in: text),
          message: "the page is not in the encoding \"\(name)\"",
          hint: TextEncoding.saveAsUTF8)
      }
    }
    return result
  }
}
