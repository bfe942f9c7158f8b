// SPDX-License-Identifier: Apache-2.0

/// Gets UTF-8 from whatever encoding a text file is in, and says where bytes are no text.
enum TextEncoding {
  /// The same bytes when they are UTF-8 already: no copy is made.
  static func utf8(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DocumentError(.encoding, line: 1, message: "the text is in UTF-32", hint: saveAsUTF8)
    }
    var text: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = try UTF16Text.utf8(bytes, lowByteFirst: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = try UTF16Text.utf8(bytes, lowByteFirst: false)
    } else {
      text = bytes
    }
    if let offset = firstWrongByte(text) {
      guard let charset = try HTMLCharset.declared(in: text) else {
        throw DocumentError(
          .encoding, line: LineEnds.line(of: offset, in: text), message: "the text is not UTF-8", hint: saveAsUTF8)
      }
      text = try charset.utf8(text)
    }
    if let offset = text.firstOffset(of: 0) {
      throw DocumentError(
        .encoding, line: LineEnds.line(of: offset, in: text), message: "there is a zero byte in the text",
        hint: "The file is damaged or no text file. \(saveAsUTF8)")
    }
    guard text.contains(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) else { throw .empty }
    return text
  }

  static let saveAsUTF8 =
    "Save it as UTF-8: in Excel as \"CSV UTF-8\", in Notepad with \"Save as\" and Encoding: UTF-8."

  private static func firstWrongByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
