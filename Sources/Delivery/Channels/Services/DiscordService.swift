// SPDX-License-Identifier: Apache-2.0

/// A webhook of Discord. `wait=true` makes Discord say whether the message was saved; without it a loss gives no error.
package struct DiscordService: ChatService {
  static let longestContent = 2000
  static let longestDescription = 4096
  /// Titles and descriptions of all embeds together; a little less, since one of ours may be counted in another unit.
  static let longestEmbeds = 6000
  static let mostEmbeds = 10

  package let kind = "discord"
  package let account: ServiceAccount

  /// Throws for a thread that cannot be one.
  /// - Parameter thread: the number of a thread or forum post; nil for the channel itself.
  package init(url: Secret, thread: String? = nil) throws(DeliveryError) {
    guard thread?.wholeMatch(of: #/[0-9]{10,25}/#) != nil || thread == nil else {
      throw DeliveryError(.settings, "this is no thread of Discord; write its number, which \"Copy thread ID\" gives")
    }
    account = ServiceAccount(
      url: URLText.adding([("wait", "true")] + (thread.map { [("thread_id", $0)] } ?? []), to: url))
  }

  package var sizeLimit: SizeLimit? { .text("description", within: "embeds", Self.longestEmbeds, .utf16) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let markup = Markup.markdown(.utf16)
    let content = markup.bold(markup.escape(message.subject, limit: Self.longestContent - 4))
    let embeds = try Fitting.best(message, in: markup, room: Self.longestEmbeds) { digest throws(DeliveryError) in
      Packing.packed(digest.paragraphs.map(digest.render), upTo: Self.longestDescription, markup)
    } fits: { texts in
      let lengths = texts.map(markup.length)
      return texts.count <= Self.mostEmbeds && lengths.allSatisfy { $0 <= Self.longestDescription }
        && lengths.reduce(0, +) <= Self.longestEmbeds
    }
    let payload: JSONTree = [
      "content": .text(content), "allowed_mentions": ["parse": []],
      "embeds": .list(embeds.map { ["description": .text($0), "color": .whole(Self.color(message.urgency))] }),
    ]
    return ServiceRequest(body: try json(payload))
  }

  private static func color(_ urgency: MessageItem.Urgency) -> Int {
    switch urgency {
    case .lost: 0x7A271A
    case .today: 0xC01048
    case .soon: 0xB54708
    case .later: 0x175CD3
    case .done: 0x05603A
    case .withdrawn: 0x56616D
    case .doubt: 0x5925DC
    }
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    let answer = AnswerBody(body)
    if status == 429 { return .later(after: answer.number("retry_after")) }
    switch answer.number("code") {
    case 10015, 50027: return .closed("Discord knows no such webhook: make a new one and write its URL")
    case 10003: return .closed("the channel or thread is gone: write the number of one that is there")
    case 50035, 50006: return .refused
    default: return .none
    }
  }
}
