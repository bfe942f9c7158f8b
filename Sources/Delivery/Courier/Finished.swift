// SPDX-License-Identifier: Apache-2.0

/// A transfer that is done. What became of it is found out when somebody asks, so that no server waits for that.
struct Finished: Sendable {
  let ticket: Int
  let outcome: @Sendable () -> DeliveryOutcome

  init(_ ticket: Int, _ transfer: Transfer, _ report: TransferReport) {
    self.ticket = ticket
    let judge = transfer.judge
    outcome = { judge(report) }
  }

  /// One that was never begun, for want of something on this machine.
  init(_ ticket: Int, _ error: DeliveryError) {
    self.ticket = ticket
    outcome = { DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true) }
  }

  init(_ ticket: Int, _ done: DeliveryOutcome) {
    self.ticket = ticket
    outcome = { done }
  }
}
