// SPDX-License-Identifier: Apache-2.0

/// Stands in for a channel when a day is only thought through: the same kind and addresses, and nothing leaves. What would
/// have become of a message is for the caller to say.
package final class PretendChannel: Channel {
  private let real: any Channel
  private let answer: (_ message: String) -> DeliveryOutcome

  /// - Parameter answer: the outcome of a message, by its id.
  package init(insteadOf real: any Channel, answer: @escaping (_ message: String) -> DeliveryOutcome) {
    self.real = real
    self.answer = answer
  }

  package var kind: String { real.kind }
  package var isLoopback: Bool { true }

  package func address(of recipient: Recipient) -> String { real.address(of: recipient) }

  /// Composes nothing: nobody will read it.
  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    PreparedMessage(id: message.id, bytes: [], route: .file(name: ""))
  }

  package func errand(_ prepared: PreparedMessage) -> Errand { .done(answer(prepared.id)) }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { answer(prepared.id) }
}
