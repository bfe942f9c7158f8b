// SPDX-License-Identifier: Apache-2.0

/// Text of a document that no client makes a link, a mention or a command of: an invisible word joiner stands where one
/// would begin. Chat programs link bare addresses by themselves, so that escaping the markup alone is not enough.
enum HarmlessText {
  private static let joiner: Unicode.Scalar = "\u{2060}"

  static func of(_ text: String) -> String {
    let scalars = Array(shown(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    result.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let before = index > 0 ? scalars[index - 1] : " "
      result.append(scalar)
      if joins(before, scalar, next) { result.append(joiner) }
    }
    return String(result)
  }

  /// Whether something would begin, or go on, between a scalar and the next.
  private static func joins(_ before: Unicode.Scalar, _ scalar: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    switch scalar {
    // Mentions, `<!channel>`, tags and entities; `mailto:` needs the @ as well.
    case "@": true
    case "<": true
    case "&": next == "#" || next.properties.isAlphabetic
    // Channels and hashtags, which never begin with a digit.
    case "#": next.properties.isAlphabetic || next == "*"
    // `https://`, and a host without it: `www.example.org`.
    case ":": next == "/"
    case ".": next.properties.isAlphabetic && isPartOfName(before)
    // A bot's command, which Telegram sends at a tap.
    case "/": next.properties.isAlphabetic && before != "/" && !isPartOfName(before)
    // A link with a text of its own, and Zulip's formulas.
    case "]": next == "(" || next == "["
    case "$": next == "$"
    default: false
    }
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
  }

  /// The text with a joiner before it when its first signs would begin a heading, a list, a quotation or a command at the
  /// beginning of a line.
  static func beginningNoBlock(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let afterDigits = text.unicodeScalars.dropFirst(digits.count).first
    let isNumbered = !digits.isEmpty && (afterDigits == "." || afterDigits == ")")
    return isNumbered || "#>-+*=~!/[|:\\".unicodeScalars.contains(first) ? "\(joiner)\(text)" : text
  }
}
