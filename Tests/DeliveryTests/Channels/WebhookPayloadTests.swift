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
