// SPDX-License-Identifier: Apache-2.0

/// A room on a Matrix server. The transaction's name comes from the message's id, so that the server drops a repeat.
package struct MatrixService: ChatService {
  /// An event may have 65,536 bytes, of which the server needs some for hashes, signatures and what came before.
  static let longestContent = 57_344

  package let kind = "matrix"
  package let dropsRepeats = true
  package let account: ServiceAccount
  private let room: String

  /// Throws for a room or a token that cannot be one.
  /// - Parameters:
  ///   - url: the server, such as `https://matrix.example.org`.
  ///   - room: the room's id, such as `!abc:example.org`.
  package init(url: Secret, room: String, token: Secret) throws(DeliveryError) {
    guard room.hasPrefix("!"), room.utf8.count <= 255, room.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw DeliveryError(
        .settings, "this is no id of a Matrix room; it begins with ! and stands in the room's settings, under Advanced")
    }
    self.room = room
    account = ServiceAccount(url: url, headers: [try .bearer(token)], place: room, secrets: [token])
  }

  package var sizeLimit: SizeLimit? { .body(Self.longestContent) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let html = Markup.html(.bytes, lineBreak: "<br>")
    let plain = Markup.plain(.bytes)
    // Both forms say the same in as much detail.
    let body = try Fitting.best(message, in: html, room: Self.longestContent) { digest throws(DeliveryError) in
      let text = ChatText(message, digest.detail, plain)
      return try json(
        [
          "msgtype": "m.notice", "body": .text(text.joined(withSubject: true)), "format": "org.matrix.custom.html",
          "formatted_body": .text(digest.joined(withSubject: true)), "m.mentions": [:],
        ] as JSONTree)
    } fits: {
      $0.count <= Self.longestContent
    }
    let path = "/_matrix/client/v3/rooms/\(URLText.encode(room))/send/m.room.message/\(URLText.encode(message.id))"
    return ServiceRequest(.put, url: URLText.adding(path: path, to: account.url), body: body)
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let answer = AnswerBody(body)
    switch answer.text("errcode") {
    case "M_LIMIT_EXCEEDED": return .later(after: answer.number("retry_after_ms").map { $0 / 1000 })
    case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED":
      return .closed("the server does not know the token: log the account in again and write its token")
    case "M_FORBIDDEN": return .closed("the account may not write there: invite it into the room and let it join")
    case "M_NOT_FOUND", "M_UNRECOGNIZED":
      return .closed("there is no such room, or no Matrix server: check url and room")
    case "M_TOO_LARGE", "M_BAD_JSON", "M_NOT_JSON", "M_INVALID_PARAM": return .refused
    default: return .none
    }
  }
}
