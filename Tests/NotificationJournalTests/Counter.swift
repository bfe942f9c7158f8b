// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A number that counts down, shared by closures that may cross threads.
final class Counter: Sendable {
  private let value: Mutex<Int>

  init(_ start: Int) { value = Mutex(start) }

  func next() -> Int {
    value.withLock {
      $0 -= 1
      return $0
    }
  }
}
