// SPDX-License-Identifier: Apache-2.0

/// An incoming integration of Rocket.Chat.
package struct RocketChatService: ChatService {
  /// What `Message_MaxAllowedSize` is until an administrator changes it.
  package static let longestText = 5000

  package let kind = "rocketchat"
  private let hook: TextHook

  /// - Parameters:
  ///   - channel: `#channel` or `@user`, in place of the integration's own.
  ///   - limit: the longest text that the server takes, in UTF-16 units.
  package init(url: Secret, channel: String? = nil, limit: Int = Self.longestText) {
    hook = TextHook(url: url, channel: channel, limit: limit, .utf16)
  }

  package var account: ServiceAccount { hook.account }

  package var sizeLimit: SizeLimit? { hook.sizeLimit }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    try hook.request(for: message, in: .plainMarkdown(.utf16, bold: "*"), with: ["parseUrls": false])
  }

  /// Rocket.Chat may say 200 and `"success": false`.
  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let answer = AnswerBody(body)
    guard status < 500, status != 429, answer.flag("success") == false else { return .none }
    let error = answer.text("error") ?? ""
    if error.contains("error-too-many-requests") || answer.text("errorType") == "error-too-many-requests" {
      return .later()
    }
    switch error {
    case "invalid-channel", "error-invalid-channel", "error-room-not-found", "error-no-permission", "error-not-allowed":
      return .closed("Rocket.Chat does not let the integration post there: see its settings, and `channel`")
    default: return .refused
    }
  }
}
