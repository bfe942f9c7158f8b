// SPDX-License-Identifier: Apache-2.0

/// Slack's incoming webhooks, in Block Kit.
package struct SlackService: ChatService {
  package let kind = "slack"
  package let account: ServiceAccount

  package init(url: Secret) {
    account = ServiceAccount(url: url)
  }

  package var sizeLimit: SizeLimit? { .text("text", within: "blocks", SlackPayload.longestBody, .utf16) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    ServiceRequest(body: try SlackPayload.encode(message))
  }

  /// Slack answers `ok`, or one word for what is wrong.
  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    switch String(decoding: body.prefix(100), as: UTF8.self).split(whereSeparator: \.isWhitespace).first.map(
      String.init)
    {
    case "no_service", "no_service_id", "no_active_hooks", "invalid_token", "no_team", "team_disabled":
      .closed("Slack has switched this webhook off: make a new one and write its URL")
    case "action_prohibited", "posting_to_general_channel_denied", "posting_to_channel_denied":
      .closed("Slack's administrators do not allow this webhook to post there")
    case "channel_not_found", "channel_is_archived", "user_not_found":
      .closed("the channel is gone or archived: make a webhook for another one")
    case "rollup_error", "rate_limited": .later()
    case "invalid_payload", "invalid_blocks", "msg_blocks_too_long", "no_text": .refused
    default: AnswerBody(body).flag("ok") == false ? .refused : .none
    }
  }
}
