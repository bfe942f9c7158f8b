// SPDX-License-Identifier: Apache-2.0

/// The body of a Slack incoming webhook: blocks for Slack, and `text` that says enough by itself, for Slack's
/// notifications and for Mattermost, which reads nothing else.
struct SlackPayload: Encodable {
  /// Slack refuses more than 50 blocks, and a message of about 13,200 characters (`msg_blocks_too_long`).
  static let mostBlocks = 50
  static let longestBody = 13_000
  static let longestHeader = 150
  /// Old Mattermost servers take 4,000.
  static let longestText = 3900

  let text: String
  let blocks: [Block]

  struct Block: Encodable, Equatable {
    let type: String
    let text: Text
  }

  struct Text: Encodable, Equatable {
    let type: String
    let text: String
  }

  /// The most detailed form that fits, text and blocks each by itself.
  static func encode(_ message: Message) throws(DeliveryError) -> [UInt8] {
    let header = SlackMarkup.escape(message.subject, limit: longestHeader)
    let items = message.sections.reduce(0) { $0 + $1.items.count }
    let digests = SlackText.Detail.levels(items: items).map { SlackText(message: message, detail: $0) }
    let texts = digests.lazy.map { Self.text($0, header: header) }
    let text = texts.first { SlackMarkup.length($0) <= longestText } ?? "*\(header)*"
    var body: [UInt8] = []
    for digest in digests {
      let blocks = blocks(digest, header: header)
      body = try json(SlackPayload(text: text, blocks: blocks))
      if blocks.count <= mostBlocks, String(decoding: body, as: UTF8.self).utf16.count < longestBody { break }
    }
    return body
  }

  private static func text(_ digest: SlackText, header: String) -> String {
    (["*\(header)*"] + digest.opening + digest.notices + [digest.closing].compactMap { $0 }).joined(separator: "\n\n")
  }

  private static func blocks(_ digest: SlackText, header: String) -> [Block] {
    let frame = digest.opening.count + 2
    let notices = digest.notices.count + frame <= mostBlocks ? digest.notices : packed(digest.notices)
    let sections = (digest.opening + notices + [digest.closing].compactMap { $0 }).map {
      Block(type: "section", text: Text(type: "mrkdwn", text: $0))
    }
    return [Block(type: "header", text: Text(type: "plain_text", text: header))] + sections
  }

  /// Paragraphs joined as long as they fit into one block.
  private static func packed(_ paragraphs: [String]) -> [String] {
    var packed: [String] = []
    for paragraph in paragraphs {
      let joined = packed.last.map { "\($0)\n\n\(paragraph)" }
      if let joined, SlackMarkup.length(joined) <= SlackText.longestParagraph {
        packed[packed.count - 1] = joined
      } else {
        packed.append(paragraph)
      }
    }
    return packed
  }
}
