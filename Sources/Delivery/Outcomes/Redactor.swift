// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Takes secrets and URLs out of what a server or libcurl said before anybody reads it.
struct Redactor: Sendable {
  static let longestDetail = 200

  private let hidden: [String]

  /// `urls` hide their secret parts too: the path and the pieces of it, from 8 bytes on.
  init(secrets: [Secret] = [], urls: [Secret] = []) {
    var hidden: [String] = []
    for secret in secrets {
      secret.reveal { text in
        hidden += [text, Data(text.utf8).base64EncodedString()]
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { hidden.append($0) }
      }
    }
    for url in urls {
      url.reveal { text in
        hidden.append(text)
        let path = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3).joined()
        let pieces = [path] + path.split { "/?&=".contains($0) }.map(String.init)
        // A short piece is no secret, and would tear words that hold it.
        hidden += pieces.filter { $0.utf8.count >= 8 }
      }
    }
    // Long ones first, or a part would leave the rest of the whole standing.
    self.hidden = Set(hidden).filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The text without its secrets, and else as it is.
  func hide(_ text: String) -> String {
    hidden.reduce(text) { $0.replacing($1, with: "[secret]") }
  }

  /// One line of at most 200 characters.
  func redact(_ text: String) -> String {
    var line = text
    for secret in hidden where line.utf8.count >= secret.utf8.count {
      line = line.replacing(secret, with: "[secret]")
    }
    let words = shown(line).split(separator: " ").map { word in
      word.contains("://") ? "[url]" : word
    }
    return cut(words.joined(separator: " "), to: Self.longestDetail)
  }
}

/// The text, or as many whole characters of it as leave room for an ellipsis.
func cut(_ text: String, to characters: Int) -> String {
  text.count <= characters ? text : String(text.prefix(characters - 1)) + "…"
}
