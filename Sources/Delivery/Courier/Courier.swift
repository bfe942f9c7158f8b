// SPDX-License-Identifier: Apache-2.0

/// Carries messages to their servers, several at once over connections that are kept. It is used by one task; mail goes over
/// threads of its own.
package final class Courier {
  private let carrier: Carrier
  private let crew: MailCrew

  /// Throws when libcurl cannot be started.
  package init() throws(DeliveryError) {
    carrier = try Carrier()
    crew = MailCrew(bell: try Bell())
  }

  deinit { crew.dismiss() }

  /// Takes a transfer; it begins at once when its server has a connection to spare.
  /// - Parameter ticket: by which the outcome is given back.
  package func submit(_ transfer: Transfer, as ticket: Int) {
    switch transfer.request {
    case .mail: crew.submit(transfer, as: ticket)
    case .http: carrier.submit(transfer, as: ticket)
    }
  }

  /// How many transfers have no outcome yet.
  package var count: Int { carrier.count + crew.count }

  /// What was done since the last call; waits for it, at most as long as this.
  package func outcomes(within milliseconds: Int) -> [(ticket: Int, outcome: DeliveryOutcome)] {
    let done = crew.outcomes()
    // What was gathered goes back at once; the others are looked at all the same.
    return done + carrier.outcomes(within: done.isEmpty ? milliseconds : 0, or: crew.bell) + crew.outcomes()
  }
}
