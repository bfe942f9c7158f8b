// SPDX-License-Identifier: Apache-2.0

/// A piece of a header field's value, between two places where the field may be folded: visible ASCII and spaces, or an
/// address that was checked. There is no other way to put text into a header, so nothing that people write can end a field and
/// begin one of its own.
struct HeaderPiece: Sendable, Equatable {
  let text: String

  /// Throws for text with a line end, NUL, any other control character or anything beyond ASCII, and for no text at all.
  init(_ text: String) throws(DeliveryError) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      let what = text.isEmpty ? "nothing" : "a line end, a control character or an unencoded one"
      throw DeliveryError(.header, "a header field would hold \(what): \(cut(shown(text), to: 80))")
    }
    self.text = text
  }

  /// An address without its name. More than ASCII before the @ stands as it is (RFC 6532 section 3.2): it is never encoded.
  init(address: MailAddress, inBrackets: Bool) {
    text = inBrackets ? "<\(address.spec)>" : address.spec
  }

  /// Plain words of a text, or encoded ones when it holds more than ASCII.
  static func words(_ text: String, taken: Int) throws(DeliveryError) -> [HeaderPiece] {
    guard !text.unicodeScalars.contains(where: \.isControl) else {
      throw DeliveryError(.header, "a text for a header field holds a line end or another control character")
    }
    let cleaned = shown(text)
    let plain = cleaned.split(separator: " ").map(String.init)
    let mustEncode = EncodedWord.isNeeded(cleaned) || plain.contains { $0.utf8.count > 900 }
    return try pieces(mustEncode ? EncodedWord.words(cleaned, taken: taken) : plain)
  }

  static func pieces(_ texts: [String]) throws(DeliveryError) -> [HeaderPiece] {
    var pieces: [HeaderPiece] = []
    for text in texts { pieces.append(try HeaderPiece(text)) }
    return pieces
  }

  /// Whether it is an encoded word, which RFC 2047 section 2 lets stand only in short lines.
  var isEncoded: Bool { text.hasPrefix("=?") }
}
