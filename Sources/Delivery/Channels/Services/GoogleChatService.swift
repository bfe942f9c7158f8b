// SPDX-License-Identifier: Apache-2.0

/// A webhook of a Google Chat space, as a card in the thread of the plan's year.
package struct GoogleChatService: ChatService {
  static let longestBody = 32_000
  /// A card has at most 100 widgets.
  static let mostWidgets = 100

  package let kind = "googlechat"
  package let account: ServiceAccount

  package init(url: Secret) {
    account = ServiceAccount(url: url)
  }

  package var sizeLimit: SizeLimit? { .body(Self.longestBody) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let markup = Markup.html(.bytes)
    // The text beside the card is read as Markdown, and is what a phone's notification shows.
    let plain = Markup.plainMarkdown(.bytes, bold: "*")
    let subject = plain.bold(plain.escape(message.subject, limit: 450))
    let best = try Fitting.best(message, in: markup, room: Self.longestBody) { digest throws(DeliveryError) in
      let texts = Packing.packed(digest.paragraphs.map(digest.render), upTo: 2000, markup)
      return (count: texts.count, bytes: try json(Self.payload(message, subject, texts)))
    } fits: {
      $0.count <= Self.mostWidgets && $0.bytes.count <= Self.longestBody
    }
    // The same id again gives back the message that is there.
    let url = URLText.adding(
      [("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD"), ("requestId", message.id)], to: account.url)
    return ServiceRequest(url: url, body: best.bytes)
  }

  private static func payload(_ message: Message, _ subject: String, _ texts: [String]) -> JSONTree {
    let widgets = texts.map { JSONTree.object(["textParagraph": ["text": .text($0.replacing("\n", with: "<br>"))]]) }
    return [
      "text": .text(subject), "thread": ["threadKey": .text(message.thread)],
      "cardsV2": [["cardId": .text(message.id), "card": ["sections": [["widgets": .list(widgets)]]]]],
    ]
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    switch (AnswerBody(body).inside("error").text("status"), status) {
    case ("RESOURCE_EXHAUSTED", _), ("UNAVAILABLE", _), ("INTERNAL", _), ("ABORTED", _): .later()
    case ("PERMISSION_DENIED", _), ("UNAUTHENTICATED", _), ("NOT_FOUND", _), (_, 401), (_, 403), (_, 404):
      .closed("the webhook or its space is gone: make a new webhook in the space's settings and write its URL")
    case ("INVALID_ARGUMENT", _): .refused
    default: .none
    }
  }
}
