// SPDX-License-Identifier: Apache-2.0
import JSONLines

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
package enum WebhookPayload {
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
    var json = JSONLine()
    try json.object { (json) throws(DeliveryError) in
      json.key("data")
      try json.object { (json) throws(DeliveryError) in
        json.field("alert", message.alert.map(shown))
        json.key("footer")
        json.array(message.footer) { $0.string(shown($1)) }
        json.field("id", message.id)
        json.field("language", message.language)
        json.field("possibleRepeat", message.possibleRepeat)
        json.key("sections")
        try json.array(message.sections, write)
        json.field("subject", shown(message.subject))
        json.field("summary", shown(message.summary))
      }
      json.field("timestamp", stamp.iso8601)
      json.field("type", "tagid.digest")
    }
    return json.bytes
  }

  private static func write(_ json: inout JSONLine, _ section: MessageSection) throws(DeliveryError) {
    try json.object { (json) throws(DeliveryError) in
      json.field("heading", shown(section.heading))
      json.key("items")
      try json.array(section.items, write)
      json.field("note", section.note.map(shown))
    }
  }

  private static func write(_ json: inout JSONLine, _ item: MessageItem) throws(DeliveryError) {
    try json.object { (json) throws(DeliveryError) in
      json.key("details")
      json.array(item.details) { $0.string(shown($1)) }
      json.field("headline", shown(item.headline))
      json.key("notices")
      try json.array(item.facts) { (json, facts) throws(DeliveryError) in try facts.write(to: &json) }
      json.field("title", shown(item.title))
      json.field("urgency", item.urgency.rawValue)
    }
  }
}
