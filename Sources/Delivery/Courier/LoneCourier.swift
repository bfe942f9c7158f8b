// SPDX-License-Identifier: Apache-2.0

/// For who sends one message after the other and waits for each.
final class LoneCourier {
  private var carrier: Carrier?

  func send(_ errand: Errand) -> DeliveryOutcome {
    switch errand {
    case .done(let outcome): return outcome
    case .transfer(let transfer):
      do throws(DeliveryError) {
        return try openCarrier().send(transfer)
      } catch {
        return DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)
      }
    }
  }

  private func openCarrier() throws(DeliveryError) -> Carrier {
    if let carrier { return carrier }
    let opened = try Carrier()
    carrier = opened
    return opened
  }
}
