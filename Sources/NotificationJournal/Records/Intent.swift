// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// What a run is about to send; on the disk before the first byte leaves.
package struct Intent: Sendable, Equatable, Decodable {
  /// The run that sends it.
  package var run: String
  /// The day the message is about, in ISO 8601.
  package var day: String
  /// The message's id, the same in every intent and outcome about it.
  package var id: String
  package var channel: String
  package var kind: String
  package var recipient: String
  /// Where it goes on that channel, such as a mail address.
  package var address: String
  package var notices: [IntentNotice]
  package var subject: String
  /// A hash of what is sent, `sha256:…`.
  package var body: String
  /// Whether an earlier copy may have arrived, and this one says so.
  package var isRepeat: Bool

  package var route: Route { Route(recipient: recipient, channel: channel, kind: kind) }

  package init(
    run: String, day: String, id: String, route: Route, address: String, notices: [IntentNotice], subject: String,
    body: String, isRepeat: Bool
  ) {
    self.run = run
    self.day = day
    self.id = id
    channel = route.channel
    kind = route.kind
    recipient = route.recipient
    self.address = address
    self.notices = notices
    self.subject = subject
    self.body = body
    self.isRepeat = isRepeat
  }

  private enum CodingKeys: String, CodingKey {
    case run, day, id, channel, kind, recipient, address, notices, subject, body
    case isRepeat = "repeat"
  }

  func write(to line: inout JSONLine) {
    line.field("run", run)
    line.field("day", day)
    line.field("id", id)
    writePlace(to: &line)
    line.key("notices")
    line.array(notices) { $1.write(to: &$0) }
    line.field("subject", subject)
    line.field("body", body)
    line.field("repeat", isRepeat)
  }

  func writePlace(to line: inout JSONLine) {
    line.field("channel", channel)
    line.field("kind", kind)
    line.field("recipient", recipient)
    line.field("address", address)
  }
}

/// One notice of an intent, with the reason why it goes.
package struct IntentNotice: Sendable, Equatable, Decodable {
  package var identity: String
  package var reason: String
  /// The act-by date it tells, in ISO 8601; nil when it is about no deadline.
  package var actBy: String?
  /// The stages that this notice stands for as well.
  package var passedOver: [String]
  /// The deadline that a loss goes on to; only in the notice of a loss.
  package var next: Next?
  /// Why the recipient reads of it when it is not theirs: `stand-in`, `escalation` or `former`; written only then.
  package var role: String?

  /// A deadline that is told beside the one the notice is about.
  package struct Next: Sendable, Equatable, Decodable {
    package var percent: Int
    /// The date as the plan writes it, in ISO 8601, like the act-by date.
    package var target: String
    package var actBy: String

    package init(percent: Int, target: String, actBy: String) {
      self.percent = percent
      self.target = target
      self.actBy = actBy
    }
  }

  package init(
    identity: String, reason: String, actBy: String?, passedOver: [String], next: Next? = nil, role: String? = nil
  ) {
    self.identity = identity
    self.reason = reason
    self.actBy = actBy
    self.passedOver = passedOver
    self.next = next
    self.role = role
  }

  func write(to line: inout JSONLine) {
    line.object { line in
      line.field("identity", identity)
      line.field("reason", reason)
      line.field("actBy", actBy)
      line.key("passedOver")
      line.array(passedOver) { $0.string($1) }
      if let role { line.field("role", role) }
      guard let next else { return }
      line.key("next")
      line.object { line in
        line.field("percent", next.percent)
        line.field("target", next.target)
        line.field("actBy", next.actBy)
      }
    }
  }
}
