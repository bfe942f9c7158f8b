// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A digest as JSON for programs. Keys may be added, never changed; they are in alphabetical order, dates are ISO 8601,
/// marks are JSON numbers, what is absent is null; `next` is the tier that a loss goes on to:
/// ```json
/// {"data":{"alert":null,"footer":["…"],"id":"…64 hex digits…","language":"bn","possibleRepeat":false,"sections":[
///    {"heading":"…","items":[{"details":["…"],"headline":"…","notices":[{"actBy":"2021-12-30","atStake":1,
///      "closes":"2021-12-30","daysLeft":7,"identity":"…","indicator":"1.3.1",
///      "next":{"actBy":"2022-01-13","atStake":0.6,"closes":"2022-01-13","percent":80},"percent":100,"plan":"…",
///      "reason":"…","stage":"7d","target":"2021-12-30","title":"…","weight":5,"workingDaysLeft":5}],"title":"…",
///      "urgency":"soon"}],"note":null}],"subject":"…","summary":"…"},
///  "timestamp":"2021-12-23T09:00:02+06:00","type":"tagid.digest"}
/// ```
package struct WebhookPayload: Encodable {
  private let type = "tagid.digest"
  private let timestamp: String
  private let data: Digest

  /// Throws when marks are not decimal numbers.
  package static func encode(_ message: Message, at stamp: Stamp) throws(DeliveryError) -> [UInt8] {
    var sections: [Section] = []
    for section in message.sections { sections.append(try Section(section)) }
    let digest = Digest(
      alert: Nullable(value: message.alert.map(shown)), footer: message.footer.map(shown), id: message.id,
      language: message.language,
      possibleRepeat: message.possibleRepeat, sections: sections, subject: shown(message.subject),
      summary: shown(message.summary))
    return try json(WebhookPayload(timestamp: stamp.iso8601, data: digest))
  }

  private struct Digest: Encodable {
    let alert: Nullable<String>
    let footer: [String]
    let id: String
    let language: String
    let possibleRepeat: Bool
    let sections: [Section]
    let subject: String
    let summary: String
  }

  private struct Section: Encodable {
    let heading: String
    let note: Nullable<String>
    let items: [Item]

    init(_ section: MessageSection) throws(DeliveryError) {
      var items: [Item] = []
      for item in section.items { items.append(try Item(item)) }
      heading = shown(section.heading)
      note = Nullable(value: section.note.map(shown))
      self.items = items
    }
  }

  private struct Item: Encodable {
    let title: String
    let headline: String
    let details: [String]
    let urgency: String
    let notices: [Notice]

    init(_ item: MessageItem) throws(DeliveryError) {
      var notices: [Notice] = []
      for facts in item.facts { notices.append(try Notice(facts)) }
      title = shown(item.title)
      headline = shown(item.headline)
      details = item.details.map(shown)
      urgency = item.urgency.rawValue
      self.notices = notices
    }
  }

  private struct Notice: Encodable {
    let identity, reason, plan, indicator, title, stage, target, closes: String
    let actBy: Nullable<String>
    let percent, daysLeft, workingDaysLeft: Int
    let atStake, weight: Decimal
    let next: Nullable<Next>

    init(_ facts: NoticeFacts) throws(DeliveryError) {
      identity = facts.identity
      reason = facts.reason
      plan = facts.plan
      indicator = facts.indicator
      title = shown(facts.title)
      stage = facts.stage
      target = facts.target
      closes = facts.closes
      actBy = Nullable(value: facts.actBy)
      percent = facts.percent
      daysLeft = facts.daysLeft
      workingDaysLeft = facts.workingDaysLeft
      atStake = try decimal(facts.atStake)
      weight = try decimal(facts.weight)
      next = Nullable(value: try facts.next.map(Next.init))
    }
  }

  private struct Next: Encodable {
    let percent: Int
    let closes, actBy: String
    let atStake: Decimal

    init(_ deadline: NextDeadline) throws(DeliveryError) {
      percent = deadline.percent
      closes = deadline.closes
      actBy = deadline.actBy
      atStake = try decimal(deadline.atStake)
    }
  }
}

/// An absent value as null, where Foundation's encoder would leave the key out.
private struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// Digits with at most one point; nothing of any locale.
private func decimal(_ text: String) throws(DeliveryError) -> Decimal {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let areDigits = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  guard areDigits, parts.count <= 2, text.utf8.count <= 30, let value else {
    throw DeliveryError(.message, "the marks \(cut(shown(text), to: 40)) are not a decimal number")
  }
  return value
}
