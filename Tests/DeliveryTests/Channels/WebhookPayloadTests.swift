// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

struct WebhookPayloadTests {
  @Test("The shape is the documented one", arguments: [Samples.bengali, Samples.english])
  func theShapeIsTheDocumentedOne(message: Message) throws {
    let text = String(decoding: try WebhookPayload.encode(message, at: Samples.stamp), as: UTF8.self)
    #expect(Golden.difference(text + "\n", "webhook-\(message.language).json") == nil)
  }

  @Test("A loss names the tier it goes on to; what is absent is null")
  func aLossNamesTheNextTier() throws {
    func text(_ facts: NoticeFacts) throws -> String {
      var message = Samples.english
      message.sections[0].items[0].facts = [facts]
      return String(decoding: try WebhookPayload.encode(message, at: Samples.stamp), as: UTF8.self)
    }
    let last = try text(Samples.facts(actBy: nil))
    #expect(last.contains(#""actBy":null"#) && last.contains(#""next":null"#))
    let next = NextDeadline(percent: 80, closes: "2022-01-13", actBy: "2022-01-12", atStake: "0.6")
    let json = #""next":{"actBy":"2022-01-12","atStake":0.6,"closes":"2022-01-13","percent":80,"tierCloses":null}"#
    #expect(try text(Samples.facts(next: next)).contains(json))
    let wrong = NextDeadline(percent: 80, closes: "2022-01-13", actBy: "2022-01-12", atStake: "a lot")
    #expect(throws: DeliveryError.self) { try text(Samples.facts(next: wrong)) }
  }

  @Test("Marks are JSON numbers, exactly as written", arguments: ["0", "1", "0.6", "2.4", "0.1", "33.33", "100"])
  func marksAreNumbers(marks: String) throws {
    var message = Samples.english
    message.sections[0].items[0].facts = [Samples.facts(atStake: marks)]
    let text = String(decoding: try WebhookPayload.encode(message, at: Samples.stamp), as: UTF8.self)
    #expect(text.contains("\"atStake\":\(marks),"))
  }

  @Test(
    "Marks that are no number are refused",
    arguments: ["", "one", "1,5", "১", ".5", "1.", "1e3", "-1", "1.2.3", "NaN"])
  func marksThatAreNoNumberAreRefused(marks: String) {
    var message = Samples.english
    message.sections[0].items[0].facts = [Samples.facts(atStake: marks)]
    #expect(throws: DeliveryError.self) { try WebhookPayload.encode(message, at: Samples.stamp) }
  }
}
