// SPDX-License-Identifier: Apache-2.0
import Delivery

/// When something that was put off is tried again within a run: exponential with full jitter, so that many offices do not
/// come back to one server all at once; or when the server said.
enum RetrySchedule {
  /// In milliseconds.
  private static let first = 1000.0
  private static let longest = 60_000.0
  private static let shortest: Int64 = 50

  /// In milliseconds; nil when another attempt has no sense.
  /// - Parameters:
  ///   - attempt: how many there were, from 1.
  ///   - chance: from 0 to 1; asked only when it matters.
  static func delay(after attempt: Int, _ retry: DeliveryOutcome.Retry, chance: () -> Double) -> Int64? {
    switch retry {
    case .no: nil
    case .after(let seconds): Int64(clamping: seconds) * 1000
    case .soon: max(shortest, Int64(chance() * min(longest, first * Double(1 << min(attempt - 1, 16)))))
    }
  }
}
