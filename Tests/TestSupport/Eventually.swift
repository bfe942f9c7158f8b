// SPDX-License-Identifier: Apache-2.0

/// What a test waited for in vain, with what there was instead.
package struct TimedOut: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Asks the condition every few milliseconds until it holds or the time is over, sleeping without blocking a thread.
nonisolated(nonsending) package func eventually(
  within timeout: Duration = .seconds(60), _ condition: () async throws -> Bool
) async rethrows -> Bool {
  let deadline = ContinuousClock.now + timeout
  while ContinuousClock.now < deadline, !Task.isCancelled {
    if try await condition() { return true }
    try? await Task.sleep(for: .milliseconds(3))
  }
  return try await condition()
}

/// Like `eventually`, but ends the test with the words given when the condition never held.
nonisolated(nonsending) package func wait(
  upTo timeout: Duration, for condition: () -> Bool, orSay explanation: () -> String
) async throws {
  guard await !eventually(within: timeout, condition) else { return }
  throw TimedOut("waited \(timeout) in vain: \(explanation())")
}
