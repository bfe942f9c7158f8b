// SPDX-License-Identifier: Apache-2.0

/// What sending a prepared message takes.
package enum Errand: Sendable {
  /// Nothing that has to be waited for: it is done.
  case done(DeliveryOutcome)
  /// A transfer over the network, for a `Courier`.
  case transfer(Transfer)
}

/// One transfer with all that is needed to start it, and to say what became of it.
package struct Transfer: Sendable {
  enum Request: Sendable {
    case mail(MailTransfer)
    case http(PostTransfer)
  }

  let request: Request
  let limits: TransferLimits
  /// Decides the outcome from what libcurl and the other side said.
  let judge: @Sendable (TransferReport) -> DeliveryOutcome

  /// The server, whose connections are shared and counted.
  var server: String {
    switch request {
    case .mail(let mail): "\(mail.endpoint.scheme)://\(mail.endpoint.place)"
    case .http(let post): "\(post.endpoint.scheme)://\(post.endpoint.place)"
    }
  }

  /// Whether it is tried at once on a new connection. Only mail: there it is known that nothing of the message left.
  func deservesFreshConnection(_ report: TransferReport) -> Bool {
    if case .mail = request { report.deservesFreshConnection } else { false }
  }
}
