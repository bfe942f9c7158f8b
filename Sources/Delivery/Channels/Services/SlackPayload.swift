// SPDX-License-Identifier: Apache-2.0

/// The body of a Slack incoming webhook: blocks, and `text` that says enough by itself, for Slack's notifications.
struct SlackPayload: Encodable {
  /// Slack refuses more than 50 blocks, and a message of about 13,200 characters (`msg_blocks_too_long`).
  static let mostBlocks = 50
  static let longestBody = 13_000
  static let longestHeader = 150
  static let longestParagraph = 3000
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
    /// Says that bare addresses and names are no links; nil for plain text.
    let verbatim: Bool?
  }

  /// The most detailed form that fits, text and blocks each by itself.
  static func encode(_ message: Message) throws(DeliveryError) -> [UInt8] {
    let text = try Fitting.text(message, in: .slack, limit: longestText)
    let best = try Fitting.best(message, in: .slack, room: longestBody) { digest throws(DeliveryError) in
      let blocks = blocks(digest)
      return (count: blocks.count, bytes: try json(SlackPayload(text: text, blocks: blocks)))
    } fits: {
      $0.count <= mostBlocks && String(decoding: $0.bytes, as: UTF8.self).utf16.count < longestBody
    }
    return best.bytes
  }

  private static func blocks(_ digest: ChatText) -> [Block] {
    let paragraphs = digest.paragraphs.map { whole($0, in: digest) }
    let sections =
      paragraphs.count < mostBlocks ? paragraphs : Packing.packed(paragraphs, upTo: longestParagraph, .slack)
    let header = Text(type: "plain_text", text: digest.header(limit: longestHeader), verbatim: nil)
    return [Block(type: "header", text: header)]
      + sections.map { Block(type: "section", text: Text(type: "mrkdwn", text: $0, verbatim: true)) }
  }

  /// The lines that matter come first, so whole lines are left out from the end, never the first one.
  private static func whole(_ paragraph: ChatParagraph, in digest: ChatText) -> String {
    var paragraph = paragraph
    var text = digest.render(paragraph)
    while Markup.slack.length(text) > longestParagraph, paragraph.lines.count > 1 {
      paragraph.lines.removeLast()
      text = digest.render(paragraph)
    }
    return text
  }
}
