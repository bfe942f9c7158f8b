// SPDX-License-Identifier: Apache-2.0

/// Text for Slack's mrkdwn, and as good for Mattermost's Markdown.
enum SlackMarkup {
  /// Escapes the three characters that begin a mention, a link or an entity. A word joiner after `@` and between `](`
  /// keeps a plan's words from waking a whole channel or becoming a link, in Mattermost too.
  static func escape(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in shown(text).unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "@" where !previous.properties.isAlphabetic: escaped.append(contentsOf: "@\u{2060}".unicodeScalars)
      case "(" where previous == "]": escaped.append(contentsOf: "\u{2060}(".unicodeScalars)
      default: escaped.append(scalar)
      }
      previous = scalar
    }
    return String(escaped)
  }

  /// Text escaped and, when it is too long, cut between characters, so that no letter and no entity is torn.
  static func escape(_ text: String, limit: Int) -> String {
    // Nothing gets shorter by escaping, so more characters than this need no look.
    let characters = Array(shown(text).prefix(limit + 1))
    let whole = escape(String(characters))
    guard length(whole) > limit else { return whole }
    // The longest beginning that fits, found by halving: an escaped beginning never gets shorter as it grows.
    var fits = 0
    var tooLong = characters.count
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      if length(escape(String(characters[..<middle]))) < limit { fits = middle } else { tooLong = middle }
    }
    return escape(String(characters[..<fits])) + "…"
  }

  /// How lengths are counted here: UTF-16 units, never fewer than characters or code points.
  static func length(_ text: String) -> Int { text.utf16.count }
}
