// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What threads of a courier have done, for the one that gave them the work.
final class Basket: Sendable {
  /// Rings when there is something in it.
  private let bell: Bell
  private let done = Mutex<[Finished]>([])

  init() throws(DeliveryError) { bell = try Bell() }

  func put(_ finished: [Finished]) {
    if finished.isEmpty { return }
    done.withLock { done in
      if done.isEmpty { bell.ring() }
      done += finished
    }
  }

  /// What was put in since the last call; waits for it, at most as long as this.
  func take(within milliseconds: Int) -> [Finished] {
    let ready = take()
    if !ready.isEmpty { return ready }
    bell.wait(milliseconds)
    return take()
  }

  private func take() -> [Finished] {
    done.withLock { done in
      if done.isEmpty { return [] }
      bell.hush()
      defer { done = [] }
      return done
    }
  }
}
