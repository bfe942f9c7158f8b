// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Sends a running program a signal at a step of its conversation with a server, from the server's own thread: so it comes
/// in time however busy the machine is.
package final class Striker: Sendable, Equatable {
  private struct State: Sendable {
    var target: RunningCommand?
    var hasStruck = false
  }

  private let signal: Int32
  private let isTime: @Sendable () -> Bool
  private let state = Guarded(State())

  /// - Parameter isTime: what else must have happened; asked again and again for half a minute.
  package init(_ signal: Int32, once isTime: @escaping @Sendable () -> Bool = { true }) {
    self.signal = signal
    self.isTime = isTime
  }

  package func aim(at command: RunningCommand) { state.withLock { $0.target = command } }

  package var hasStruck: Bool { state.withLock { $0.hasStruck } }

  /// Returns once the signal is sent.
  package func waitUntilStruck() async throws {
    try await wait(upTo: .seconds(120)) {
      hasStruck
    } orSay: {
      "the step at which signal \(signal) is sent was not reached"
    }
  }

  func strike() {
    for _ in 0..<30_000 {
      if let target = state.withLock({ $0.target }), isTime() {
        target.kill(signal)
        state.withLock { $0.hasStruck = true }
        return
      }
      usleep(1_000)
    }
  }

  package static func == (a: Striker, b: Striker) -> Bool { a === b }
}
