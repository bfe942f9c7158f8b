// SPDX-License-Identifier: Apache-2.0

/// Mail through one server, one transaction per recipient.
package final class SMTPChannel: Channel {
  package let kind = "smtp"
  private let settings: SMTPSettings
  private let redactor: Redactor
  private var handle: CurlHandle?

  package init(settings: SMTPSettings) {
    self.settings = settings
    redactor = Redactor(secrets: settings.secrets)
  }

  package var isLoopback: Bool { settings.isLoopback }

  package func address(of recipient: Recipient) -> String { recipient.journalAddress }

  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    guard case .person(_, let name, let address) = recipient else {
      throw DeliveryError(.message, "mail goes to people; \(recipient.key) is a chat")
    }
    let mailbox = try MailAddress(name: name, address: address)
    let bytes = try MailComposer.compose(message, from: settings.sender, to: mailbox, at: stamp)
    return PreparedMessage(id: message.id, bytes: bytes, route: .mail(to: mailbox))
  }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome {
    guard case .mail(let recipient) = prepared.route else { return .misdirected }
    do throws(DeliveryError) {
      let transfer = MailTransfer(
        endpoint: settings.endpoint, startTLS: settings.startTLS, login: settings.login, identity: settings.identity,
        sender: settings.returnPath ?? settings.sender.from, recipient: recipient, message: prepared.bytes)
      var report = try openHandle().send(transfer)
      if report.deservesFreshConnection {
        handle = nil
        report = try openHandle().send(transfer)
      }
      // A connection in an unknown state is never used again: a late reply would pass for the next message's.
      if report.failed { handle = nil }
      return report.mailOutcome(from: settings.endpoint, redactor)
    } catch {
      return DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)
    }
  }

  private func openHandle() throws(DeliveryError) -> CurlHandle {
    if let handle { return handle }
    let opened = try CurlHandle(limits: settings.limits)
    handle = opened
    return opened
  }
}
