// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

struct TemplateServiceTests {
  private func service(
    _ body: String?, method: ServiceRequest.Method = .post, type: String = "application/json",
    url: String = "https://sms.example.org/send", limit: Int = 160
  ) throws -> TemplateService {
    try TemplateService(method: method, url: Secret(url), headers: [], contentType: type, body: body, limit: limit)
  }

  @Test(
    "A template that cannot be filled in is refused when it is read",
    arguments: [
      "{{{text}}}", "{{& text}}", "{{txt}}", "{{text", "{{#sections}}x", "{{> other}}", "{{=<% %>=}}",
      "{{% CONTENT_TYPE:TEXT}}", "{\"a\": {{text}}}", "{\"a\": \"{{text}}\"", "{{sections.items}}",
    ])
  func aTemplateThatCannotBeFilledInIsRefused(body: String) {
    #expect(throws: DeliveryError.self) { try service(body) }
  }

  @Test("A request without its parts is refused")
  func aRequestWithoutItsPartsIsRefused() {
    #expect(throws: DeliveryError.self) { try service(nil) }
    #expect(throws: DeliveryError.self) { try service("x", method: .get) }
    #expect(throws: DeliveryError.self) { try service("x", type: "image/png") }
    #expect(throws: DeliveryError.self) { try service("\"x\"", url: "https://{{recipient}}.example.org/") }
  }

  @Test("Placeholders name the message and the person")
  func placeholdersNameTheMessage() throws {
    let body =
      #"{{! one line }}["{{recipient}}", "{{address}}", "{{language}}", "{{count}}"{{#alert}}, "{{.}}"{{/alert}}]"#
    let person = Recipient.person(key: "io", name: "IO", address: "+8801700000000")
    let request = try service(body).request(for: Samples.english, to: person, at: Samples.stamp)
    #expect(String(decoding: request.body, as: UTF8.self) == #"["io", "+8801700000000", "en", "1"]"#)
    let lists = "{{#sections}}{{heading}}:{{#items}} {{headline}}{{/items}}{{/sections}}"
    let text = try service(lists, type: "text/plain").request(for: Samples.english, to: person, at: Samples.stamp)
    #expect(
      String(decoding: text.body, as: UTF8.self)
        == "e-Governance and innovation plan 2021-22: \(Samples.english.sections[0].items[0].headline)")
  }

  @Test("A person's address is the journal's, a chat's hides the URL")
  func aPersonsAddressIsTheJournals() throws {
    let channel = try ServiceChannel(service("\"{{text}}\""))
    #expect(channel.address(of: .person(key: "io", name: "IO", address: "+880")) == "+880")
    #expect(channel.address(of: .chat(key: "x")).hasPrefix("https://sms.example.org/…#"))
  }

  @Test("The shortest message has the deadline and the marks")
  func theShortestMessageHasTheDeadlineAndTheMarks() throws {
    var message = Samples.english
    message.sections[0].items[0].brief = "[1.3.1] 100 % by 30/12/2021, 1 mark"
    let request = try service("{{text}}", type: "text/plain", limit: 70)
      .request(for: message, to: .chat(key: "x"), at: Samples.stamp)
    let text = String(decoding: request.body, as: UTF8.self)
    #expect(text.contains("30/12/2021, 1 mark") && text.utf16.count <= 70)
  }
}
