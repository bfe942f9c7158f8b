// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The exchange after AUTH, for the mechanisms that send the password or the token as it is.
struct SMTPAuthentication {
  let session: SMTPSession

  /// Asks for what the AUTH line did not carry; nil when the client was already told that it is wrong.
  func credentials(_ words: [String]) throws -> SMTPCredentials? {
    let initial = words.dropFirst().first
    switch words.first?.uppercased() {
    case "PLAIN":
      let parts = try decoded(initial ?? ask("")).split(separator: "\0", omittingEmptySubsequences: false)
      guard parts.count == 3 else { break }
      return SMTPCredentials(mechanism: "PLAIN", user: String(parts[1]), password: String(parts[2]))
    case "LOGIN":
      let user = try decoded(initial ?? ask("Username:"))
      return SMTPCredentials(mechanism: "LOGIN", user: user, password: try decoded(ask("Password:")))
    case "XOAUTH2":
      let parts = try decoded(initial ?? ask("")).split(separator: "\u{1}")
      guard parts.count == 2, parts[0].hasPrefix("user="), parts[1].hasPrefix("auth=Bearer ") else { break }
      return SMTPCredentials(
        mechanism: "XOAUTH2", user: String(parts[0].dropFirst(5)), password: String(parts[1].dropFirst(12)))
    default: break
    }
    try session.say("504 5.5.4 mechanism or answer not understood")
    return nil
  }

  private func ask(_ question: String) throws -> String {
    try session.say("334 \(Data(question.utf8).base64EncodedString())")
    return try session.command()
  }

  private func decoded(_ text: String) -> String {
    String(decoding: Data(base64Encoded: text) ?? Data(), as: UTF8.self)
  }
}
