// SPDX-License-Identifier: Apache-2.0

/// A Telegram bot, in HTML.
package struct TelegramService: ChatService {
  /// UTF-16 units after tags and entities are read.
  static let longestText = 4096
  package static let server = "https://api.telegram.org"

  package let kind = "telegram"
  package let account: ServiceAccount
  private let chat: JSONTree
  private let topic: Int?

  /// Throws for a token or a chat that cannot be one.
  /// - Parameters:
  ///   - chat: a number such as `-1001234567890`, or `@channel`.
  ///   - topic: the `message_thread_id` of a topic of the group.
  package init(token: Secret, chat: String, topic: Int? = nil, server: String = Self.server) throws(DeliveryError) {
    let isToken = token.reveal { $0.wholeMatch(of: #/[0-9]{3,20}:[A-Za-z0-9_\-]{10,100}/#) != nil }
    guard isToken else {
      throw DeliveryError(.settings, "this is no token of a Telegram bot; BotFather gives one such as 123456:ABC-DEF…")
    }
    guard chat.wholeMatch(of: #/-?[0-9]{1,19}|@[A-Za-z0-9_]{4,64}/#) != nil else {
      throw DeliveryError(
        .settings, "this is no chat of Telegram; write its number, such as -1001234567890, or @channel")
    }
    self.chat = Int(chat).map { .whole($0) } ?? .text(chat)
    self.topic = topic
    let url = token.reveal { URLText.adding(path: "/bot\($0)/sendMessage", to: Secret(server)) }
    account = ServiceAccount(url: url, place: "\(chat)/\(topic ?? 0)", secrets: [token])
  }

  package var sizeLimit: SizeLimit? { .text("text", Self.longestText, .utf16AfterEntities) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let text = try Fitting.text(message, in: .html(.utf16AfterEntities), limit: Self.longestText)
    let payload = JSONTree.present([
      "chat_id": chat, "text": .text(text), "parse_mode": "HTML", "message_thread_id": topic.map { .whole($0) },
      "link_preview_options": ["is_disabled": true],
    ])
    return ServiceRequest(body: try json(payload))
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let answer = AnswerBody(body)
    guard answer.flag("ok") == false else { return .none }
    let parameters = answer.inside("parameters")
    let code = answer.number("error_code").flatMap { Int(exactly: $0) } ?? status
    if let wait = parameters.number("retry_after") { return .later(after: wait) }
    if let chat = parameters.number("migrate_to_chat_id").flatMap({ Int(exactly: $0) }) {
      return .closed("the group became a supergroup: write `chat: \"\(chat)\"`")
    }
    switch code {
    case 401, 404: return .closed("Telegram knows no such bot: write the token that BotFather shows")
    case 403: return .closed("the bot may not write there: add it to the group again")
    case 429, 500..<600: return .later()
    case 400 where answer.text("description")?.contains("chat not found") == true:
      return .closed("Telegram finds no such chat: add the bot to it and write its number for `chat`")
    default: return .refused
    }
  }
}
