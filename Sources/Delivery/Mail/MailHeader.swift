// SPDX-License-Identifier: Apache-2.0

/// The header of a message, or of one of its parts. Its bytes are names of fields, pieces that cannot hold a line end, and
/// the folds between them.
struct MailHeader {
  /// RFC 5322 section 2.1.1: what a line may have at most, and what it should have.
  private static let longestLine = 998
  private static let usualLine = 78

  private(set) var bytes: [UInt8] = []

  /// Adds a field, or throws and is of no more use; between two pieces stands one space, at which the field is folded where its line would be too long.
  mutating func add(_ field: HeaderField, _ pieces: [HeaderPiece], folds: Bool = true) throws(DeliveryError) {
    guard !pieces.isEmpty else { throw DeliveryError(.header, "the header field \(field.rawValue) would be empty") }
    let limit = folds ? pieces.contains(where: \.isEncoded) ? EncodedWord.longestLine : Self.usualLine : .max
    bytes += field.rawValue.utf8
    bytes += ":".utf8
    var column = field.width - 1
    for (index, piece) in pieces.enumerated() {
      let length = 1 + piece.text.utf8.count
      // Never folded right after the name: some readers stumble over a first line without a value.
      if index > 0, column + length > limit {
        bytes += "\r\n".utf8
        column = 0
      }
      bytes += " ".utf8
      bytes += piece.text.utf8
      column += length
      guard column <= Self.longestLine else {
        throw DeliveryError(.header, "a line of the header field \(field.rawValue) would be longer than 998 octets")
      }
    }
    bytes += "\r\n".utf8
  }

  /// Adds a field that is never folded.
  mutating func add(_ field: HeaderField, _ value: String) throws(DeliveryError) {
    try add(field, [HeaderPiece(value)])
  }

  /// Adds free text: words as they are, or encoded when they hold more than ASCII.
  /// - Parameter folds: whether it may go on in further lines; else it is cut where its one line is full.
  mutating func add(_ field: HeaderField, text: String, folds: Bool = true) throws(DeliveryError) {
    let words = try HeaderPiece.words(text, taken: field.width)
    try add(field, folds ? words : Self.cut(words, to: Self.longestLine - field.width), folds: folds)
  }

  /// Adds an address; only its name is ever encoded (RFC 2047 section 5 (3)).
  mutating func add(_ field: HeaderField, address: MailAddress) throws(DeliveryError) {
    let spec = HeaderPiece(address: address, inBrackets: address.displayName != nil)
    try add(field, Self.name(of: address, taken: field.width) + [spec])
  }

  private static func name(of address: MailAddress, taken: Int) throws(DeliveryError) -> [HeaderPiece] {
    guard let name = address.displayName else { return [] }
    if EncodedWord.isNeeded(name) || name.unicodeScalars.contains(where: \.isControl) {
      return try HeaderPiece.words(name, taken: taken)
    }
    if name.allSatisfy({ MailAddress.isAtom($0) || $0 == " " }) {
      return try HeaderPiece.pieces(name.split(separator: " ").map(String.init))
    }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return try HeaderPiece.pieces("\"\(escaped)\"".split(separator: " ").map(String.init))
  }

  /// As many of the words as one line holds, and a mark for the rest.
  private static func cut(_ words: [HeaderPiece], to octets: Int) throws(DeliveryError) -> [HeaderPiece] {
    let length = words.reduce(-1) { $0 + 1 + $1.text.utf8.count }
    guard length > octets else { return words }
    let mark = try HeaderPiece(words.contains(where: \.isEncoded) ? EncodedWord.ellipsis : "...")
    var room = octets - mark.text.utf8.count
    let kept = words.prefix { word in
      room -= word.text.utf8.count + 1
      return room >= 0
    }
    return kept + [mark]
  }
}
