// SPDX-License-Identifier: Apache-2.0

/// Text for a terminal, in pieces with a style each, so that only our own colours ever reach it.
package struct StyledText: Sendable, Equatable {
  package enum Style: String, Sendable {
    case plain = ""
    case strong = "1"
    case faint = "2"
    case reversed = "7"
    case red = "31"
    case green = "32"
    case yellow = "1;33"
  }

  package struct Piece: Sendable, Equatable {
    package var text: String
    package var style: Style
  }

  package private(set) var pieces: [Piece]

  package init(_ text: String = "", _ style: Style = .plain) {
    pieces = text.isEmpty ? [] : [Piece(text: text, style: style)]
  }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { pieces.append(Piece(text: text, style: style)) }
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  /// Without styles.
  package var plain: String { pieces.map(\.text).joined() }

  /// With the escape sequences of ECMA-48 around each styled piece.
  /// - Parameter clean: what is done to every piece of text first, since some of it comes from documents.
  package func coloured(_ clean: (String) -> String) -> String {
    pieces.map { piece in
      piece.style == .plain ? clean(piece.text) : "\u{1B}[\(piece.style.rawValue)m\(clean(piece.text))\u{1B}[0m"
    }.joined()
  }
}
