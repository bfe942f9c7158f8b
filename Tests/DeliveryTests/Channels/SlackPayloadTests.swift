// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Delivery

struct SlackPayloadTests {
  private struct Body: Decodable {
    struct Block: Decodable {
      struct Text: Decodable {
        let type, text: String
      }
      let type: String
      let text: Text
    }
    let text: String
    let blocks: [Block]
  }

  private func decode(_ message: Message) throws -> Body {
    let bytes = try SlackPayload.encode(message)
    #expect(String(decoding: bytes, as: UTF8.self).utf16.count < 13_000)
    let body = try JSONDecoder().decode(Body.self, from: Data(bytes))
    #expect(body.blocks.count <= 50)
    #expect(body.blocks.first?.type == "header" && body.blocks.first?.text.type == "plain_text")
    for block in body.blocks {
      #expect((1...3000).contains(block.text.text.utf16.count))
      if block.type == "header" { #expect(block.text.text.utf16.count <= 150) }
    }
    return body
  }

  private func message(items: Int, title: String = "title", details: Int = 2) -> Message {
    var message = Samples.bengali
    let item = message.sections[0].items[0]
    message.sections[0].items = (1...items).map { number in
      var item = item
      item.headline = "#\(number)# \(item.headline)"
      item.title = title
      item.details = Array(repeating: item.details[0], count: details)
      return item
    }
    return message
  }

  @Test("A small digest is told in full, in blocks and as text alone")
  func aSmallDigestIsToldInFull() throws {
    let body = try decode(Samples.bengali)
    let blocks = body.blocks.map(\.text.text).joined(separator: "\n")
    for item in Samples.bengali.sections.flatMap(\.items) {
      for text in [blocks, body.text] { #expect(text.contains(item.headline)) }
      #expect(blocks.contains(item.title))
      for rung in item.rungs { #expect(blocks.contains(rung.cells.joined(separator: " | "))) }
    }
  }

  @Test("However much is cut, every headline's beginning stays", arguments: [1, 5, 10, 20, 40, 48, 50, 60])
  func everyHeadlineStays(count: Int) throws {
    for title in ["short", String(repeating: "দীর্ঘ শিরোনাম ", count: 100)] {
      for details in count == 5 ? [0, 200] : [2] {
        let body = try decode(message(items: count, title: title, details: details))
        let blocks = body.blocks.map(\.text.text).joined(separator: "\n")
        for number in 1...count {
          #expect(blocks.contains("#\(number)#"))
          #expect(body.text.contains("#\(number)#"))
        }
      }
    }
  }

  @Test(
    "A digest of any size is sent, with the most urgent headlines whole and the number of the others",
    arguments: [1, 50, 250, 2000], [1, 40])
  func aDigestOfAnySizeIsSent(count: Int, wordiness: Int) throws {
    var message = message(items: count, title: String(repeating: "দীর্ঘ শিরোনাম ", count: wordiness))
    message.summary = String(repeating: message.summary, count: wordiness)
    message.subject = String(repeating: message.subject, count: wordiness)
    message.footer = (1...wordiness).flatMap { _ in message.footer }
    let body = try decode(message)
    let total = message.sections.reduce(0) { $0 + $1.items.count }
    for shown in [body.blocks.map(\.text.text).joined(separator: "\n\n"), body.text] {
      for item in message.sections[0].items.prefix(3) { #expect(shown.contains(item.headline)) }
      let told = shown.matches(of: #/[⚫🔴🟠🔵]/#).count
      if told < total {
        #expect(shown.contains("\n… +\(total - told)"))
        #expect(told >= 5)
      }
    }
  }

  @Test("Even one item of endless quotes in endless sections fits")
  func evenTheWorstFits() throws {
    let endless = String(repeating: "\"\\&<", count: 500)
    var message = message(items: 3, title: endless)
    for index in message.sections[0].items.indices { message.sections[0].items[index].headline = endless }
    message.sections[0].heading = endless
    message.sections = Array(repeating: message.sections[0], count: 60)
    (message.subject, message.summary, message.alert) = (endless, endless, endless)
    message.footer = Array(repeating: endless, count: 100)
    _ = try decode(message)
  }

  @Test(
    "Nothing can mention a crowd, make a link or break out",
    arguments: [
      "<!channel>", "<!here|x>", "<@U123>", "<https://evil.example|click>", "&lt;!channel&gt;",
      "<\u{301}!here>",
    ])
  func nothingCanMentionACrowd(text: String) throws {
    var message = message(items: 1, title: text)
    message.subject = text
    message.summary = text
    message.alert = text
    message.footer = [text]
    message.sections[0].heading = text
    let body = try decode(message)
    for shown in body.blocks.map(\.text.text) + [body.text] {
      #expect(!shown.unicodeScalars.contains("<") && !shown.unicodeScalars.contains(">"))
    }
    let shown = Markup.slack.escape("@channel and @ALL, a@all.example, [1](http://x), *b* _i_")
    #expect(
      shown
        == "@\u{2060}channel and @\u{2060}ALL, a@\u{2060}all.\u{2060}example, [1]\u{2060}(http:\u{2060}//x), ∗b∗ ˍiˍ")
  }

  @Test("Cutting tears no entity and no letter", arguments: Array(1...40))
  func cuttingTearsNothing(limit: Int) {
    for text in ["a&b<c>d&e&f&g&h", "ক্ষ্মক্ষ্মক্ষ্মক্ষ্মক্ষ্ম", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "a@b @c @d @e @f"] {
      let cut = Markup.slack.escape(text, limit: limit)
      #expect(cut.utf16.count <= max(1, limit))
      let whole = Markup.slack.escape(text)
      let kept = cut.hasSuffix("…") ? String(cut.dropLast()) : cut
      #expect(whole.hasPrefix(kept))
      #expect(kept.replacing(#/&(amp|lt|gt);/#, with: "").contains("&") == false)
    }
  }

  @Test("The header keeps to 150 characters", arguments: [149, 150, 151])
  func theHeaderKeepsToItsLimit(length: Int) throws {
    for unit in ["x", "é", "ক", "😀"] {
      var message = Samples.english
      message.subject = String(repeating: unit, count: length / unit.utf16.count)
      let header = try #require(decode(message).blocks.first?.text.text)
      #expect(header.hasSuffix("…") == (message.subject.utf16.count > 150))
    }
  }
}
