// SPDX-License-Identifier: Apache-2.0

/// The facts that decide an outcome, and nothing else of a transfer.
struct Evidence: Sendable, Equatable {
  enum Conversation: Sendable, Equatable {
    case smtp(SMTPStage)
    /// Whether bytes of the request left, and what the body of the response says.
    case http(requestSent: Bool, body: BodyClaim)
  }

  var conversation: Conversation
  /// CURLcode.
  var code: UInt32
  /// The last reply code or status, 0 without one.
  var status: Int
  /// What an SMTP server's last reply says beside its code.
  var enhanced: EnhancedStatus?
}

/// What a response body says beside the status.
enum BodyClaim: Sendable, Equatable {
  /// A JSON object with `"ok": false`, `"success": false` or `"result": "error"`.
  case failure
  /// Anything else: `ok`, nothing, another form.
  case none
}

/// The decision, and what to mend where a setting is at fault.
struct Verdict: Sendable, Equatable {
  var result: DeliveryResult
  var advice: String?
  /// Whether the next message over the channel would fail as well.
  var channelIsDown: Bool
  /// Whether the trouble may pass by itself within minutes.
  var mayPass: Bool

  init(_ result: DeliveryResult, _ advice: String? = nil, channelIsDown: Bool = false, mayPass: Bool = false) {
    self.result = result
    self.advice = advice
    self.channelIsDown = channelIsDown
    self.mayPass = mayPass
  }
}
