// SPDX-License-Identifier: Apache-2.0
import Delivery
import TestSupport
import Testing

@testable import TagidKit

/// Servers that misbehave once, in every way we know, and then work: what becomes of a message in one run. All of them are
/// served in the same run over a channel each, so that the slow ones run beside the others.
struct FaultTableTests {
  /// For a server that says nothing; a busy machine takes its time with all the others.
  private static let patience = TransferLimits(totalSeconds: 10)

  @Test func aMailServersEveryFaultHasItsOutcomeItsRetryAndItsRecords() throws {
    var servers: [SMTPServer] = []
    let endings = try Self.endings(of: MailFault.table, as: FaultRun.mail) { fault, name in
      let server = try fault.server()
      servers.append(server)
      return ChannelSettings(name: name, way: .smtp(try fault.settings(of: server, Self.patience)), language: "en")
    }
    Self.compare(endings, MailFault.table)
    // Of what is unknown the server alone knows.
    for (server, fault) in zip(servers, MailFault.table) where !fault.ending.outcome.hasPrefix("unknown") {
      let isTaken = fault.ending.outcome.hasPrefix("accepted") || fault.ending.isAcceptedThen
      #expect(server.messages.contains { $0.isAccepted } == isTaken, "\(fault.name)")
    }
  }

  @Test func aWebServersEveryFaultHasItsOutcomeItsRetryAndItsRecords() throws {
    var servers: [HTTPServer] = []
    let endings = try Self.endings(of: WebFault.table, as: FaultRun.post) { fault, name in
      let server = try HTTPServer()
      server.next(do: fault.action)
      servers.append(server)
      let hook = try WebhookService(url: Secret(server.url("/hook")))
      return ChannelSettings(name: name, way: .service(hook), language: "en")
    }
    Self.compare(endings, WebFault.table)
    for (server, fault) in zip(servers, WebFault.table) {
      #expect(server.requests.count == (fault.ending.isTriedTwice ? 2 : 1), "\(fault.name)")
    }
  }

  @Test func whatAServiceSaysInItsAnswerDecidesTheOutcomeAndTheRetry() throws {
    var servers: [HTTPServer] = []
    let endings = try Self.endings(of: AnswerFault.table, as: FaultRun.post) { fault, name in
      let server = try HTTPServer(ordinarily: .reply(200, body: #"{"ok":true,"success":true,"result":"success"}"#))
      server.next(do: .reply(fault.reply))
      servers.append(server)
      return ChannelSettings(name: name, way: .service(try fault.service(at: server)), language: "en")
    }
    Self.compare(endings, AnswerFault.table)
    for (server, fault) in zip(servers, AnswerFault.table) {
      #expect(server.requests.count == (fault.ending.isTriedTwice ? 2 : 1), "\(fault.name)")
    }
  }

  @Test func nothingIsSentToAServerWhoseTLSIsNotWhatItShouldBe() async throws {
    let (mail, web) = (try SMTPServer(), try HTTPServer())
    let table = CertificateFault.table
    let servers = try await TLSServers(
      table.map { fault in
        let behind = fault.way == .https ? web.port : mail.port
        return (fault.way == .startTLS ? .startTLS : .tls, fault.trouble, behind)
      }, in: try TemporaryFolder())
    var ports = servers.ports.makeIterator()
    let limits = TransferLimits(totalSeconds: 20, authorityFile: servers.authority)
    let endings = try Self.endings(of: table, as: FaultRun.mail, limits) { fault, name in
      let port = ports.next()
      return try fault.channel(name, at: #require(port), limits)
    }
    Self.compare(endings, table)
    #expect(mail.messages.count == 2 && web.requests.count == 1, "those without trouble, and no other")
  }

  @Test func theTableHasEveryFaultThatIsKnown() {
    let all: [any ServerFault] = MailFault.table + WebFault.table + AnswerFault.table + CertificateFault.table
    #expect(all.count >= 200 && Set(all.map(\.name)).count == all.count, "\(all.count) rows")
    for fault in all {
      #expect(!fault.ending.journal.isEmpty, "\(fault.name) says what the journal says")
      let mayRetry = !["accepted", "rejected"].contains { fault.ending.outcome.hasPrefix($0) }
      #expect((fault.ending.retry != .never) == mayRetry, "\(fault.name)")
    }
    // At each step a connection that is dropped or reset, a server that is silent or talks nonsense, and refusals.
    for step in SMTPStep.allCases {
      let actions = MailFault.table.filter { $0.step == step }.map { "\($0.action)" }
      for fault in ["drop", "reset", "silence"] { #expect(actions.contains(fault), "\(step) \(fault)") }
      if step == .body { continue }
      #expect(actions.contains { $0.contains("nonsense") }, "\(step)")
      if step == .handshake { continue }
      #expect(actions.contains { $0.hasPrefix("reply(\"5") }, "\(step)")
      if step != .quit { #expect(actions.contains { $0.hasPrefix("reply(\"4") }, "\(step)") }
    }
  }

  private static func endings<Row: ServerFault>(
    of table: [Row], as outgoing: (Int, String) -> Outgoing, _ limits: TransferLimits = patience,
    over channel: (Row, String) throws -> ChannelSettings
  ) throws -> [FaultEnding?] {
    var channels: [String: ChannelSettings] = [:]
    var messages: [Outgoing] = []
    for (number, fault) in table.enumerated() {
      let name = "way-\(number)"
      channels[name] = try channel(fault, name)
      messages.append(outgoing(number, name))
    }
    return try FaultRun().send(messages, over: channels, limits)
  }

  private static func compare(_ endings: [FaultEnding?], _ table: [some ServerFault]) {
    for (ending, fault) in zip(endings, table) {
      #expect(ending?.fits(fault.ending) == true, "\(fault.name): \(String(describing: ending))")
    }
  }
}

extension FaultEnding {
  fileprivate var isTriedTwice: Bool { if case .after = retry { true } else { false } }
  fileprivate var isAcceptedThen: Bool { isTriedTwice && then == "accepted" }

  /// Whether it is what the table says, whose word on the journal may be the beginning alone, or one of several.
  fileprivate func fits(_ expected: FaultEnding) -> Bool {
    var same = self
    let words = expected.journal.split(separator: "|")
    if words.contains(where: { journal.hasPrefix($0) }) { same.journal = expected.journal }
    return same == expected
  }
}
