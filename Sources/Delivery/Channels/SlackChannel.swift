// SPDX-License-Identifier: Apache-2.0

/// A team chat through an incoming webhook of Slack, or of Mattermost, which takes the same JSON.
package final class SlackChannel: Channel {
  package let kind = "slack"
  private let sender: PostSender

  package init(url: Secret, limits: TransferLimits = TransferLimits()) throws(DeliveryError) {
    sender = try PostSender(url: url, isRepeatable: false, limits: limits)
  }

  package var isLoopback: Bool { sender.endpoint.isLoopback }

  package func address(of recipient: Recipient) -> String { sender.endpoint.journalAddress }

  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    PreparedMessage(id: message.id, bytes: try SlackPayload.encode(message), route: .post(headers: []))
  }

  package func errand(_ prepared: PreparedMessage) -> Errand { sender.errand(prepared) }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { sender.send(prepared) }
}
