// SPDX-License-Identifier: Apache-2.0

/// The facts that decide an outcome, and nothing else of a transfer.
struct Evidence: Sendable, Equatable {
  enum Conversation: Sendable, Equatable {
    case smtp(SMTPStage)
    /// Whether bytes of the request left, and what the answer says beside its status.
    case http(requestSent: Bool, claim: AnswerClaim)
  }

  var conversation: Conversation
  /// CURLcode.
  var code: UInt32
  /// The last reply code or status, 0 without one.
  var status: Int
  /// What an SMTP server's last reply says beside its code.
  var enhanced: EnhancedStatus?
  /// Whether an address beyond ASCII met a server that cannot take one.
  var lacksUTF8 = false
}

/// The decision, and what to mend where a setting is at fault.
struct Verdict: Sendable, Equatable {
  var result: DeliveryResult
  var advice: String?
  /// Whether the next message over the channel would fail as well.
  var channelIsDown: Bool
  /// Whether the trouble may pass by itself within minutes.
  var mayPass: Bool
  /// After how many seconds, where the body of the answer says so.
  var retryAfter: Int?
  /// Whether the place takes nothing more until somebody mends it.
  var isPlaceClosed: Bool

  init(
    _ result: DeliveryResult, _ advice: String? = nil, channelIsDown: Bool = false, mayPass: Bool = false,
    retryAfter: Int? = nil, isPlaceClosed: Bool = false
  ) {
    self.result = result
    self.advice = advice
    self.channelIsDown = channelIsDown
    self.mayPass = mayPass
    self.retryAfter = retryAfter
    self.isPlaceClosed = isPlaceClosed
  }
}
