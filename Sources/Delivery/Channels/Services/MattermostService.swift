// SPDX-License-Identifier: Apache-2.0

/// An incoming webhook of Mattermost, in Markdown.
package struct MattermostService: ChatService {
  /// Runes; servers before version 5 take 4,000.
  package static let longestText = 16_383

  package let kind = "mattermost"
  private let hook: TextHook

  /// - Parameters:
  ///   - channel: a channel's name or `@user`, where the webhook is not locked to one.
  ///   - limit: the longest text that the server takes, in characters.
  package init(url: Secret, channel: String? = nil, limit: Int = Self.longestText) {
    hook = TextHook(url: url, channel: channel, limit: limit, .scalars)
  }

  package var account: ServiceAccount { hook.account }

  package var sizeLimit: SizeLimit? { hook.sizeLimit }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    try hook.request(for: message, in: .markdown(.scalars))
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    guard (400..<500).contains(status), let id = AnswerBody(body).text("id") else { return .none }
    switch id {
    case "web.incoming_webhook.channel.app_error":
      return .closed("the channel is not there: write another name for `channel`")
    case "web.incoming_webhook.channel_locked.app_error":
      return .closed("the webhook is locked to its channel: take `channel` out")
    case "web.incoming_webhook.invalid.app_error", "web.incoming_webhook.disabled.app_error",
      "web.incoming_webhook.permissions.app_error":
      return .closed("Mattermost has switched this webhook off: make a new one and write its URL")
    default: return .none
    }
  }
}
