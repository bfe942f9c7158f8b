// SPDX-License-Identifier: Apache-2.0

/// A digest as JSON for programs. Keys may be added, never changed; they are in alphabetical order, dates are ISO 8601,
/// marks are JSON numbers, what is absent is null; `next` is the tier that a loss goes on to, `findings` what is wrong in a
/// document, `lastKnown` the targets of a row that cannot be read, `tierCloses` the end of a tier whose date is not its last,
/// `movedFrom` the act-by date that was told before it moved:
/// ```json
/// {"data":{"alert":null,"footer":["…"],"id":"…64 hex digits…","language":"bn","possibleRepeat":false,"sections":[
///    {"heading":"…","items":[{"details":["…"],"headline":"…","notices":[{"actBy":"2021-12-30","atStake":1,
///      "closes":"2021-12-30","daysLeft":7,"findings":null,"identity":"…","indicator":"1.3.1","lastKnown":null,"movedFrom":null,
///      "next":{"actBy":"2022-01-13","atStake":0.6,"closes":"2022-01-13","percent":80,"tierCloses":null},"percent":100,"plan":"…",
///      "reason":"…","stage":"7d","target":"2021-12-30","tierCloses":null,"title":"…","weight":5,"workingDaysLeft":5}],"title":"…",
///      "urgency":"soon"}],"note":null}],"subject":"…","summary":"…"},
///  "timestamp":"2021-12-23T09:00:02+06:00","type":"tagid.digest"}
/// ```
package struct WebhookPayload: Encodable {
  private let type = "tagid.digest"
  private let timestamp: String
  private let data: Digest

  /// Throws when marks are not decimal numbers.
  /// - Parameter limit: bytes above which details, notes and footers are left out; what is told to programs, the notices,
  ///   always stays whole.
  package static func encode(_ message: Message, at stamp: Stamp, limit: Int = .max) throws(DeliveryError) -> [UInt8] {
    let whole = try encode(whole: message, at: stamp)
    guard whole.count > limit else { return whole }
    var short = message
    short.footer = []
    for section in short.sections.indices {
      short.sections[section].note = nil
      for item in short.sections[section].items.indices { short.sections[section].items[item].details = [] }
    }
    return try encode(whole: short, at: stamp)
  }

  private static func encode(whole message: Message, at stamp: Stamp) throws(DeliveryError) -> [UInt8] {
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
    let notices: [NoticePayload]

    init(_ item: MessageItem) throws(DeliveryError) {
      var notices: [NoticePayload] = []
      for facts in item.facts { notices.append(try NoticePayload(facts)) }
      title = shown(item.title)
      headline = shown(item.headline)
      details = item.details.map(shown)
      urgency = item.urgency.rawValue
      self.notices = notices
    }
  }
}
