// SPDX-License-Identifier: Apache-2.0

/// Digests for programs, after the Standard Webhooks convention: `webhook-id` is the same for every attempt, so that a
/// receiver can drop a repeat, and the signature is made anew for each.
package struct WebhookService: ChatService {
  /// The convention asks for less than 20 kB; see `WebhookPayload.encode`.
  static let longestBody = 20_000

  package let kind = "webhook"
  package let dropsRepeats = true
  package let account: ServiceAccount
  private let secrets: [WebhookSecret]

  /// - Parameters:
  ///   - secrets: each signs, so that a receiver may still know the old one while a new one is brought in; none signs nothing.
  ///   - token: sent as a bearer token beside the signature.
  package init(url: Secret, secrets: [WebhookSecret] = [], token: Secret? = nil) throws(DeliveryError) {
    account = ServiceAccount(
      url: url, headers: try token.map { (token) throws(DeliveryError) in [try .bearer(token)] } ?? [],
      secrets: secrets.map(\.text) + [token].compactMap { $0 })
    self.secrets = secrets
  }

  package var sizeLimit: SizeLimit? { .body(Self.longestBody) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    ServiceRequest(body: try WebhookPayload.encode(message, at: stamp, limit: Self.longestBody))
  }

  package func seal(_ prepared: PreparedMessage, atUnixSeconds now: Int64) throws(DeliveryError) -> [RequestHeader] {
    var headers = [
      try RequestHeader("webhook-id", Secret(prepared.id)),
      try RequestHeader("webhook-timestamp", Secret(String(now))),
    ]
    if !secrets.isEmpty {
      let signed = Array("\(prepared.id).\(now).".utf8) + prepared.bytes
      let signatures = secrets.map { "v1,\($0.signature(of: signed))" }.joined(separator: " ")
      headers.append(try RequestHeader("webhook-signature", Secret(signatures)))
    }
    return headers
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    if status == 410 {
      return .closed("the receiver asks to be sent nothing more: take the channel out, or change its URL")
    }
    let answer = AnswerBody(body)
    guard (200..<300).contains(status) else { return .none }
    return answer.flag("ok") == false || answer.flag("success") == false || answer.text("result") == "error"
      ? .refused : .none
  }
}
