// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A value behind a lock. The second lock is for ThreadSanitizer, which does not see those of `Mutex` on Linux.
package final class Guarded<Value: Sendable>: Sendable {
  private let visibleLock = NSLock()
  private let mutex: Mutex<Value>

  package init(_ value: Value) { mutex = Mutex(value) }

  package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try visibleLock.withLock { try mutex.withLock { try body(&$0) } }
  }
}
