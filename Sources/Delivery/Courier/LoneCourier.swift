// SPDX-License-Identifier: Apache-2.0

/// A courier of a channel's own, for who sends one message after the other and waits for each.
final class LoneCourier {
  private var courier: Courier?

  func send(_ errand: Errand) -> DeliveryOutcome {
    do throws(DeliveryError) {
      return try openCourier().send(errand)
    } catch {
      return DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)
    }
  }

  private func openCourier() throws(DeliveryError) -> Courier {
    if let courier { return courier }
    let opened = try Courier()
    courier = opened
    return opened
  }
}
