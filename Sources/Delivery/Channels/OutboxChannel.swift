// SPDX-License-Identifier: Apache-2.0

/// A folder in place of a network: each mail as `DAY-RECIPIENT-ID8.eml`, each chat message as `.json` in the form of
/// `WebhookPayload`; the same bytes that a mail server or a webhook would get.
package final class OutboxChannel: Channel {
  package let kind = "outbox"
  package let isLoopback = true
  private let folder: String
  private let sender: MailSender

  package init(folder: String, sender: MailSender) {
    self.folder = folder
    self.sender = sender
  }

  package func address(of recipient: Recipient) -> String { recipient.journalAddress }

  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    let stem =
      "\(Self.fileName(message.day))-\(Self.fileName(recipient.key))-\(Self.fileName(String(message.id.prefix(8))))"
    switch recipient {
    case .person(_, let name, let address):
      let mailbox = try MailAddress(name: name, address: address)
      let bytes = try MailComposer.compose(message, from: sender, to: mailbox, at: stamp)
      return PreparedMessage(id: message.id, bytes: bytes, route: .file(name: "\(stem).eml"))
    case .chat:
      let bytes = try WebhookPayload.encode(message, at: stamp)
      return PreparedMessage(id: message.id, bytes: bytes, route: .file(name: "\(stem).json"))
    }
  }

  package func errand(_ prepared: PreparedMessage) -> Errand { .done(send(prepared)) }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome {
    guard case .file(let name) = prepared.route else { return .misdirected }
    do throws(OutboxFile.Failure) {
      try OutboxFile.write(prepared.bytes, name: name, folder: folder)
      return DeliveryOutcome(.accepted, detail: "written as \(name)")
    } catch {
      return DeliveryOutcome(.deferred, detail: Redactor().redact("\(error.step) failed: \(error.reason)"))
    }
  }

  /// A key as part of a file name: what is not an ASCII letter, digit, dot, hyphen or underscore becomes a hyphen.
  static func fileName(_ key: String) -> String {
    let safe = key.unicodeScalars.map { scalar in
      let byte = UInt8(exactly: scalar.value) ?? 0
      return isAlphanumeric(byte) || "._-".utf8.contains(byte) ? Character(scalar) : "-"
    }
    let name = String(safe.drop { $0 == "." }.prefix(64))
    return name.isEmpty ? "recipient" : name
  }
}
