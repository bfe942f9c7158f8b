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

  @Test("A fault of the channel comes with what to mend", arguments: [(64, 250), (67, 535), (60, 220), (35, 220)])
  func aFaultSaysWhatToMend(code: UInt32, status: Int) {
    let evidence = Evidence(conversation: .smtp(.session), code: code, status: status)
    #expect(Verdict.decide(evidence).advice?.contains("check") == true || code == 64)
    #expect(Verdict.decide(evidence).advice != nil)
  }

  @Test("The stage is read from the replies")
  func theStageIsReadFromTheReplies() {
    func stage(_ replies: [Int], opened: Bool = true) -> SMTPStage {
      SMTPStage(replies: replies, openedConnection: opened)
    }
    #expect(stage([]) == .greeting)
    #expect(stage([554]) == .greeting)
    #expect(stage([220]) == .session)
    #expect(stage([220, 250]) == .sender)
    #expect(stage([220, 502, 250]) == .sender)
    #expect(stage([220, 250, 220]) == .session)
    #expect(stage([220, 250, 220, 250, 535]) == .sender)
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
