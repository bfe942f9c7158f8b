// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

/// Against a scripted server on loopback, one behaviour a row.
struct SMTPChannelTests {
  private func channel(
    _ server: SMTPServer, url: String? = nil, username: String? = nil, password: Secret? = nil,
    tls: SMTPSettings.TLS = .required, seconds: Double = 10
  ) throws -> SMTPChannel {
    SMTPChannel(
      settings: try SMTPSettings(
        url: url ?? server.url, sender: Samples.sender(), returnPath: MailAddress("bounces@example.gov.bd"),
        login: username.flatMap { name in password.map { .init(username: name, secret: .password($0)) } }, tls: tls,
        limits: TransferLimits(totalSeconds: seconds)))
  }

  private func send(_ channel: SMTPChannel) throws -> DeliveryOutcome {
    channel.send(try channel.prepare(Samples.bengali, for: Samples.person, at: Samples.stamp))
  }

  @Test("The server gets exactly the prepared bytes, and its last line is kept")
  func theServerGetsThePreparedBytes() async throws {
    let server = try SMTPServer()
    let channel = try channel(server)
    let prepared = try channel.prepare(Samples.bengali, for: Samples.person, at: Samples.stamp)
    let outcome = channel.send(prepared)
    #expect(outcome.result == .accepted && outcome.status == 250)
    #expect(outcome.detail.hasPrefix("250 2.0.0 queued as"))
    let message = try #require(server.messages.first)
    #expect(message.bytes == prepared.bytes)
    #expect(message.sender == "bounces@example.gov.bd")
    #expect(message.recipients == ["io@example.gov.bd"])
    #expect(server.commands.contains { $0.hasPrefix("MAIL") && $0.contains("SIZE=\(prepared.bytes.count)") })
  }

  @Test("One connection serves many messages, each in a transaction of its own")
  func oneConnectionServesManyMessages() throws {
    let server = try SMTPServer()
    let channel = try channel(server)
    for _ in 1...5 { #expect(try send(channel).result == .accepted) }
    #expect(server.messages.count == 5)
    #expect(server.reached.count { $0 == .banner } == 1)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let step: SMTPStep
    let action: SMTPAction
    let result: DeliveryResult
    let status: Int?
    var testDescription: String { "\(step) \(action): \(result)" }

    init(_ step: SMTPStep, _ action: SMTPAction, _ result: DeliveryResult, _ status: Int?) {
      self.step = step
      self.action = action
      self.result = result
      self.status = status
    }
  }

  @Test(
    "Each misbehaviour has its outcome, on a new connection and on a reused one",
    arguments: [
      Row(.mail, .reply("452 4.3.1 full"), .deferred, 452), Row(.mail, .reply("550 5.7.1 no"), .deferred, 550),
      Row(.mail, .reply("552 5.3.4 too large"), .rejected, 552), Row(.mail, .drop, .deferred, nil),
      Row(.rcpt, .reply("550 5.1.1 nobody"), .rejected, 550), Row(.rcpt, .reply("450 4.2.1 busy"), .deferred, 450),
      Row(.rcpt, .reply("530 5.7.0 login first"), .deferred, 530),
      Row(.rcpt, .reply("554 5.7.1 Relay access denied"), .deferred, 554), Row(.rcpt, .drop, .deferred, nil),
      Row(.data, .reply("554 5.5.1 no"), .rejected, 554), Row(.data, .reply("451 4.3.0 later"), .deferred, 451),
      Row(.data, .drop, .deferred, nil), Row(.body, .reset, .unknown, 354),
      Row(.endOfData, .reply("451 4.3.0 later"), .deferred, 451),
      Row(.endOfData, .reply("554 5.7.1 spam"), .rejected, 554), Row(.endOfData, .drop, .unknown, 354),
      Row(.endOfData, .reset, .unknown, 354), Row(.endOfData, .silence, .unknown, 354),
      Row(.endOfData, .reply("nonsense"), .unknown, 354), Row(.rcpt, .silence, .deferred, nil),
      Row(.quit, .drop, .accepted, 250),
    ])
  func eachMisbehaviourHasItsOutcome(_ row: Row) throws {
    for isReused in [false, true] {
      let server = try SMTPServer()
      let channel = try channel(server, seconds: 1.5)
      if isReused { #expect(try send(channel).result == .accepted) }
      server.at(row.step, do: row.action)
      let outcome = try send(channel)
      #expect(outcome.result == row.result, "\(isReused ? "reused" : "new"): \(outcome)")
      #expect(outcome.status == row.status, "\(isReused ? "reused" : "new"): \(outcome)")
      #expect(
        outcome.channelIsDown == (row.step == .mail && row.status != 452 && row.status != 552 || row.status == 530))
    }
  }

  @Test(
    "A server that will not begin defers",
    arguments: [
      Row(.banner, .reply("554 5.3.2 go away"), .deferred, 554), Row(.banner, .reply("421 4.3.2 busy"), .deferred, 421),
      Row(.banner, .reply("garbage"), .deferred, nil), Row(.banner, .drop, .deferred, nil),
      Row(.banner, .silence, .deferred, nil), Row(.ehlo, .drop, .deferred, nil),
      Row(.ehlo, .reply("550 no"), .deferred, nil),
    ])
  func aServerThatWillNotBeginDefers(_ row: Row) throws {
    let server = try SMTPServer()
    server.at(row.step, do: row.action)
    let outcome = try send(channel(server, seconds: 1.5))
    #expect(outcome.result == row.result && outcome.channelIsDown, "\(outcome)")
    if let status = row.status { #expect(outcome.status == status) }
  }

  @Test(
    "A connection that ends before its second message is followed by a fresh one at once",
    arguments: [
      (.mail, .drop), (.mail, .reset), (.mail, .reply("421 4.7.0 too many messages")), (.mail, .silence),
      (.mail, .reply("452 4.5.3 too many messages")), (.rcpt, .drop), (.data, .reply("421 4.3.2 going down")),
    ] as [(SMTPStep, SMTPAction)])
  func aConnectionThatEndsIsFollowedByAFreshOne(step: SMTPStep, action: SMTPAction) throws {
    let server = try SMTPServer()
    let channel = try channel(server, seconds: 1.5)
    #expect(try send(channel).result == .accepted)
    server.at(step, times: 1, do: action)
    let outcome = try send(channel)
    #expect(outcome.result == .accepted, "\(outcome)")
    #expect(server.messages.count == 2)
    #expect(server.reached.count { $0 == .banner } == 2)
  }

  @Test(
    "Nothing is tried twice on a new connection, after a word about the recipient, or once the message was handed over",
    arguments: [
      (false, .mail, .drop), (false, .mail, .reply("421 4.7.0 no")), (true, .rcpt, .reply("450 4.2.1 busy")),
      (true, .rcpt, .reply("550 5.1.1 nobody")), (true, .endOfData, .drop), (true, .endOfData, .reply("421 4.3.2 no")),
    ] as [(Bool, SMTPStep, SMTPAction)])
  func nothingElseIsTriedTwice(isReused: Bool, step: SMTPStep, action: SMTPAction) throws {
    let server = try SMTPServer()
    let channel = try channel(server)
    if isReused { #expect(try send(channel).result == .accepted) }
    server.at(step, do: action)
    #expect(try send(channel).result != .accepted)
    #expect(server.reached.count { $0 == .banner } == 1)
    #expect(server.reached.count { $0 == step } == (isReused ? 2 : 1))
  }

  @Test(
    "A failure names the server and what happened, with the server's own line where there is one",
    arguments: [
      (.endOfData, .drop, "connection lost after the message was handed over"),
      (.endOfData, .silence, "no answer in time after the message was handed over"),
      (.endOfData, .reply("554 5.6.0 no"), "refused after the message was handed over — 554 5.6.0 no"),
      (.rcpt, .reply("550 5.1.1 nobody"), "refused at the recipient's address — 550 5.1.1 nobody"),
      (.rcpt, .reply("450 4.2.1 busy"), "put off at the recipient's address — 450 4.2.1 busy"),
      (.rcpt, .reply("554 5.7.1 Relay access denied"), "refused by policy: check login, sender and whether this host"),
      (.data, .drop, "connection lost before the message was handed over"),
      (.mail, .drop, "connection lost at the sender's address"),
      (.auth, .silence, "no answer in time before the login was done"),
      (.ehlo, .drop, "connection lost before the login was done"),
      (.banner, .silence, "no answer in time at the greeting"),
      (.banner, .reply("421 4.3.2 busy"), "put off at the greeting — 421 4.3.2 busy"),
    ] as [(SMTPStep, SMTPAction, String)])
  func aFailureNamesTheServerAndWhatHappened(step: SMTPStep, action: SMTPAction, words: String) throws {
    let server = try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["AUTH PLAIN"])
    server.at(step, do: action)
    let outcome = try send(channel(server, username: "tagid", password: Secret("hidden away"), seconds: 1.5))
    #expect(outcome.detail.hasPrefix("127.0.0.1:\(server.port): \(words)"), "\(outcome)")
    #expect(outcome.detail.count <= 200)
  }

  @Test("After a refusal the same channel goes on with the next recipient")
  func aRefusalHoldsNobodyUp() throws {
    let server = try SMTPServer()
    server.at(.rcpt, times: 1, do: .reply("550 5.1.1 nobody"))
    let channel = try channel(server)
    #expect(try send(channel).result == .rejected)
    #expect(try send(channel).result == .accepted)
  }

  @Test("After an unknown outcome the connection is left alone: its late reply is not the next message's")
  func anUnknownOutcomeEndsTheConnection() throws {
    let server = try SMTPServer()
    server.at(.endOfData, times: 1, do: .silence)
    let channel = try channel(server, seconds: 1)
    #expect(try send(channel).result == .unknown)
    #expect(try send(channel).result == .accepted)
    #expect(server.reached.count { $0 == .banner } == 2)
  }

  @Test("A login is made, and a refused one defers, says what to check and shows no password")
  func aRefusedLoginDefers() throws {
    let server = try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["AUTH PLAIN LOGIN"])
    let password = Secret("correct horse battery")
    #expect(try send(channel(server, username: "tagid", password: password)).result == .accepted)
    #expect(server.credentials.first?.password == "correct horse battery")
    server.at(.auth, do: .reply("535 5.7.8 wrong: correct horse battery"))
    let outcome = try send(channel(server, username: "tagid", password: password))
    #expect(outcome.result == .deferred && outcome.channelIsDown)
    #expect(outcome.detail.contains("check username and password"))
    #expect(!outcome.detail.contains("horse"))
  }

  @Test("TLS that is wanted and not offered defers with what to mend, and nothing is sent in the clear")
  func missingTLSDefers() throws {
    let server = try SMTPServer()
    let outcome = try send(channel(server, username: "tagid", password: Secret("hidden"), tls: .always))
    #expect(outcome.result == .deferred && outcome.channelIsDown)
    #expect(outcome.detail.contains("STARTTLS"))
    #expect(!server.commands.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") })
    let wrongPort = try send(channel(server, url: "smtps://127.0.0.1:\(server.port)", seconds: 2))
    #expect(wrongPort.result == .deferred && wrongPort.channelIsDown)
    #expect(wrongPort.detail.contains("smtps:// against smtp://"))
  }

  @Test("A server that is not there defers")
  func aServerThatIsNotThereDefers() throws {
    let server = try SMTPServer()
    let channel = try channel(server)
    server.stop()
    let outcome = try send(channel)
    #expect(outcome.result == .deferred && outcome.status == nil && outcome.channelIsDown)
    #expect(outcome.detail.hasPrefix("127.0.0.1:\(server.port): the server cannot be reached"))
  }

  @Test("A reply without end is cut")
  func aReplyWithoutEndIsCut() throws {
    let server = try SMTPServer()
    let line = "250-\(String(repeating: "x", count: 500))\n"
    server.at(.rcpt, do: .reply(String(repeating: line, count: 1000) + "250 ok"))
    let outcome = try send(channel(server))
    #expect(outcome.result == .deferred)
    #expect(outcome.detail.count <= 200)
  }

  @Test(
    "Plain text needs a server on this machine or the configuration's word",
    arguments: [
      ("smtp://mail.example.gov.bd", .required, .mandatory), ("smtp://mail.example.gov.bd", .none, .unused),
      ("smtp://127.0.0.1:25", .required, .unused), ("smtp://localhost", .required, .unused),
      ("smtp://[::1]:25", .required, .unused), ("smtp://localhost", .always, .mandatory),
      ("smtps://mail.example.gov.bd", .required, .unused), ("smtp://127.0.0.1.example.org", .required, .mandatory),
    ] as [(String, SMTPSettings.TLS, StartTLS)])
  func plainTextNeedsAReason(url: String, tls: SMTPSettings.TLS, expected: StartTLS) throws {
    #expect(try SMTPSettings(url: url, sender: Samples.sender(), tls: tls).startTLS == expected)
  }

  @Test("A mail channel refuses what it cannot carry")
  func aMailChannelRefusesWhatItCannotCarry() throws {
    let channel = try channel(SMTPServer())
    #expect(throws: DeliveryError.self) {
      try channel.prepare(Samples.english, for: .chat(key: "ict-cell"), at: Samples.stamp)
    }
    #expect(throws: DeliveryError.self) { try SMTPSettings(url: "http://x.example", sender: Samples.sender()) }
    #expect(throws: DeliveryError.self) {
      try SMTPSettings(url: "smtp://u:p@x.example", sender: Samples.sender())
    }
    let identity = ClientIdentity(certificateFile: "/c.pem", keyFile: "/k.pem", keyPassword: nil)
    for (url, tls) in [("smtp://127.0.0.1", .required), ("smtp://x.example", .none)] as [(String, SMTPSettings.TLS)] {
      #expect(throws: DeliveryError.self) {
        try SMTPSettings(url: url, sender: Samples.sender(), identity: identity, tls: tls)
      }
    }
  }
}
