// SPDX-License-Identifier: Apache-2.0

/// Mail through one server, one transaction per recipient.
package final class SMTPChannel: Channel {
  package let kind = "smtp"
  private let settings: SMTPSettings
  private let redactor: Redactor
  private lazy var alone = LoneCourier()

  package init(settings: SMTPSettings) {
    self.settings = settings
    let password = settings.password
    // AUTH PLAIN sends both in one word (RFC 4616), which a server may repeat.
    let plain = password.map { $0.reveal { Secret("\0\(settings.username ?? "")\0\($0)") } }
    redactor = Redactor(secrets: [password, plain].compactMap { $0 })
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
      endpoint: settings.endpoint, startTLS: settings.startTLS, login: login,
      sender: settings.returnPath ?? settings.sender.from, recipient: recipient, message: prepared.bytes)
    let (endpoint, redactor) = (settings.endpoint, redactor)
    return .transfer(
      Transfer(request: .mail(mail), limits: settings.limits) { $0.mailOutcome(from: endpoint, redactor) })
  }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { alone.send(errand(prepared)) }

  private var login: MailTransfer.Login? {
    guard let username = settings.username, let password = settings.password else { return nil }
    return MailTransfer.Login(username: username, password: password)
  }
}
