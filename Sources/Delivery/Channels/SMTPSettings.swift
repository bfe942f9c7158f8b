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
  package let username: String?
  package let limits: TransferLimits
  let password: Secret?
  let endpoint: Endpoint
  let startTLS: StartTLS

  /// Throws when the URL is not `smtp://` or `smtps://`, or when there is a password without a user name.
  package init(
    url: String, sender: MailSender, returnPath: MailAddress? = nil, username: String? = nil, password: Secret? = nil,
    tls: TLS = .required, limits: TransferLimits = TransferLimits()
  ) throws(DeliveryError) {
    let endpoint = try Endpoint(Secret(url), schemes: ["smtps", "smtp"])
    guard (username == nil) == (password == nil) else {
      throw DeliveryError(.settings, "a login needs both a user name and a password")
    }
    self.sender = sender
    self.returnPath = returnPath
    self.username = username
    self.password = password
    self.limits = limits
    self.endpoint = endpoint
    let isPlain = tls == .none || tls == .required && endpoint.isLoopback
    startTLS = isPlain || endpoint.scheme == "smtps" ? .unused : .mandatory
  }

  package var isLoopback: Bool { endpoint.isLoopback }
}
