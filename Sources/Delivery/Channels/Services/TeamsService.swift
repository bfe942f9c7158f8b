// SPDX-License-Identifier: Apache-2.0

/// Microsoft Teams through a Workflows URL, as an Adaptive Card. All text stands in `TextRun`s, which read no Markdown.
package struct TeamsService: ChatService {
  /// Teams takes about 28 KB and says nothing when it drops more; others keep to 27.
  static let longestBody = 27_000

  package let kind = "teams"
  package let account: ServiceAccount

  package init(url: Secret) {
    account = ServiceAccount(url: url)
  }

  package var sizeLimit: SizeLimit? { .body(Self.longestBody) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let body = try Fitting.best(message, in: .plain(.bytes), room: Self.longestBody) { digest throws(DeliveryError) in
      try json(Self.envelope(Self.card(digest)))
    } fits: {
      $0.count <= Self.longestBody
    }
    return ServiceRequest(body: body)
  }

  private static func envelope(_ card: JSONTree) -> JSONTree {
    [
      "type": "message",
      "attachments": [
        ["contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": .null, "content": card]
      ],
    ]
  }

  private static func card(_ digest: ChatText) -> JSONTree {
    let header = digest.header(limit: 450)
    let title: JSONTree = [
      "type": "RichTextBlock",
      "inlines": [["type": "TextRun", "text": .text(header), "weight": "Bolder", "size": "Medium"]],
    ]
    let blocks = digest.paragraphs.flatMap { paragraph in
      paragraph.lines.enumerated().map { block($1, of: paragraph, isFirst: $0 == 0) }
    }
    return [
      "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.2",
      "fallbackText": .text(header), "lang": .text(digest.message.language), "msteams": ["width": "Full"],
      "body": .list([title] + blocks),
    ]
  }

  /// A line as a block of its own: Teams breaks lines between blocks, and not surely within one.
  private static func block(_ line: ChatLine, of paragraph: ChatParagraph, isFirst: Bool) -> JSONTree {
    let isUrgent = line.isBold && (paragraph.urgency == .today || paragraph.urgency == .lost)
    return .present([
      "type": "RichTextBlock", "spacing": .text(isFirst ? "Medium" : "None"),
      "separator": paragraph.isHeading && isFirst ? true : nil,
      "inlines": [
        .present([
          "type": "TextRun", "text": .text(line.mark + line.text), "weight": line.isBold ? "Bolder" : nil,
          "color": isUrgent ? "Attention" : nil,
        ])
      ],
    ])
  }

  /// 202 says that the flow has started, not that the message is shown. Older endpoints hide a refusal in the body of a 200.
  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let text = String(decoding: body.prefix(2000), as: UTF8.self)
    if (200..<300).contains(status), let hidden = text.firstMatch(of: #/returned HTTP error ([0-9]{3})/#)?.1 {
      return hidden == "429" || hidden.hasPrefix("5") ? .later() : .refused
    }
    switch (AnswerBody(body).inside("error").text("code"), status) {
    case ("WorkflowTriggerIsNotEnabled", _), ("WorkflowNotFound", _), (_, 404), (_, 410):
      return .closed("the flow is gone or turned off: turn it on in Workflows, or make a new one and write its URL")
    case ("DirectApiAuthorizationRequired", _), (_, 401), (_, 403):
      return .closed("the flow does not take this URL: copy it again from Workflows, to its end")
    default: return .none
    }
  }
}
