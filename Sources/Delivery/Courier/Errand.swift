// SPDX-License-Identifier: Apache-2.0

/// What sending a prepared message takes.
package enum Errand: Sendable {
  /// Nothing that has to be waited for: it is done.
  case done(DeliveryOutcome)
  /// A transfer over the network, for a `Courier`.
  case transfer(Transfer)
}

/// What waits together for connections to a server. Channels that may have another number of them wait apart.
struct TransferQueue: Hashable {
  let server: String
  /// How many there may be at once.
  let connections: Int
}

/// One transfer with all that is needed to start it, and to say what became of it.
package struct Transfer: Sendable {
  indirect enum Request: Sendable {
    case mail(MailTransfer)
    case http(PostTransfer)
  }

  let request: Request
  let limits: TransferLimits
  /// Takes out of what is observed what nobody may read.
  let redactor: Redactor
  /// Decides the outcome from what libcurl and the other side said.
  let judge: @Sendable (TransferReport) -> DeliveryOutcome

  /// Whether the connection and the login are tried alone, and nothing is sent.
  private(set) var isProbe = false
  private(set) var observe: (@Sendable (TransferStep) -> Void)?

  init(
    request: Request, limits: TransferLimits, redactor: Redactor,
    judge: @escaping @Sendable (TransferReport) -> DeliveryOutcome
  ) {
    self.request = request
    self.limits = limits
    self.redactor = redactor
    self.judge = judge
  }

  /// The same, with somebody who hears of every step.
  package func observed(by observe: @escaping @Sendable (TransferStep) -> Void) -> Transfer {
    var copy = self
    copy.observe = observe
    return copy
  }

  /// The way to the server and nothing more: connection, TLS and login.
  package var probe: Transfer {
    let judge = judge
    var copy = Transfer(request: request, limits: limits, redactor: redactor) { report in
      report.failed ? judge(report) : DeliveryOutcome(.accepted, detail: "the server answers")
    }
    copy.isProbe = true
    copy.observe = observe
    return copy
  }

  /// To its end, on this thread.
  package func run() -> DeliveryOutcome { LoneCourier().send(.transfer(self)) }

  /// The server's name and port, for people.
  package var place: String {
    switch request {
    case .mail(let mail): mail.endpoint.place
    case .http(let post): post.endpoint.place
    }
  }

  var queue: TransferQueue {
    switch request {
    case .mail(let mail): TransferQueue(server: mail.endpoint.server, connections: limits.connections)
    case .http(let post): TransferQueue(server: post.endpoint.server, connections: limits.connections)
    }
  }

  /// Whether it is tried at once on a new connection. Only mail: there it is known that nothing of the message left.
  func deservesFreshConnection(_ report: TransferReport) -> Bool {
    if case .mail = request { report.deservesFreshConnection } else { false }
  }
}
