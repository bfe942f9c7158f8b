// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

/// What a preview says of a message's size, against the same limits counted by another road.
struct PreviewSizeTests {
  private func preview(_ service: any ChatService, _ message: Message = Samples.bengali) throws -> MessagePreview {
    let channel = try ServiceChannel(service)
    return channel.preview(try channel.prepare(message, for: .chat(key: "ict-cell"), at: Samples.stamp))
  }

  @Test("The size is what the service counts, beside its limit", arguments: ServiceLimitTests.limits)
  func theSizeIsWhatTheServiceCounts(_ limit: ServiceLimitTests.Limit) throws {
    let preview = try preview(ServiceSamples.named(limit.kind))
    #expect(preview.limit == limit.units)
    #expect(preview.size == limit.count(try ServiceSamples.body(limit.kind, Samples.bengali)) && preview.size > 0)
  }

  @Test(
    "Of a template the longest text counts that is cut to its limit, wherever it stands",
    arguments: [
      ("{{text}}", "https://sms.example.org/send"), ("{{line}}", "https://sms.example.org/send"),
      ("{{id}}", "https://sms.example.org/send?text={{text}}"),
      ("{{#sections}}{{heading}}{{/sections}}{{text}}", "https://sms.example.org/send"),
    ])
  func ofATemplateTheLongestTextCounts(body: String, url: String) throws {
    let service = try TemplateService(
      method: .post, url: Secret(url), headers: [], contentType: "text/plain", body: body, limit: 160)
    let preview = try preview(service)
    #expect(preview.limit == 160 && preview.unit == "UTF-16 units")
    let name = body.contains("line") ? "{{line}}" : "{{text}}"
    let alone = try TemplateService(
      method: .post, url: Secret("https://sms.example.org/send"), headers: [], contentType: "text/plain", body: name,
      limit: 160)
    let text = try alone.request(for: Samples.bengali, to: .chat(key: "ict-cell"), at: Samples.stamp).body
    #expect(preview.size == String(decoding: text, as: UTF8.self).utf16.count && (1...160).contains(preview.size))
  }

  @Test("What nothing is cut in has a size and no limit")
  func whatNothingIsCutInHasNoLimit() throws {
    let service = try TemplateService(
      method: .post, url: Secret("https://sms.example.org/send"), headers: [], contentType: "text/plain",
      body: "{{summary}}", limit: 160)
    let preview = try preview(service)
    #expect(preview.limit == nil && preview.size == preview.body.count && preview.unit == "bytes")
  }
}
