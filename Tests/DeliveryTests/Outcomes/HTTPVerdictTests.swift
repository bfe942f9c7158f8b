// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

struct HTTPVerdictTests {
  @Test(
    "A status decides",
    arguments: [
      (200, .accepted), (201, .accepted), (202, .accepted), (204, .accepted), (301, .deferred), (302, .deferred),
      (308, .deferred), (400, .rejected), (401, .rejected), (403, .rejected), (404, .rejected), (405, .rejected),
      (408, .deferred), (409, .rejected), (410, .rejected), (413, .rejected), (422, .rejected), (425, .deferred),
      (429, .deferred), (500, .deferred), (502, .deferred), (503, .deferred), (504, .deferred), (507, .deferred),
    ] as [(Int, DeliveryResult)])
  func aStatusDecides(status: Int, result: DeliveryResult) {
    let evidence = Evidence(conversation: .http(requestSent: true, claim: .none), code: 0, status: status)
    #expect(Verdict.decide(evidence).result == result)
  }

  @Test(
    "Without a status it matters whether the request had left",
    arguments: [
      (6, false, .deferred), (7, false, .deferred), (28, false, .deferred), (35, false, .deferred),
      (60, false, .deferred), (28, true, .unknown), (52, true, .unknown), (55, true, .unknown), (56, true, .unknown),
      (1, true, .unknown), (8, true, .unknown),
    ] as [(UInt32, Bool, DeliveryResult)])
  func withoutAStatusItMattersWhetherTheRequestHadLeft(code: UInt32, sent: Bool, result: DeliveryResult) {
    let evidence = Evidence(conversation: .http(requestSent: sent, claim: .none), code: code, status: 0)
    #expect(Verdict.decide(evidence).result == result)
    #expect(Verdict.decide(evidence).channelIsDown == !sent, "what could not be sent would fail for the next one too")
  }

  @Test("An answer that broke off counts by its status, except that a half success is unknown")
  func anAnswerThatBrokeOff() {
    func result(_ status: Int, _ claim: AnswerClaim = .none) -> DeliveryResult {
      Verdict.decide(Evidence(conversation: .http(requestSent: true, claim: claim), code: 56, status: status)).result
    }
    #expect(result(200) == .unknown)
    #expect(result(200, .refused) == .rejected)
    #expect(result(404) == .rejected)
    #expect(result(503) == .deferred)
  }
}
