// SPDX-License-Identifier: Apache-2.0

/// How a service writes text: what must be escaped, how a line is set in bold, and how it counts a text's length.
struct Markup: Sendable {
  /// One line of text that says what it says and nothing else. It never gets shorter as the text grows.
  let escape: @Sendable (String) -> String
  /// An escaped line as a bold one; what this adds closes by itself.
  let bold: @Sendable (String) -> String
  /// The length of marked-up text in the units of the service's limits.
  let length: @Sendable (String) -> Int
  /// What so many characters may take in these units.
  let unitsOfACharacter: Int
  let lineBreak: String

  init(
    unit: TextUnit, lineBreak: String = "\n", bold: @escaping @Sendable (String) -> String = { $0 },
    escape: @escaping @Sendable (String) -> String
  ) {
    self.escape = escape
    self.bold = bold
    length = unit.length
    unitsOfACharacter = unit == .bytes ? 3 : 1
    self.lineBreak = lineBreak
  }

  /// Text escaped and, when it is too long, cut between characters, so that no letter and no entity is torn.
  func escape(_ text: String, limit: Int) -> String {
    // Nothing gets shorter by escaping, so more characters than this need no look.
    let characters = Array(shown(text).prefix(limit + 1))
    let whole = escape(String(characters))
    guard length(whole) > limit else { return whole }
    let ellipsis = length("…")
    // The longest beginning that fits, found by halving.
    var fits = 0
    var tooLong = characters.count
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      if length(escape(String(characters[..<middle]))) + ellipsis <= limit { fits = middle } else { tooLong = middle }
    }
    return escape(String(characters[..<fits])) + "…"
  }
}

/// What a service's limits count.
enum TextUnit: Sendable {
  case bytes
  /// Code points, which some services call runes or characters.
  case scalars
  case utf16
  /// What is left in UTF-16 when tags are taken out and entities read, as Telegram counts.
  case utf16AfterEntities

  @Sendable func length(_ text: String) -> Int {
    switch self {
    case .bytes: text.utf8.count
    case .scalars: text.unicodeScalars.count
    case .utf16: text.utf16.count
    case .utf16AfterEntities: Self.lengthAfterEntities(text)
    }
  }

  /// For text that was escaped: every `<` begins a tag, every `&` an entity of one unit.
  private static func lengthAfterEntities(_ text: String) -> Int {
    var length = 0
    var end: UInt16?
    for unit in text.utf16 {
      if let closing = end {
        if unit == closing { end = nil }
      } else if unit == 0x3C {
        end = 0x3E
      } else {
        if unit == 0x26 { end = 0x3B }
        length += 1
      }
    }
    return length
  }
}
