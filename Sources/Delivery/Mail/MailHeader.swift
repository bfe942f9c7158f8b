// SPDX-License-Identifier: Apache-2.0

/// The header of a message, or of one of its parts. `add` is the one function that writes a field, and it refuses
/// control characters, so nothing can begin a field of its own.
struct MailHeader {
  private(set) var bytes: [UInt8] = []

  /// Adds a field of pieces that may be folded apart; between two pieces stands one space.
  mutating func add(_ name: String, _ pieces: [String]) throws(DeliveryError) {
    guard !pieces.isEmpty else { throw DeliveryError(.header, "the header field \(name) would be empty") }
    guard !pieces.contains(where: { $0.unicodeScalars.contains { $0.isControl || !$0.isASCII } }) else {
      throw DeliveryError(.header, "the header field \(name) would hold a line end or an unencoded character")
    }
    // RFC 5322 section 2.1.1, and RFC 2047 section 2 for a field with encoded words.
    let limit = pieces.contains { $0.hasPrefix("=?") } ? EncodedWord.longestLine : 78
    var column = name.utf8.count + 1
    bytes += "\(name):".utf8
    for (index, piece) in pieces.enumerated() {
      // Never folded right after the name: some readers stumble over a first line without a value.
      if index > 0, column + 1 + piece.utf8.count > limit {
        bytes += "\r\n".utf8
        column = 0
      }
      bytes += " \(piece)".utf8
      column += 1 + piece.utf8.count
      guard column <= 998 else { throw DeliveryError(.header, "a word of the header field \(name) is too long") }
    }
    bytes += "\r\n".utf8
  }

  /// Adds a field that is never folded.
  mutating func add(_ name: String, _ value: String) throws(DeliveryError) {
    try add(name, [value])
  }

  /// Adds free text: words as they are, or encoded when they hold more than ASCII.
  mutating func add(_ name: String, text: String) throws(DeliveryError) {
    guard !text.unicodeScalars.contains(where: \.isControl) else {
      throw DeliveryError(.header, "the text for the header field \(name) holds a line end or another control")
    }
    let cleaned = shown(text)
    let plain = cleaned.split(separator: " ").map(String.init)
    let mustEncode = EncodedWord.isNeeded(cleaned) || plain.contains { $0.utf8.count > 900 }
    try add(name, mustEncode ? EncodedWord.words(cleaned, taken: name.utf8.count + 2) : plain)
  }

  /// Adds an address; only its name is ever encoded (RFC 2047 section 5 (3)).
  mutating func add(_ name: String, address: MailAddress) throws(DeliveryError) {
    guard let displayName = address.displayName else { return try add(name, address.spec) }
    var pieces = ["<\(address.spec)>"]
    if EncodedWord.isNeeded(displayName) {
      pieces = EncodedWord.words(displayName, taken: name.utf8.count + 2) + pieces
    } else if displayName.allSatisfy({ MailAddress.isAtom($0) || $0 == " " }) {
      pieces = displayName.split(separator: " ").map(String.init) + pieces
    } else {
      let escaped = displayName.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      pieces = "\"\(escaped)\"".split(separator: " ").map(String.init) + pieces
    }
    try add(name, pieces)
  }
}
