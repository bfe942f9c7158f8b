// SPDX-License-Identifier: Apache-2.0

/// Digests for programs: `WebhookPayload` by POST, with `webhook-id` the same for every attempt, so that a receiver can
/// drop a repeat (the Standard Webhooks convention; signatures are not written yet).
package final class WebhookChannel: Channel {
  package let kind = "webhook"
  private let sender: PostSender

  package init(
    url: Secret, headers: [RequestHeader] = [], limits: TransferLimits = TransferLimits()
  ) throws(DeliveryError) {
    sender = try PostSender(url: url, headers: headers, isRepeatable: true, limits: limits)
  }

  package var isLoopback: Bool { sender.endpoint.isLoopback }

  package func address(of recipient: Recipient) -> String { sender.endpoint.journalAddress }

  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    let headers = [
      try RequestHeader("webhook-id", Secret(message.id)),
      try RequestHeader("webhook-timestamp", Secret(String(stamp.unixSeconds))),
    ]
    let bytes = try WebhookPayload.encode(message, at: stamp)
    return PreparedMessage(id: message.id, bytes: bytes, route: .post(headers: headers))
  }

  package func errand(_ prepared: PreparedMessage) -> Errand { sender.errand(prepared) }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { sender.send(prepared) }
}
