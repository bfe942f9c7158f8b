// SPDX-License-Identifier: Apache-2.0

/// A bot of a Zulip organisation, writing to a channel; the topic keeps a plan's messages together.
package struct ZulipService: ChatService {
  /// Code points; the server cuts longer ones without a word.
  static let longestContent = 10_000
  static let longestTopic = 60

  package let kind = "zulip"
  package let account: ServiceAccount
  private let channel: String
  private let topic: String?

  /// Throws when the login cannot be written into a header.
  /// - Parameters:
  ///   - url: the organisation, such as `https://office.zulipchat.com`.
  ///   - email: the bot's own.
  ///   - topic: nil for the name of the first plan in the message.
  package init(url: Secret, email: String, key: Secret, channel: String, topic: String? = nil) throws(DeliveryError) {
    self.channel = channel
    self.topic = topic
    account = ServiceAccount(
      url: URLText.adding(path: "/api/v1/messages", to: url), headers: [try .basic(email, key)],
      place: "\(channel)/\(topic ?? "")", secrets: [key])
  }

  package var sizeLimit: SizeLimit? { .counted(Self.longestContent, .scalars) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let plain = Markup.plain(.scalars)
    let heading = topic ?? message.sections.first?.heading ?? message.subject
    let content = try Fitting.text(message, in: .plainMarkdown(.scalars, bold: "**"), limit: Self.longestContent)
    let form = URLText.form([
      ("type", "stream"), ("to", channel), ("topic", plain.escape(heading, limit: Self.longestTopic)),
      ("content", content),
    ])
    return ServiceRequest(
      contentType: "application/x-www-form-urlencoded", body: Array(form.utf8), size: TextUnit.scalars.length(content))
  }

  /// `code` tells; `msg` is in the organisation's language.
  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let answer = AnswerBody(body)
    guard answer.text("result") == "error" else { return .none }
    switch answer.text("code") {
    case "RATE_LIMIT_HIT": return .later(after: answer.number("retry-after"))
    case "STREAM_DOES_NOT_EXIST": return .closed("there is no such channel: write another name for `channel`")
    case "UNAUTHORIZED", "INVALID_API_KEY", "USER_DEACTIVATED", "REALM_DEACTIVATED", "AUTHENTICATION_FAILED":
      return .closed("Zulip does not take the login: check email and key of the bot")
    default: return status >= 500 || status == 429 ? .later() : .refused
    }
  }
}
