// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Sends a day's messages one after the other: the intent is on disk before its message leaves, the outcome is written as
/// it comes and reaches the disk with the next intent. So a crash puts one message in doubt, and none that was not tried.
final class Dispatch {
  private let ledger: any Ledger
  private let desk: ChannelDesk
  private let clock: OfficeClock
  private let run: String
  private let day: String
  /// What was said by channels that failed as a whole: their other messages wait, instead of a time-out each.
  private var down: [String: String] = [:]

  init(_ ledger: any Ledger, desk: ChannelDesk, clock: OfficeClock, run: String, day: String) {
    self.ledger = ledger
    self.desk = desk
    self.clock = clock
    self.run = run
    self.day = day
  }

  func send(_ outgoing: [Outgoing]) throws(JournalError) -> [CheckReport.SentMessage] {
    var sent: [CheckReport.SentMessage] = []
    for message in outgoing { sent.append(try send(message)) }
    try ledger.append([], durably: true)
    return sent
  }

  /// Records that nothing in these messages is current any more.
  func close(_ messages: [MessageHistory]) throws(JournalError) -> [CheckReport.SentMessage] {
    guard !messages.isEmpty else { return [] }
    try ledger.append(
      messages.map {
        .outcome(
          Outcome(id: $0.id, attempt: 1, result: .superseded, status: nil, detail: "nothing in it is current any more"))
      }, durably: true)
    return messages.map {
      CheckReport.SentMessage(
        id: $0.id, channel: $0.channel, recipient: $0.recipient, address: $0.address, result: .superseded,
        detail: "nothing in it is current any more", possibleRepeat: false, identities: $0.notices.map(\.identity),
        reasons: $0.notices.map(\.reason), subject: "", message: nil)
    }
  }

  private func send(_ outgoing: Outgoing) throws(JournalError) -> CheckReport.SentMessage {
    let name = outgoing.addressee.route.channel
    var address = ""
    let outcome: DeliveryOutcome
    switch prepare(outgoing) {
    case .success(let (channel, prepared)):
      address = channel.address(of: outgoing.addressee.recipient)
      try record(outgoing, address, prepared.bytes)
      outcome = send(prepared, over: channel, named: name)
    case .failure(let error):
      try record(outgoing, address, [])
      outcome = DeliveryOutcome(.deferred, detail: error.message)
    }
    let result = Outcome.Result(outcome.result)
    try ledger.append(
      [
        .outcome(
          Outcome(id: outgoing.message.id, attempt: 1, result: result, status: outcome.status, detail: outcome.detail))
      ],
      durably: false)
    return CheckReport.SentMessage(
      id: outgoing.message.id, channel: name, recipient: outgoing.addressee.route.recipient, address: address,
      result: result, detail: outcome.detail, possibleRepeat: outgoing.isRepeat,
      identities: outgoing.identities, reasons: outgoing.reasons, subject: outgoing.message.subject, message: nil)
  }

  private func prepare(_ outgoing: Outgoing) -> Result<(any Channel, PreparedMessage), DeliveryError> {
    let stamp = Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: clock.utcOffsetSeconds)
    do throws(DeliveryError) {
      let channel = try desk.channel(outgoing.addressee.route.channel)
      return .success((channel, try channel.prepare(outgoing.message, for: outgoing.addressee.recipient, at: stamp)))
    } catch {
      return .failure(error)
    }
  }

  private func send(_ prepared: PreparedMessage, over channel: any Channel, named name: String) -> DeliveryOutcome {
    if let said = down[name] {
      return DeliveryOutcome(.deferred, detail: "not tried, since the channel failed a moment ago: \(said)")
    }
    let outcome = channel.send(prepared)
    if outcome.channelIsDown { down[name] = outcome.detail }
    return outcome
  }

  /// Puts the intent on disk, with every outcome before it.
  private func record(_ outgoing: Outgoing, _ address: String, _ bytes: [UInt8]) throws(JournalError) {
    let intent = Intent(
      run: run, day: day, id: outgoing.message.id, route: outgoing.addressee.route, address: address,
      notices: outgoing.notices.flatMap { Self.notices($0, outgoing.role(of: $0)) }, subject: outgoing.message.subject,
      body: "sha256:\(SHA256Digest.hex(bytes))", isRepeat: outgoing.isRepeat)
    try ledger.append([.intent(intent)], durably: true)
  }

  /// One for each identity; a lost tier has an act-by date of its own.
  private static func notices(_ notice: Notice, _ role: ReaderRole) -> [IntentNotice] {
    var next: IntentNotice.Next?
    if case .deadline(let loss) = notice, loss.stage == .lost {
      next = loss.cliff.map {
        IntentNotice.Next(percent: $0.percent, target: $0.targetDate.iso, actBy: $0.actBy.iso)
      }
    }
    return notice.identities.indices.map { index in
      IntentNotice(
        identity: notice.identities[index].text, reason: notice.reasons[index].rawValue,
        actBy: notice.actByDates[index]?.iso, passedOver: notice.passedOver.map(\.name), next: next,
        role: role.word)
    }
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
