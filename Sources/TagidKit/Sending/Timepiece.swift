// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation

/// Time and chance as sending sees them, so that tests need not wait.
package struct Timepiece {
  /// Milliseconds of a clock that nobody sets.
  package var now: () -> Int64
  /// Waits this many milliseconds.
  package var wait: (Int64) -> Void
  /// A number from 0 to 1.
  package var chance: () -> Double

  package init(now: @escaping () -> Int64, wait: @escaping (Int64) -> Void, chance: @escaping () -> Double) {
    self.now = now
    self.wait = wait
    self.chance = chance
  }

  package static var system: Timepiece {
    Timepiece(
      now: { Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000) },
      wait: { Thread.sleep(forTimeInterval: Double($0) / 1000) }, chance: { Double.random(in: 0...1) })
  }
}
