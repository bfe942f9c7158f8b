// SPDX-License-Identifier: Apache-2.0

/// What became of one attempt.
package enum DeliveryResult: String, Sendable, CaseIterable {
  /// The other side took the message; by a relay this is not yet delivery to a person.
  case accepted
  /// Refused for good: the same message to the same address would be refused again.
  case rejected
  /// Certainly not taken, and worth trying again: now, or after somebody mended a setting.
  case deferred
  /// It may have been taken and may not; a repeat may be a second copy and must say so.
  case unknown
}

/// The result of one attempt with the other side's words.
package struct DeliveryOutcome: Sendable, Equatable {
  package let result: DeliveryResult
  /// The SMTP reply code or HTTP status, when there was one.
  package let status: Int?
  /// The server, what happened or is to be mended, and its last line: one line of at most 200 characters, no secrets.
  package let detail: String
  /// Whether the failure is the channel's and not this message's: the next message over it would fail as well.
  package let channelIsDown: Bool

  /// Whether the place takes nothing more until somebody mends it, such as a webhook that was taken away.
  package let isPlaceClosed: Bool

  /// Whether and when another attempt may end otherwise.
  package let retry: Retry

  /// When to try again.
  package enum Retry: Sendable, Equatable {
    /// Not before somebody mended something, or never.
    case no
    /// Whenever there is time: the trouble may pass by itself.
    case soon
    /// As the server said.
    case after(seconds: Int)
  }

  package init(
    _ result: DeliveryResult, status: Int? = nil, detail: String, channelIsDown: Bool = false, retry: Retry = .no,
    isPlaceClosed: Bool = false
  ) {
    self.isPlaceClosed = isPlaceClosed
    self.result = result
    self.status = status
    self.detail = detail
    self.channelIsDown = channelIsDown
    self.retry = retry
  }

  /// For a message that another channel has prepared.
  static let misdirected = DeliveryOutcome(.deferred, detail: "this message was prepared for another channel")
}
