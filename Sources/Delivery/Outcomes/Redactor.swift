// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Takes secrets and URLs out of what a server or libcurl said before anybody reads it.
struct Redactor: Sendable {
  static let longestDetail = 200
  /// In bytes; what is shorter is no secret by itself, and would tear words that hold it.
  private static let shortestPiece = 8

  private let hidden: [String]

  /// `urls` hide their secret parts too: the path and the pieces of it, from 8 bytes on.
  init(secrets: [Secret] = [], urls: [Secret] = []) {
    var hidden: [String] = []
    for secret in secrets { hidden += secret.reveal { Self.forms(of: $0) } }
    for url in urls {
      url.reveal { text in
        hidden += Self.escaped(text)
        let path = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3).joined()
        let pieces = [path] + path.split { "/?&=".contains($0) }.map(String.init)
        hidden += pieces.filter { $0.utf8.count >= Self.shortestPiece }.flatMap(Self.escaped)
      }
    }
    // Long ones first, or a part would leave the rest of the whole standing.
    self.hidden = Set(hidden).filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// A secret and what it may come back as; of `Basic dXNlcjpwYXNz` also what follows the name of the method.
  private static func forms(of secret: String) -> [String] {
    let words = secret.split(separator: " ").map(String.init).filter { $0.utf8.count >= shortestPiece }
    let percent = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    return ([secret] + words).flatMap(escaped) + [Data(secret.utf8).base64EncodedString()] + [percent].compactMap { $0 }
  }

  /// As it is, and as a string of JSON, whose slashes some servers escape too.
  private static func escaped(_ text: String) -> [String] {
    let json = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return [text, json, json.replacing("/", with: "\\/")]
  }

  /// What begins an answer, as one line; a secret that our look at it cuts off leaves nothing either.
  func redact(beginningOf answer: [UInt8]) -> String {
    let looked = answer.prefix(4 * Self.longestDetail)
    let text = hide(String(decoding: looked, as: UTF8.self))
    return redact(looked.count == answer.count ? text : withoutBegunSecret(text))
  }

  /// The text without what may be the beginning of a secret at its end.
  private func withoutBegunSecret(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let lengths = hidden.map { secret in
      let secret = Array(secret.utf8)
      return stride(from: min(secret.count, bytes.count), to: 0, by: -1).first { bytes.suffix($0) == secret.prefix($0) }
    }
    return String(decoding: bytes.dropLast(lengths.compactMap { $0 }.max() ?? 0), as: UTF8.self)
  }

  /// The text without its secrets, and else as it is.
  func hide(_ text: String) -> String {
    hidden.reduce(text) { $0.utf8.count < $1.utf8.count ? $0 : $0.replacing($1, with: "[secret]") }
  }

  /// One line of at most 200 characters.
  func redact(_ text: String) -> String {
    var line = text
    for secret in hidden where line.utf8.count >= secret.utf8.count {
      line = line.replacing(secret, with: "[secret]")
    }
    line = shown(line)
    if !line.utf8.contains(UInt8(ascii: "/")) { return cut(line, to: Self.longestDetail) }
    let words = line.split(separator: " ").map { word in
      word.contains("://") ? "[url]" : word
    }
    return cut(words.joined(separator: " "), to: Self.longestDetail)
  }
}

/// The text, or as many whole characters of it as leave room for an ellipsis.
func cut(_ text: String, to characters: Int) -> String {
  // There are never more characters than bytes.
  text.utf8.count <= characters || text.count <= characters ? text : String(text.prefix(characters - 1)) + "…"
}
