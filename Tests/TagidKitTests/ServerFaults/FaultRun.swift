// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal

@testable import TagidKit

/// One run that sends a message over each of many channels, in time that passes only while nothing is on its way. So a retry
/// comes exactly when it should, and nobody waits for it.
final class FaultRun {
  /// For how long a run tries again.
  static let retryFor: Int64 = 60_000
  private static let today: Int64 = 1_640_228_402

  private let ledger: TimedLedger
  private var now: Int64 = 0

  init() { ledger = TimedLedger() }

  /// What the journal says of each message, in their order.
  /// - Parameter limits: of hooks.
  func send(
    _ outgoing: [Outgoing], over channels: [String: ChannelSettings], _ limits: TransferLimits
  ) throws -> [FaultEnding?] {
    ledger.now = { self.now }
    let timepiece = Timepiece(now: { self.now }, wait: { self.now += $0 }, chance: { 1 })
    let dispatch = Dispatch(
      ledger, desk: ChannelDesk(channels, limits: limits), clock: OfficeClock(.gmt, now: { Self.today }), run: "run",
      day: "2021-12-23", timepiece: timepiece, retryFor: Self.retryFor)
    let sent = try dispatch.send(outgoing)
    ledger.now = { 0 }
    return zip(outgoing, sent).map { $0.message.id == $1.id ? ending(of: $0) : nil }
  }

  /// Nil when the records of a message are not an intent before each outcome, and at most two of each.
  private func ending(of outgoing: Outgoing) -> FaultEnding? {
    let records = ledger.records.filter { $0.entry.id == outgoing.message.id }
    let attempts = stride(from: 0, to: records.count, by: 2).compactMap { index -> (at: Int64, Outcome)? in
      guard index + 1 < records.count, case .intent = records[index].entry,
        case .outcome(let outcome) = records[index + 1].entry, outcome.attempt == index / 2 + 1
      else { return nil }
      return (records[index].at, outcome)
    }
    guard let first = attempts.first, attempts.count * 2 == records.count, attempts.count <= 2 else { return nil }
    let (began, outcome) = first
    var retry = FaultEnding.Retry.never
    if let again = attempts.dropFirst().first {
      retry = .after(again.at - began)
    } else if let until = outcome.notBefore.flatMap({ try? Date($0, strategy: .iso8601) }) {
      retry = .notBefore(Int64(until.timeIntervalSince1970) - Self.today)
    } else if [.deferred, .unknown].contains(outcome.result) {
      retry = .laterRun
    }
    let isQuarantined = ledger.records.contains { record in
      if case .quarantine(let place) = record.entry { place.channel == outgoing.channel } else { false }
    }
    let place = outcome.detail.firstRange(of: #/^(127\.0\.0\.1|localhost):\d+: /#)
    return FaultEnding(
      "\(outcome.result.rawValue) \(outcome.status.map(String.init) ?? "-")", retry,
      String(outcome.detail[(place?.upperBound ?? outcome.detail.startIndex)...]),
      then: attempts.count > 1 ? attempts[1].1.result.rawValue : "accepted", isQuarantined: isQuarantined)
  }

  static func mail(_ number: Int, over channel: String) -> Outgoing {
    let person = Recipient.person(key: "focal-\(number)", name: "Focal", address: "focal\(number)@example.gov.bd")
    return outgoing(number, Route(recipient: "focal-\(number)", channel: channel, kind: "smtp"), person)
  }

  static func post(_ number: Int, over channel: String) -> Outgoing {
    outgoing(number, Route(recipient: channel, channel: channel, kind: "webhook"), .chat(key: channel))
  }

  private static func outgoing(_ number: Int, _ route: Route, _ recipient: Recipient) -> Outgoing {
    let digits = String(number, radix: 16)
    let message = Message(
      id: String(repeating: "0", count: 64 - digits.count) + digits, day: "2021-12-23", language: "en",
      subject: "Reminder", summary: "One deadline.", sections: [], footer: [], thread: "0123456789abcdef")
    return Outgoing(
      addressee: Addressee(route: route, recipient: recipient, language: .english),
      message: message, notices: [], isRepeat: false)
  }
}

/// Keeps what it is told, in order and with the time.
private final class TimedLedger: Ledger {
  private let memory = MemoryLedger()
  private(set) var records: [(at: Int64, entry: JournalEntry)] = []
  var now: () -> Int64 = { 0 }
  var history: JournalHistory { memory.history }
  var head: ChainHead { memory.head }
  var remarks: [String] { memory.remarks }

  func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    records += entries.map { (now(), $0) }
    return try memory.append(entries, durably: durably)
  }

  func close() throws(JournalError) { try memory.close() }
}

extension JournalEntry {
  fileprivate var id: String? {
    switch self {
    case .intent(let intent): intent.id
    case .outcome(let outcome): outcome.id
    case .run, .recovered, .continued, .quarantine: nil
    }
  }
}
