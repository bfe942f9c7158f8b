// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
package import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Sends a day's messages, many at once. Intents are on disk before their messages leave, in groups; outcomes reach the disk
/// with the next group, or soon. So a crash puts a bounded number of messages in doubt, and none that was not to be sent.
package final class Dispatch {
  /// How many intents may be on disk whose messages have no outcome yet.
  static let mostAhead = 64
  /// How many outcomes may wait for the disk, and for how many milliseconds.
  static let mostUnsaved = 64
  static let longestUnsaved: Int64 = 250
  /// How many seconds a server may keep later runs from asking again.
  static let longestWait: Int64 = 86_400

  fileprivate struct Job {
    var outgoing: Outgoing
    var address = ""
    var attempts = 0
    var outcome: DeliveryOutcome?
    /// Composed while servers answered, and when, in seconds since 1970.
    var composed: (at: Int64, sending: Sending)?
  }

  private let ledger: any Ledger
  private let desk: ChannelDesk
  private let clock: OfficeClock
  private let run: String
  private let day: String
  private let timepiece: Timepiece
  /// For how many milliseconds what was put off is tried again.
  private let retryFor: Int64
  private let progress: (_ done: Int, _ all: Int) -> Void
  private var jobs: [Job] = []
  private var tried = 0
  private var lanes: [String: Lane] = [:]
  /// When nothing is tried again any more.
  private var end: Int64 = 0
  /// Outcomes that came together and are written together.
  private var settled: [JournalEntry] = []
  private var unsaved = 0
  private var unsavedSince: Int64 = 0

  package init(
    _ ledger: any Ledger, desk: ChannelDesk, clock: OfficeClock, run: String, day: String,
    timepiece: Timepiece = .system, retryFor: Int64 = 0,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) {
    self.ledger = ledger
    self.desk = desk
    self.clock = clock
    self.run = run
    self.day = day
    self.timepiece = timepiece
    self.retryFor = retryFor
    self.progress = progress
  }

  /// What became of each, in the same order.
  package func send(_ outgoing: [Outgoing]) throws(JournalError) -> [CheckReport.SentMessage] {
    jobs = outgoing.map { Job(outgoing: $0) }
    lanes = [:]
    tried = 0
    for (place, job) in jobs.enumerated() { lanes[job.channel, default: Lane()].add(place) }
    end = timepiece.now() + retryFor
    for name in lanes.keys { hold(name) }
    while true {
      try admit()
      let now = timepiece.now()
      let next = lanes.values.compactMap { $0.nextDue(now) }.min()
      if lanes.values.contains(where: { $0.ahead > 0 }) {
        composeAhead()
        let rest = min(Self.longestUnsaved, next.map { max(1, $0 - now) } ?? Self.longestUnsaved)
        for (place, outcome) in desk.outcomes(within: Int(rest)) { try settle(place, outcome) }
        try flush()
      } else if let next {
        try save()
        if next > now { timepiece.wait(next - now) }
      } else {
        break
      }
      if unsaved >= Self.mostUnsaved || unsaved > 0 && timepiece.now() - unsavedSince >= Self.longestUnsaved {
        try save()
      }
    }
    try giveUp()
    try save()
    return jobs.map(\.sent)
  }

  /// Records that another message told the same.
  func close(_ message: String, toldBy other: CheckReport.SentMessage) throws(JournalError) -> String {
    let detail = "told over \(other.channel) instead"
    try ledger.append(
      [.outcome(Outcome(id: message, attempt: 1, result: .superseded, status: nil, detail: detail, by: other.id))],
      durably: true)
    return detail
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

  /// A server that asked to be left in peace is, in a later run too.
  private func hold(_ name: String) {
    guard let job = jobs.first(where: { $0.channel == name }), let channel = try? desk.channel(name) else { return }
    let addressee = job.outgoing.addressee
    // A chat that leads elsewhere now is another server.
    let chat: String? = if case .chat = addressee.recipient { channel.address(of: addressee.recipient) } else { nil }
    guard let wait = ledger.history.wait(of: name, kind: addressee.route.kind, at: chat),
      let until = try? Date(wait, strategy: .iso8601)
    else { return }
    let seconds = Int64(until.timeIntervalSince1970) - clock.unixSeconds
    guard seconds > 0, seconds <= Self.longestWait else { return }
    lanes[name]?.hold(
      until: timepiece.now() + seconds * 1000, end: end,
      said: "the server asked to be left in peace until \(wait)")
  }

  /// A place that takes nothing more is left alone from then on.
  private func close(_ job: Job, _ outcome: DeliveryOutcome) throws(JournalError) {
    guard outcome.isPlaceClosed else { return }
    try flush()
    guard desk.closed(job.channel, ledger.history) == nil else { return }
    let quarantine = Quarantine(
      state: .begun, channel: job.channel, kind: job.outgoing.addressee.route.kind, place: desk.place(of: job.channel),
      detail: outcome.detail)
    try ledger.append([.quarantine(quarantine)], durably: false)
  }

  fileprivate typealias Sending = Result<(any Channel, PreparedMessage), DeliveryError>
  /// For how many seconds a message may lie composed; its date is that of composing.
  private static let freshness: Int64 = 5

  /// How many each channel may have on their way.
  private var share: Int { max(1, Self.mostAhead / max(1, lanes.values.count { $0.hasWork || $0.ahead > 0 })) }

  /// Composes what goes next while servers are at work.
  private func composeAhead() {
    let share = share
    for lane in lanes.values {
      for place in lane.upcoming(share: share) where jobs[place].composed == nil {
        jobs[place].composed = (clock.unixSeconds, prepare(jobs[place].outgoing))
      }
    }
  }

  private func sending(_ place: Int) -> Sending {
    let ready = jobs[place].composed
    jobs[place].composed = nil
    if let ready, clock.unixSeconds - ready.at <= Self.freshness { return ready.sending }
    return prepare(jobs[place].outgoing)
  }

  /// Takes the next group over every channel that has room: their intents reach the disk together, and then they leave.
  private func admit() throws(JournalError) {
    let now = timepiece.now()
    let share = share
    var group: [(place: Int, sending: Sending)] = []
    for name in lanes.keys.sorted() {
      for place in lanes[name]?.take(now, share: share) ?? [] {
        let sending = sending(place)
        if case .success(let (channel, _)) = sending {
          jobs[place].address = channel.address(of: jobs[place].outgoing.addressee.recipient)
        }
        group.append((place, sending))
      }
    }
    if group.isEmpty { return }
    group.sort { $0.place < $1.place }
    try ledger.append(group.map { .intent(intent(jobs[$0.place], try? $0.sending.get().1.bytes)) }, durably: true)
    unsaved = 0
    var isAnyDone = false
    for (place, sending) in group {
      jobs[place].attempts += 1
      lanes[jobs[place].channel]?.ahead += 1
      switch sending {
      case .failure(let error):
        try settle(place, DeliveryOutcome(.deferred, detail: error.message))
        try flush()
        isAnyDone = true
      case .success(let (channel, prepared)):
        guard let outcome = desk.start(channel.errand(prepared), as: place) else { continue }
        try settle(place, outcome)
        // What is in a file now is not written again after a crash.
        try flush()
        isAnyDone = true
      }
    }
    // What is done already does not wait for servers.
    if isAnyDone { try save() }
  }

  private func settle(_ place: Int, _ outcome: DeliveryOutcome) throws(JournalError) {
    let (now, end) = (timepiece.now(), end)
    if jobs[place].outcome == nil {
      tried += 1
      progress(tried, jobs.count)
    }
    jobs[place].outcome = outcome
    lanes[jobs[place].channel]?.ahead -= 1
    let attempts = jobs[place].attempts
    lanes[jobs[place].channel]?.settle(place, outcome, at: now) { failures in
      RetrySchedule.delay(after: max(attempts, failures), outcome.retry, chance: timepiece.chance)
        .flatMap { now + $0 <= end ? $0 : nil }
    }
    record(jobs[place], outcome)
    try close(jobs[place], outcome)
  }

  /// What was never tried, or will not be again.
  private func giveUp() throws(JournalError) {
    for name in lanes.keys.sorted() {
      let said = lanes[name]?.said ?? ""
      for place in lanes[name]?.empty() ?? [] where jobs[place].outcome == nil {
        if case .success(let (channel, _)) = prepare(jobs[place].outgoing) {
          jobs[place].address = channel.address(of: jobs[place].outgoing.addressee.recipient)
        }
        let outcome = DeliveryOutcome(
          .deferred, detail: "not tried, since the channel failed a moment ago: \(said)")
        jobs[place].outcome = outcome
        jobs[place].attempts = 1
        try ledger.append([.intent(intent(jobs[place], nil))], durably: false)
        record(jobs[place], outcome)
        try flush()
      }
    }
  }

  private func record(_ job: Job, _ outcome: DeliveryOutcome) {
    settled.append(
      .outcome(
        Outcome(
          id: job.outgoing.message.id, attempt: job.attempts, result: Outcome.Result(outcome.result),
          status: outcome.status, detail: outcome.detail, notBefore: notBefore(outcome))))
  }

  /// Writes the outcomes that came together.
  private func flush() throws(JournalError) {
    if settled.isEmpty { return }
    try ledger.append(settled, durably: false)
    if unsaved == 0 { unsavedSince = timepiece.now() }
    unsaved += settled.count
    settled.removeAll(keepingCapacity: true)
  }

  private func notBefore(_ outcome: DeliveryOutcome) -> String? {
    guard outcome.result == .deferred, case .after(let seconds) = outcome.retry else { return nil }
    return clock.utc(in: min(Int64(clamping: seconds), Self.longestWait))
  }

  private func save() throws(JournalError) {
    try ledger.append([], durably: true)
    unsaved = 0
  }

  private func prepare(_ outgoing: Outgoing) -> Sending {
    let stamp = Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: clock.utcOffsetSeconds)
    do throws(DeliveryError) {
      let channel = try desk.channel(outgoing.addressee.route.channel)
      return .success((channel, try channel.prepare(outgoing.message, for: outgoing.addressee.recipient, at: stamp)))
    } catch {
      return .failure(error)
    }
  }

  private func intent(_ job: Job, _ bytes: [UInt8]?) -> Intent {
    let outgoing = job.outgoing
    return Intent(
      run: run, day: day, id: outgoing.message.id, route: outgoing.addressee.route, address: job.address,
      notices: outgoing.notices.flatMap { Self.notices($0, outgoing.role(of: $0)) }, subject: outgoing.message.subject,
      body: "sha256:\(SHA256Digest.hex(bytes ?? []))", isRepeat: outgoing.isRepeat)
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

extension Dispatch.Job {
  fileprivate var channel: String { outgoing.addressee.route.channel }

  fileprivate var sent: CheckReport.SentMessage {
    CheckReport.SentMessage(
      id: outgoing.message.id, channel: channel, recipient: outgoing.addressee.route.recipient, address: address,
      result: outcome.map { Outcome.Result($0.result) }, detail: outcome?.detail ?? "",
      possibleRepeat: outgoing.isRepeat, identities: outgoing.identities, reasons: outgoing.reasons,
      subject: outgoing.message.subject, message: nil)
  }
}
