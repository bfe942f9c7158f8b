// SPDX-License-Identifier: Apache-2.0

/// How to reach a mail server, checked when the configuration is read.
package struct SMTPSettings: Sendable, Equatable {
  package enum TLS: String, CaseIterable, Sendable {
    /// TLS to every server but one on this machine.
    case required
    /// TLS to this machine too.
    case always
    /// Plain text is allowed: the configuration says so.
    case none
  }

  package let sender: MailSender
  /// Where bounces go (the envelope's sender); `from` without one.
  package let returnPath: MailAddress?
  package let limits: TransferLimits
  let login: Login?
  let identity: ClientIdentity?
  let endpoint: Endpoint
  let startTLS: StartTLS

  /// Throws when the URL is not `smtp://` or `smtps://`, or when there is a certificate and no TLS to show it in.
  package init(
    url: String, sender: MailSender, returnPath: MailAddress? = nil, login: Login? = nil,
    identity: ClientIdentity? = nil, tls: TLS = .required, limits: TransferLimits = TransferLimits()
  ) throws(DeliveryError) {
    let endpoint = try Endpoint(Secret(url), schemes: ["smtps", "smtp"])
    let isPlain = tls == .none || tls == .required && endpoint.isLoopback
    guard identity == nil || endpoint.scheme == "smtps" || !isPlain else {
      throw DeliveryError(
        .settings, "a client certificate needs TLS: write smtps://, or `tls: always` for a server on this machine")
    }
    self.sender = sender
    self.returnPath = returnPath
    self.login = login
    self.identity = identity
    self.limits = limits
    self.endpoint = endpoint
    startTLS = isPlain || endpoint.scheme == "smtps" ? .unused : .mandatory
  }

  /// The server, for people.
  package var place: String { "\(endpoint.scheme)://\(endpoint.place)" }

  package var isLoopback: Bool { endpoint.isLoopback }

  /// What no message, record or error may show.
  var secrets: [Secret] { (login?.traces ?? []) + [identity?.keyPassword].compactMap { $0 } }
}
