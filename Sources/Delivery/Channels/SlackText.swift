// SPDX-License-Identifier: Apache-2.0

/// A digest as paragraphs of mrkdwn, in as much detail as there is room for. Every level keeps each item's headline.
struct SlackText {
  enum Detail: Equatable {
    /// With the ladder.
    case full
    /// With the sentences that follow from the headline.
    case sentences
    case titles
    case headlines
    /// Headlines of at most so many units.
    case short(Int)

    static let all: [Detail] = [
      .full, .sentences, .titles, .headlines, .short(160), .short(80), .short(40), .short(20), .short(10),
    ]
  }

  static let longestParagraph = 3000

  let message: Message
  let detail: Detail

  /// What stands above all notices.
  var opening: [String] {
    let alert = message.alert.map { "⚠️ *\(SlackMarkup.escape($0, limit: 1000))*" }
    return [alert, SlackMarkup.escape(message.summary, limit: 1000)].compactMap { $0 }
  }

  /// A heading for each plan, then its items, a paragraph each.
  var notices: [String] {
    message.sections.flatMap { section in
      let note = keepsSentences ? section.note.map { "\n" + SlackMarkup.escape($0, limit: 1000) } : nil
      return ["*\(SlackMarkup.escape(section.heading, limit: 150))*" + (note ?? "")] + section.items.map(paragraph)
    }
  }

  var closing: String? {
    guard !message.footer.isEmpty else { return nil }
    return message.footer.map { SlackMarkup.escape($0, limit: 500) }.joined(separator: "\n")
  }

  private var keepsSentences: Bool { detail == .full || detail == .sentences }

  private func paragraph(_ item: MessageItem) -> String {
    let mark = mark(item.urgency)
    if case .short(let limit) = detail { return "\(mark) \(SlackMarkup.escape(item.headline, limit: limit))" }
    let headline = SlackMarkup.escape(item.headline, limit: 1000)
    guard detail != .headlines else { return "\(mark) \(headline)" }
    var lines = ["\(mark) \(SlackMarkup.escape(item.title, limit: 300))", "*\(headline)*"]
    if keepsSentences { lines += item.details.map { "• \(SlackMarkup.escape($0, limit: 500))" } }
    if detail == .full { lines += item.rungs.map(line) }
    // The lines that matter come first, so whole lines are left out from the end.
    var length = lines.reduce(0) { $0 + SlackMarkup.length($1) + 1 }
    while length > Self.longestParagraph { length -= SlackMarkup.length(lines.removeLast()) + 1 }
    return lines.joined(separator: "\n")
  }

  private func line(_ rung: LadderRung) -> String {
    let cells = rung.cells.map { SlackMarkup.escape($0, limit: 100) }.joined(separator: " | ")
    switch rung.state {
    case .open: return rung.current ? "➡️ \(cells)" : "▫️ \(cells)"
    case .lost: return "✖️ \(cells)"
    case .achieved: return "✔️ \(cells)"
    }
  }

  private func mark(_ urgency: MessageItem.Urgency) -> String {
    switch urgency {
    case .lost: "⚫"
    case .today: "🔴"
    case .soon: "🟠"
    case .later: "🔵"
    }
  }
}
