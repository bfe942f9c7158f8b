// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Every limit, counted here by another road than the product's, on what really goes out.
struct ServiceLimitTests {
  struct Limit: Sendable, CustomTestStringConvertible {
    let kind: String
    let units: Int
    /// What one more `x` adds.
    let step: Int
    let count: @Sendable ([UInt8]) -> Int
    var testDescription: String { "\(kind) \(units)" }

    init(_ kind: String, _ units: Int, step: Int = 1, count: @escaping @Sendable ([UInt8]) -> Int) {
      self.kind = kind
      self.units = units
      self.step = step
      self.count = count
    }
  }

  static let limits = [
    Limit("teams", 27_000) { $0.count },
    Limit("discord", 6000) { text("description", $0).utf16.count },
    Limit("mattermost", 16_383) { text("text", $0).unicodeScalars.count },
    Limit("rocketchat", 5000) { text("text", $0).utf16.count },
    Limit("googlechat", 32_000) { $0.count },
    Limit("telegram", 4096) { body in
      let plain = text("text", body).replacing(#/<[^>]*>/#, with: "")
      return plain.replacing(#/&(amp|lt|gt);/#, with: "?").utf16.count
    },
    Limit("ntfy", 4096) { text("message", $0).utf8.count },
    Limit("matrix", 57_344, step: 2) { $0.count },
    Limit("zulip", 10_000) { text("content", $0).unicodeScalars.count },
  ]

  private static func text(_ key: String, _ body: [UInt8]) -> String {
    ServiceSamples.texts(body).filter { $0.key == key }.map(\.text).joined()
  }

  /// Slack's `text` is shorter than its blocks, and no blocks.
  private static func shown(_ kind: String, _ body: [UInt8]) -> String {
    let texts = ServiceSamples.texts(body)
    // Matrix has everything twice.
    if kind == "matrix" { return text("formatted_body", body) }
    guard kind == "slack" else { return texts.map(\.text).joined(separator: "\n") }
    return texts.filter { $0.key == "text" }.dropLast().map(\.text).joined(separator: "\n")
  }

  private static let signs = ["x", "é", "ক", "😀"]

  @Test("A digest that just fits is told in full, one with a sign more in short", arguments: limits, signs)
  func aDigestThatJustFitsIsToldInFull(_ limit: Limit, sign: String) throws {
    var message = Self.message(items: 8)
    func count() throws -> Int { limit.count(try ServiceSamples.body(limit.kind, message)) }
    func pad(_ text: String) { message.sections[0].items[7].details[0] += text }
    // Details of 200 signs over all items alike, first most of them at once and then one by one.
    let chunk = String(repeating: sign, count: 200)
    var (item, size) = (0, try count())
    while true {
      message.sections[0].items[item % 7].details.append(chunk)
      let next = try count()
      let added = next - size
      guard added > 0, next + added <= limit.units else { break }
      (size, item) = (next, item + 1)
      for _ in 0..<max(0, (limit.units - size) / added - 3) {
        message.sections[0].items[item % 7].details.append(chunk)
        item += 1
      }
      size = try count()
    }
    message.sections[0].items[item % 7].details.removeLast()
    let left = limit.units - (try count())
    // Spread over details, none of which may grow beyond what is kept of one.
    let signsLeft = left / (Self.size(sign, limit) * limit.step)
    for place in 0..<7 {
      message.sections[0].items[place].details[0] += String(repeating: sign, count: signsLeft / 7)
    }
    pad(String(repeating: "x", count: (limit.units - (try count())) / limit.step))
    let full = try ServiceSamples.body(limit.kind, message)
    #expect(limit.units - limit.step < limit.count(full) && limit.count(full) <= limit.units, "\(limit.count(full))")
    #expect(Self.shown(limit.kind, full).contains("30 December 2021 | 5"), "the ladder is there")
    var less = message
    less.sections[0].items[7].details[0].removeLast()
    let fewer = try ServiceSamples.body(limit.kind, less)
    #expect(limit.count(fewer) == limit.count(full) - limit.step)
    pad("x")
    let short = try ServiceSamples.body(limit.kind, message)
    #expect(limit.count(short) < limit.units)
    #expect(!Self.shown(limit.kind, short).contains("30 December 2021 | 5"), "the ladder goes first")
    for item in message.sections[0].items { #expect(Self.shown(limit.kind, short).contains(item.headline)) }
  }

  private static func size(_ sign: String, _ limit: Limit) -> Int {
    switch limit.kind {
    case "teams", "googlechat", "ntfy", "matrix": sign.utf8.count
    case "mattermost", "zulip": sign.unicodeScalars.count
    default: sign.utf16.count
    }
  }

  struct Title: Sendable, CustomTestStringConvertible {
    let kind: String
    let key: String
    let units: Int
    let count: @Sendable (String) -> Int
    var testDescription: String { "\(kind) \(key) \(units)" }
  }

  @Test(
    "A title is cut only when it is too long, and at a character",
    arguments: [
      Title(kind: "discord", key: "content", units: 1996) { $0.utf16.count - 4 },
      Title(kind: "ntfy", key: "title", units: 250) { $0.utf8.count },
      Title(kind: "zulip", key: "topic", units: 60) { $0.unicodeScalars.count },
      Title(kind: "template", key: "message", units: 160) { $0.utf16.count },
    ], signs)
  func aTitleIsCutOnlyWhenItIsTooLong(_ title: Title, sign: String) throws {
    let size = title.count(String(repeating: sign, count: 20)) - title.count(String(repeating: sign, count: 19))
    for units in [title.units - 1, title.units, title.units + 1] {
      var message = Self.message(items: 1)
      let text = String(repeating: sign, count: units / size) + String(repeating: "x", count: units % size)
      message.subject = text
      message.sections[0].heading = text
      // A template's text is the whole digest: here one that can only be cut.
      message.sections[0].items[0].headline = String(text.dropFirst(title.kind == "template" ? 2 : 0))
      let body = try ServiceSamples.body(title.kind, message)
      let shown = try #require(ServiceSamples.texts(body).first { $0.key == title.key }?.text)
      #expect(title.count(shown) <= title.units)
      if title.kind != "template" { #expect(shown.contains("…") == (units > title.units)) }
      #expect(!shown.contains("\u{FFFD}"))
    }
  }

  @Test(
    "Whatever the number of notices, the most urgent are told and the others counted in the reader's language",
    arguments: ServiceSamples.kinds.filter { !["alertmanager", "webhook"].contains($0) }, [1, 40, 700])
  func theMostUrgentAreTold(kind: String, count: Int) throws {
    var message = Self.message(items: count, title: String(repeating: "দীর্ঘ শিরোনাম ", count: 20))
    message.more = MorePhrase(one: "আরও {n}টি", other: "আরও {n}টি", digits: Array("০১২৩৪৫৬৭৮৯"))
    // The most urgent one comes last, in another plan.
    var urgent = message.sections[0].items[0]
    (urgent.urgency, urgent.headline, urgent.brief) = (.today, "Today; 7 marks at stake.", "Today, 7 marks")
    message.sections.append(MessageSection(heading: "Another plan", note: nil, items: [urgent]))
    let body = try ServiceSamples.body(kind, message)
    let shown = Self.shown(kind, body)
    #expect(shown.contains("Today; 7 marks at stake.") || shown.contains("Today, 7 marks"))
    let told = shown.matches(of: #/[🟠🔴]/#).count
    #expect(told <= count + 1)
    if told < count + 1 {
      let left = MorePhrase(one: "{n}", other: "{n}", digits: Array("০১২৩৪৫৬৭৮৯")).text(count + 1 - told)
      #expect(shown.contains("… আরও \(left)টি") || kind == "template" && told == 1)
    }
    // Each is told by its own deadline and marks, or counted.
    for number in 1...min(count, 40) where shown.contains("#\(number)#") {
      #expect(shown.contains("#\(number)# 30/12/2021, 1 mark") || shown.contains("#\(number)# Open until"))
    }
    if let limit = Self.limits.first(where: { $0.kind == kind }) { #expect(limit.count(body) <= limit.units) }
  }

  @Test("Even endless words in every place make a message that fits", arguments: limits)
  func evenEndlessWordsFit(_ limit: Limit) throws {
    let endless = String(repeating: "\"\\&<*_\u{0301}ক্ষ😀", count: 120)
    var message = Self.message(items: 3, title: endless)
    for index in message.sections[0].items.indices {
      message.sections[0].items[index].headline = endless
      message.sections[0].items[index].details = Array(repeating: endless, count: 2)
    }
    message.sections[0].heading = endless
    message.sections = Array(repeating: message.sections[0], count: 4)
    (message.subject, message.summary, message.alert) = (endless, endless, endless)
    message.footer = Array(repeating: endless, count: 20)
    let body = try ServiceSamples.body(limit.kind, message)
    #expect(limit.count(body) <= limit.units)
    #expect(!String(decoding: body, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test("A signed webhook leaves out words beyond 20,000 bytes, and never a notice")
  func aWebhookLeavesOutWords() throws {
    var message = Self.message(items: 20)
    for index in message.sections[0].items.indices {
      message.sections[0].items[index].details = [String(repeating: "ক", count: 400)]
    }
    let body = String(decoding: try ServiceSamples.body("webhook", message), as: UTF8.self)
    #expect(body.utf8.count <= 20_000 && !body.contains("ককক"))
    #expect(body.matches(of: #/"identity":/#).count == 20 && body.contains("#20#"))
  }

  private static func message(items: Int, title: String = "A title") -> Message {
    var message = Samples.english
    let item = message.sections[0].items[0]
    message.sections[0].items = (1...items).map { number in
      var item = item
      item.title = title
      item.headline = "#\(number)# \(item.headline)"
      item.brief = "#\(number)# 30/12/2021, 1 mark"
      item.details = ["x"]
      return item
    }
    return message
  }
}
