// SPDX-License-Identifier: Apache-2.0

import Dispatch

/// Carries messages to their servers, several at once over connections that are kept, on threads of its own. It is used by one
/// task.
package final class Courier {
  /// How long leaving may take: a thread that waits for a server that is silent is left to itself.
  private static let farewell = DispatchTimeInterval.milliseconds(500)

  private let basket: Basket
  private let crew: MailCrew
  private let posts: PostThread

  /// Throws when the system has nothing left to wait with.
  package init() throws(DeliveryError) {
    basket = try Basket()
    crew = MailCrew(basket: basket)
    posts = try PostThread(basket: basket)
  }

  deinit {
    crew.dismiss()
    posts.dismiss()
    let end = DispatchTime.now() + Self.farewell
    crew.wait(until: end)
    posts.wait(until: end)
  }

  /// Takes a transfer; it begins at once when its server has a connection to spare.
  /// - Parameter ticket: by which the outcome is given back.
  package func submit(_ transfer: Transfer, as ticket: Int) {
    switch transfer.request {
    case .mail: crew.submit(transfer, as: ticket)
    case .http: posts.submit(transfer, as: ticket)
    }
  }

  /// What was done since the last call; waits for it, at most as long as this.
  package func outcomes(within milliseconds: Int) -> [(ticket: Int, outcome: DeliveryOutcome)] {
    basket.take(within: milliseconds).map { ($0.ticket, $0.outcome()) }
  }
}
