// SPDX-License-Identifier: Apache-2.0

/// A way out. Preparing and sending are two steps, so that the hash of the exact bytes is on disk before they leave.
package protocol Channel: AnyObject {
  /// What the journal calls this kind of channel: `smtp`, `outbox`, or a service's own kind.
  var kind: String { get }

  /// Whether sending stays on this machine, so that a day other than today may be sent.
  var isLoopback: Bool { get }

  /// Where a message to this recipient goes, fit for the journal: no secrets, and another text when the place changes.
  func address(of recipient: Recipient) -> String

  /// Composes the exact bytes; the same arguments give the same bytes.
  func prepare(_ message: Message, for recipient: Recipient, at stamp: Stamp) throws(DeliveryError) -> PreparedMessage

  /// What it takes to send it once.
  func errand(_ prepared: PreparedMessage) -> Errand

  /// What would go out, for people to look at.
  func preview(_ prepared: PreparedMessage) -> MessagePreview

  /// The way to the server alone, on which nothing is sent: connection, TLS and login.
  func probe() throws(DeliveryError) -> Errand

  /// Sends once and waits for the answer; whatever happens is an outcome.
  func send(_ prepared: PreparedMessage) -> DeliveryOutcome
}

extension Channel {
  package func probe() throws(DeliveryError) -> Errand { .done(DeliveryOutcome(.accepted, detail: "")) }

  package func preview(_ prepared: PreparedMessage) -> MessagePreview {
    let head: [String] =
      switch prepared.route {
      case .mail(let to): ["to <\(to.spec)>"]
      case .post: []
      case .file(let name): ["into \(name)"]
      }
    return MessagePreview(head: head, body: prepared.bytes, size: prepared.bytes.count, limit: nil, unit: "bytes")
  }
}

/// Whom a message is for.
package enum Recipient: Sendable, Equatable {
  /// One person by mail; `key` is the name in the configuration.
  case person(key: String, name: String, address: String)
  /// Whoever reads a team chat or a webhook.
  case chat(key: String)

  package var key: String {
    switch self {
    case .person(let key, _, _), .chat(let key): key
    }
  }

  /// What the journal calls the place where the recipient itself decides it: the mail address, or the chat's key.
  var journalAddress: String {
    switch self {
    case .person(_, _, let address): address
    case .chat(let key): key
    }
  }
}

/// A message in its last form.
package struct PreparedMessage: Sendable, Equatable {
  package let id: String
  /// The RFC 5322 message or the request's body, byte for byte as it is sent or written.
  package let bytes: [UInt8]
  let route: Route

  /// What a channel must know beside the bytes to send them.
  enum Route: Sendable, Equatable {
    case mail(to: MailAddress)
    case post(ServiceRequest)
    case file(name: String)
  }
}
