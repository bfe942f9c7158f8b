// SPDX-License-Identifier: Apache-2.0

/// A topic of an ntfy server, as plain text with a priority.
package struct NtfyService: ChatService {
  /// Bytes; a longer message becomes a file.
  static let longestMessage = 4096
  static let longestTitle = 250

  package let kind = "ntfy"
  package let account: ServiceAccount
  private let topic: Secret
  private let link: String?

  /// Throws for a topic that cannot be one.
  /// - Parameters:
  ///   - url: the server; the topic is not part of it.
  ///   - topic: on a public server as good as a password.
  ///   - link: where a tap on the notification leads.
  package init(url: Secret, topic: Secret, token: Secret? = nil, link: String? = nil) throws(DeliveryError) {
    guard topic.reveal({ $0.wholeMatch(of: #/[A-Za-z0-9_\-]{1,64}/#) != nil }) else {
      throw DeliveryError(.settings, "this is no topic of ntfy; use at most 64 letters, digits, - and _")
    }
    if let link { try Endpoint.check(link: link) }
    self.topic = topic
    self.link = link
    account = ServiceAccount(
      url: url, headers: try token.map { (token) throws(DeliveryError) in [try .bearer(token)] } ?? [],
      place: topic.reveal { $0 }, secrets: [topic] + [token].compactMap { $0 })
  }

  package var sizeLimit: SizeLimit? { .text("message", Self.longestMessage, .bytes) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let markup = Markup.plain(.bytes)
    let text = try Fitting.text(message, in: markup, limit: Self.longestMessage, withSubject: false)
    let payload = JSONTree.present([
      "topic": .text(topic.reveal { $0 }), "title": .text(markup.escape(message.subject, limit: Self.longestTitle)),
      "message": .text(text), "priority": .whole(Self.priority(message.urgency)), "click": link.map { .text($0) },
      // A repeat takes the place of the first copy.
      "sequence_id": .text(message.id),
    ])
    return ServiceRequest(
      headers: [try RequestHeader("X-Sequence-ID", Secret(message.id))], body: try json(payload))
  }

  private static func priority(_ urgency: MessageItem.Urgency) -> Int {
    switch urgency {
    case .today: 5
    case .lost, .soon: 4
    case .later, .doubt: 3
    case .done, .withdrawn: 2
    }
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    switch status {
    case 401, 403: .closed("ntfy does not let this token write to the topic: see its rights")
    case 400, 413: .refused
    default: .none
    }
  }
}
