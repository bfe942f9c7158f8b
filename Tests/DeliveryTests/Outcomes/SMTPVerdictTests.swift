// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

/// The measured table, and what follows from it.
struct SMTPVerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: UInt32
    let status: Int
    let stage: SMTPStage
    let result: DeliveryResult
    var testDescription: String { "CURLcode \(code), reply \(status), \(stage): \(result)" }

    init(_ code: UInt32, _ status: Int, _ stage: SMTPStage, _ result: DeliveryResult) {
      self.code = code
      self.status = status
      self.stage = stage
      self.result = result
    }
  }

  @Test(
    "The outcome of a mail follows from CURLcode, reply code and stage",
    arguments: [
      Case(0, 250, .message, .accepted),
      Case(55, 452, .sender, .deferred),
      Case(55, 450, .recipient, .deferred),
      Case(55, 550, .recipient, .rejected),
      Case(55, 501, .recipient, .rejected),
      Case(55, 552, .recipient, .rejected),
      Case(55, 554, .data, .rejected),
      Case(55, 451, .data, .deferred),
      Case(8, 451, .message, .deferred),
      Case(8, 554, .message, .rejected),
      Case(56, 354, .message, .unknown),
      Case(55, 354, .message, .unknown),
      Case(28, 354, .message, .unknown),
      Case(8, 354, .message, .unknown),
      // A channel's fault does not end mail to a person.
      Case(64, 250, .sender, .deferred),
      Case(67, 535, .session, .deferred),
      Case(60, 220, .session, .deferred),
      Case(35, 220, .session, .deferred),
      Case(55, 530, .sender, .deferred),
      Case(55, 550, .sender, .deferred),
      Case(55, 552, .sender, .rejected),
      Case(55, 530, .recipient, .deferred),
      Case(55, 535, .recipient, .deferred),
      Case(55, 503, .recipient, .deferred),
      Case(55, 503, .data, .deferred),
      Case(8, 554, .greeting, .deferred),
      Case(8, 421, .greeting, .deferred),
      // Nothing was sent.
      Case(6, 0, .greeting, .deferred),
      Case(7, 0, .greeting, .deferred),
      Case(28, 0, .greeting, .deferred),
      Case(28, 250, .recipient, .deferred),
      Case(56, 250, .recipient, .deferred),
      Case(55, 250, .data, .deferred),
      Case(3, 0, .greeting, .deferred),
    ])
  func theOutcomeFollowsFromTheFacts(_ row: Case) {
    let evidence = Evidence(conversation: .smtp(row.stage), code: row.code, status: row.status)
    #expect(Verdict.decide(evidence).result == row.result)
  }

  @Test(
    "A refusal for policy is the channel's, any other enhanced code leaves the recipient refused",
    arguments: [
      ("554 5.7.1 <unknown[10.0.0.9]>: Client host rejected: Access denied", .deferred),
      ("554 5.7.1 <io@example.gov.bd>: Relay access denied", .deferred), ("550 5.7.64 TenantAttribution", .deferred),
      ("553 5.7.1 Sender address rejected: not owned by user", .deferred), ("550-5.7.1 more\r\n", .deferred),
      ("550 5.1.1 User unknown", .rejected), ("550 5.1.10 RESOLVER.ADR", .rejected), ("552 5.2.2 full", .rejected),
      ("550 5.2.1 disabled", .rejected), ("554 5.4.14 hop count", .rejected), ("550 no such user", .rejected),
      ("551 not local", .rejected), ("552 full", .rejected), ("553 bad mailbox", .rejected), ("554 failed", .rejected),
      ("554 4.7.1 contradicts itself", .rejected), ("554 5.7 half a code", .rejected), ("554", .rejected),
      ("554 text first, 5.7.1 later", .rejected), ("554 5.7.1.2 too long", .rejected),
      ("554 5.7777.1 too large", .rejected),
    ] as [(String, DeliveryResult)])
  func aRefusalForPolicyIsTheChannels(line: String, result: DeliveryResult) throws {
    for stage in [SMTPStage.recipient, .data] {
      let evidence = Evidence(
        conversation: .smtp(stage), code: 55, status: try #require(Int(line.prefix(3))),
        enhanced: EnhancedStatus(replyLine: line))
      let verdict = Verdict.decide(evidence)
      #expect(verdict.result == result)
      #expect((verdict.advice?.contains("relay") == true) == (result == .deferred))
      #expect(!verdict.channelIsDown, "it may be about this recipient, and the next one is not kept waiting")
    }
  }

  @Test("Before a recipient is named a failure concerns the channel, afterwards only a missing login does")
  func beforeARecipientIsNamedAFailureConcernsTheChannel() {
    func isDown(_ code: UInt32, _ status: Int, _ stage: SMTPStage) -> Bool {
      Verdict.decide(Evidence(conversation: .smtp(stage), code: code, status: status)).channelIsDown
    }
    for stage in [SMTPStage.greeting, .session, .sender] {
      for status in [0, 421, 530, 550, 554] { #expect(isDown(55, status, stage)) }
      #expect(isDown(55, 450, stage) == (stage != .sender), "MAIL may be put off for the size of this message")
      for code in [6, 7, 28, 35, 52, 56, 60, 64, 67] as [UInt32] { #expect(isDown(code, 0, stage)) }
    }
    #expect(!isDown(55, 552, .sender), "this message is too large")
    for stage in [SMTPStage.recipient, .data, .message] {
      for status in [0, 421, 450, 550, 554] { #expect(!isDown(55, status, stage)) }
    }
    #expect(isDown(55, 530, .recipient))
    #expect(!isDown(0, 250, .message))
  }

  @Test("A fault of the channel comes with what to mend", arguments: [(64, 250), (67, 535), (60, 220), (35, 220)])
  func aFaultSaysWhatToMend(code: UInt32, status: Int) {
    let evidence = Evidence(conversation: .smtp(.session), code: code, status: status)
    #expect(Verdict.decide(evidence).advice?.contains("check") == true || code == 64)
    #expect(Verdict.decide(evidence).advice != nil)
  }

  @Test("The stage is read from the replies")
  func theStageIsReadFromTheReplies() {
    func stage(_ replies: [Int], opened: Bool = true, ready: Bool = true) -> SMTPStage {
      SMTPStage(replies: replies, openedConnection: opened, isReady: ready)
    }
    #expect(stage([], ready: false) == .greeting)
    #expect(stage([], opened: false, ready: false) == .greeting)
    #expect(stage([554], ready: false) == .greeting)
    #expect(stage([220], ready: false) == .session)
    #expect(stage([220, 250], ready: false) == .session)
    #expect(stage([220, 250, 334, 535], ready: false) == .session)
    #expect(stage([220, 250]) == .sender)
    #expect(stage([220, 502, 250]) == .sender)
    #expect(stage([220, 250, 220], ready: false) == .session)
    #expect(stage([220, 250, 220, 250]) == .sender)
    #expect(stage([], opened: false) == .sender)
    #expect(stage([220, 250, 334, 334, 235, 550]) == .sender)
    #expect(stage([220, 250, 250, 550]) == .recipient)
    #expect(stage([220, 250, 250, 250, 554]) == .data)
    #expect(stage([220, 250, 250, 250, 354]) == .message)
    #expect(stage([220, 250, 250, 250, 354, 451]) == .message)
    #expect(stage([550], opened: false) == .sender)
    #expect(stage([250, 450], opened: false) == .recipient)
    #expect(stage([250, 250, 354], opened: false) == .message)
  }
}
