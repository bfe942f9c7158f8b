// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal
import TestSupport
import Testing

@testable import TagidKit

/// How much a loss of power may put in doubt, at every moment of a large run.
struct DoubtBoundTests {
  /// Sees at each call what the disk holds for certain, and what has no outcome at all.
  private final class WatchingLedger: Ledger {
    private let inner = MemoryLedger()
    /// Messages whose intents may be on the disk, and whose outcomes need not be.
    private var doubtful: Set<String> = []
    /// Messages that have no outcome yet.
    private var ahead: Set<String> = []
    private var unsaved: [JournalEntry] = []
    private(set) var mostDoubtful = 0
    private(set) var mostAhead = 0
    private(set) var commits = 0
    private(set) var outcomes = 0

    var history: JournalHistory { inner.history }
    var head: ChainHead { inner.head }
    var remarks: [String] { [] }

    func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
      unsaved += entries
      for entry in entries {
        switch entry {
        case .intent(let intent): ahead.insert(intent.id)
        case .outcome(let outcome):
          ahead.remove(outcome.id)
          outcomes += 1
        default: break
        }
      }
      mostAhead = max(mostAhead, ahead.count)
      guard durably else { return try inner.append(entries, durably: false) }
      commits += 1
      for case .intent(let intent) in unsaved { doubtful.insert(intent.id) }
      // A loss of power on the way to the disk may leave the new intents and none of the outcomes.
      mostDoubtful = max(mostDoubtful, doubtful.count)
      for case .outcome(let outcome) in unsaved { doubtful.remove(outcome.id) }
      unsaved = []
      return try inner.append(entries, durably: true)
    }

    func close() throws(JournalError) {}
  }

  /// - Parameter ways: how many mail servers there are; connections are shared out among them.
  @Test(arguments: [1, 3]) func neverAreMoreThanTwoGroupsInDoubt(ways: Int) throws {
    let servers = try (0..<ways).map { _ in try SMTPServer() }
    var channels: [String: ChannelSettings] = [:]
    for (number, server) in servers.enumerated() {
      let settings = try SMTPSettings(
        url: server.url, sender: MailSender(from: MailAddress("tagid@example.gov.bd")),
        limits: TransferLimits(connections: 8))
      channels["mail-\(number)"] = ChannelSettings(name: "mail-\(number)", way: .smtp(settings), language: "en")
    }
    let outgoing = (0..<600).map { FaultRun.mail($0, over: "mail-\($0 % ways)") }
    let ledger = WatchingLedger()
    let dispatch = Dispatch(
      ledger, desk: ChannelDesk(channels), clock: OfficeClock(.gmt, now: { 1_640_228_402 }), run: "run",
      day: "2021-12-23")
    #expect(try dispatch.send(outgoing).allSatisfy { $0.result == .accepted })
    #expect(servers.reduce(0) { $0 + $1.messages.count } == 600 && ledger.outcomes == 600)
    #expect(ledger.mostAhead <= 64 && ledger.mostAhead > 32, "\(ledger.mostAhead) ahead")
    #expect(ledger.mostDoubtful <= 128 && ledger.mostDoubtful > 32, "\(ledger.mostDoubtful) in doubt")
    // They go to the disk in groups, or there would be no bound to speak of.
    #expect(ledger.commits < 300, "\(ledger.commits) commits")
  }
}
