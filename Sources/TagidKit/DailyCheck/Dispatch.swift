// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Sends a day's messages: intents on disk before anything of their group leaves, each outcome written as it comes, the
/// group's outcomes on disk before the next group begins.
struct Dispatch {
  let journal: Journal
  let desk: ChannelDesk
  let clock: OfficeClock
  let run: String
  let day: String

  /// How many messages a crash can put in doubt at most.
  static let group = 16

  func send(_ outgoing: [Outgoing]) throws(JournalError) -> [CheckReport.SentMessage] {
    var sent: [CheckReport.SentMessage] = []
    var rest = outgoing[...]
    while !rest.isEmpty {
      sent += try sendGroup(rest.prefix(Self.group))
      rest = rest.dropFirst(Self.group)
    }
    return sent
  }

  /// Records that nothing in these messages is current any more.
  func close(_ messages: [MessageHistory]) throws(JournalError) -> [CheckReport.SentMessage] {
    guard !messages.isEmpty else { return [] }
    try journal.append(
      messages.map {
        .outcome(
          Outcome(id: $0.id, attempt: 1, result: .superseded, status: nil, detail: "nothing in it is current any more"))
      }, durably: true)
    return messages.map {
      CheckReport.SentMessage(
        id: $0.id, channel: $0.channel, recipient: $0.recipient, address: $0.address, result: .superseded,
        detail: "nothing in it is current any more", possibleRepeat: false, identities: $0.notices.map(\.identity),
        subject: "", message: nil)
    }
  }

  /// Gives messages whose last repeat was cut off an outcome, so that they are spoken of once.
  func recordSilence(_ messages: [MessageHistory]) throws(JournalError) {
    guard !messages.isEmpty else { return }
    let detail = "the last repeat has no outcome; counts as told"
    try journal.append(
      messages.map { .outcome(Outcome(id: $0.id, attempt: 1, result: .unknown, status: nil, detail: detail)) },
      durably: true)
  }

  private func sendGroup(_ group: ArraySlice<Outgoing>) throws(JournalError) -> [CheckReport.SentMessage] {
    let stamp = Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: clock.utcOffsetSeconds)
    var ready: [(Outgoing, any Channel, PreparedMessage)] = []
    var sent: [CheckReport.SentMessage] = []
    for outgoing in group {
      do throws(DeliveryError) {
        guard let channel = try desk.channel(outgoing.addressee.route.channel) else { continue }
        let prepared = try channel.prepare(outgoing.message, for: outgoing.addressee.recipient, at: stamp)
        ready.append((outgoing, channel, prepared))
      } catch {
        sent.append(report(outgoing, address: "", .deferred, error.message))
      }
    }
    try journal.append(ready.map { .intent(intent($0, $1.address(of: $0.addressee.recipient), $2)) }, durably: true)
    for (outgoing, channel, prepared) in ready {
      let outcome = channel.send(prepared)
      let result = Outcome.Result(outcome.result)
      try journal.append(
        [
          .outcome(Outcome(id: prepared.id, attempt: 1, result: result, status: outcome.status, detail: outcome.detail))
        ],
        durably: false)
      sent.append(
        report(
          outgoing, address: channel.address(of: outgoing.addressee.recipient), .init(outcome.result), outcome.detail))
    }
    try journal.append([], durably: true)
    return sent
  }

  private func intent(_ outgoing: Outgoing, _ address: String, _ prepared: PreparedMessage) -> Intent {
    Intent(
      run: run, day: day, id: prepared.id, route: outgoing.addressee.route, address: address,
      notices: outgoing.notices.flatMap { notice in
        notice.identities.map { identity in
          IntentNotice(
            identity: identity.text, reason: notice.reason.rawValue,
            actBy: notice.cliff?.actBy.iso ?? notice.stageDay.iso,
            passedOver: notice.passedOver.map(\.name))
        }
      },
      subject: outgoing.message.subject, body: "sha256:\(SHA256Digest.hex(prepared.bytes))", isRepeat: outgoing.isRepeat
    )
  }

  private func report(
    _ outgoing: Outgoing, address: String, _ result: CheckReport.SentMessage.Result, _ detail: String
  ) -> CheckReport.SentMessage {
    CheckReport.SentMessage(
      id: outgoing.message.id, channel: outgoing.addressee.route.channel, recipient: outgoing.addressee.route.recipient,
      address: address, result: result, detail: detail, possibleRepeat: outgoing.isRepeat,
      identities: outgoing.identities, subject: outgoing.message.subject, message: nil)
  }
}

extension Outcome.Result {
  fileprivate init(_ result: DeliveryResult) {
    switch result {
    case .accepted: self = .accepted
    case .rejected: self = .rejected
    case .deferred: self = .deferred
    case .unknown: self = .unknown
    }
  }
}

extension CheckReport.SentMessage.Result {
  fileprivate init(_ result: DeliveryResult) {
    switch result {
    case .accepted: self = .accepted
    case .rejected: self = .rejected
    case .deferred: self = .deferred
    case .unknown: self = .unknown
    }
  }
}
