// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import NotificationJournal
import TestSupport
import Testing

@testable import TagidKit

/// A run sends several times: what is due, then over other ways what did not get through.
struct SecondSendingTests {
  /// Keeps what is added.
  private final class KeepingLedger: Ledger {
    private let inner = MemoryLedger()
    private(set) var intents: [Intent] = []

    var history: JournalHistory { inner.history }
    var head: ChainHead { inner.head }
    var remarks: [String] { [] }

    func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
      for case .intent(let intent) in entries { intents.append(intent) }
      return try inner.append(entries, durably: durably)
    }

    func close() throws(JournalError) {}
  }

  private static func channel(_ name: String, _ server: HTTPServer) throws -> ChannelSettings {
    ChannelSettings(
      name: name, way: .service(try WebhookService(url: Secret(server.url("/\(name)")))), language: "en")
  }

  @Test func whatWasComposedAndNotSentIsNotSentForAnother() throws {
    let refusing = try HTTPServer(ordinarily: .reply(429, headers: [("Retry-After", "3600")]))
    refusing.next(100, do: .reply(200, body: "ok"))
    let taking = try HTTPServer()
    let ledger = KeepingLedger()
    let desk = ChannelDesk(["first": try Self.channel("first", refusing), "second": try Self.channel("second", taking)])
    let dispatch = Dispatch(
      ledger, desk: desk, clock: OfficeClock(.gmt, now: { 1_640_228_402 }), run: "run", day: "2021-12-23")

    let before = try dispatch.send((0..<300).map { FaultRun.post($0, over: "first") })
    #expect(before.count { $0.result == .accepted } == 100 && before.last?.detail.hasPrefix("not tried") == true)
    let numbers = 1000..<1300
    let sent = try dispatch.send(numbers.map { FaultRun.post($0, over: "second") })
    #expect(sent.allSatisfy { $0.result == .accepted && $0.channel == "second" })

    // What left is what the journal says of it, for each message itself.
    let expected = numbers.map { FaultRun.post($0, over: "second").message.id }
    let arrived = taking.requests.compactMap { $0.header("webhook-id") }
    #expect(arrived.sorted() == expected.sorted())
    for request in taking.requests {
      let intents = ledger.intents.filter { $0.id == request.header("webhook-id") }
      #expect(intents.map(\.channel) == ["second"])
      #expect(intents.map(\.body) == ["sha256:\(SHA256Digest.hex(request.body))"])
      #expect(request.path == "/second" && intents.allSatisfy { $0.address.contains(":\(taking.port)/") })
    }
    #expect(refusing.requests.allSatisfy { $0.path == "/first" })
  }
}
