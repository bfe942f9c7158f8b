// SPDX-License-Identifier: Apache-2.0

/// Mail through one server, one transaction per recipient.
package final class SMTPChannel: Channel {
  package let kind = "smtp"
  private let settings: SMTPSettings
  private let redactor: Redactor
  private lazy var alone = LoneCourier()

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

  package func errand(_ prepared: PreparedMessage) -> Errand {
    guard case .mail(let recipient) = prepared.route else { return .done(.misdirected) }
    let mail = MailTransfer(
      endpoint: settings.endpoint, startTLS: settings.startTLS, login: settings.login, identity: settings.identity,
      sender: settings.returnPath ?? settings.sender.from, recipient: recipient, message: prepared.bytes)
    let (endpoint, redactor) = (settings.endpoint, redactor)
    return .transfer(
      Transfer(request: .mail(mail), limits: settings.limits, redactor: redactor) {
        $0.mailOutcome(from: endpoint, redactor)
      })
  }

  package func probe() throws(DeliveryError) -> Errand {
    let nobody = PreparedMessage(id: "", bytes: [], route: .mail(to: settings.sender.from))
    guard case .transfer(let transfer) = errand(nobody) else { return .done(.misdirected) }
    return .transfer(transfer.probe)
  }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { alone.send(errand(prepared)) }
}
