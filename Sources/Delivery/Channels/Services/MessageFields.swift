// SPDX-License-Identifier: Apache-2.0

/// What the placeholders of a site's own templates may name.
struct MessageFields {
  let values: [String: Any]

  init(_ message: Message, for recipient: Recipient, limit: Int) throws(DeliveryError) {
    let markup = Markup.plain(.utf16)
    let items = message.sections.flatMap(\.items)
    let (name, address) =
      if case .person(_, let name, let address) = recipient { (name, address) } else { ("", "") }
    var values: [String: Any] = [
      "id": message.id, "day": message.day, "language": message.language, "thread": message.thread,
      "urgency": message.urgency.rawValue, "recipient": recipient.key, "name": HarmlessText.of(name),
      "address": address,
      "subject": HarmlessText.of(message.subject), "summary": HarmlessText.of(message.summary),
      "text": try Fitting.text(message, in: markup, limit: limit), "line": markup.escape(message.subject, limit: limit),
      "count": String(items.count),
      "sections": message.sections.map(Self.section), "footer": message.footer.map(HarmlessText.of),
    ]
    values["alert"] = message.alert.map(HarmlessText.of)
    self.values = values
  }

  /// Those that are cut to the limit.
  static let limitedNames: Set<String> = ["text", "line"]

  static let names: Set<String> = [
    "id", "day", "language", "thread", "urgency", "recipient", "name", "address", "subject", "summary", "text", "line",
    "count", "sections", "footer", "alert", "heading", "items", "title", "headline", "details", ".",
  ]

  private static func section(_ section: MessageSection) -> [String: Any] {
    [
      "heading": HarmlessText.of(section.heading),
      "items": section.items.map { item -> [String: Any] in
        [
          "title": HarmlessText.of(item.title), "headline": HarmlessText.of(item.headline),
          "urgency": item.urgency.rawValue, "details": item.details.map(HarmlessText.of),
        ]
      },
    ]
  }
}
