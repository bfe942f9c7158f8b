// SPDX-License-Identifier: Apache-2.0

/// A digest as paragraphs of mrkdwn, in as much detail as there is room for. Every level but the last ones keeps each
/// item's headline.
struct SlackText {
  enum Detail: Equatable {
    /// With the ladder.
    case full
    /// With the sentences that follow from the headline.
    case sentences
    case titles
    case headlines
    /// The first headlines as they are, the others of at most so many units.
    case short(Int)
    /// So many headlines, and how many more there are: the items come most urgent first.
    case first(Int)

    /// The levels worth trying for so many items, the most detailed first; the last one fits any message.
    static func levels(items: Int) -> [Detail] {
      let few = [100, 50, 40, 30, 20, 15, 10, 7, 5, 3, 2, 1].map { Detail.first($0) }
      // Even at ten units each with its mark and blank lines, more than these do not fit.
      guard items * 14 < SlackPayload.longestBody else { return few }
      return [.full, .sentences, .titles, .headlines, .short(160), .short(80), .short(40), .short(20), .short(10)] + few
    }
  }

  static let longestParagraph = 3000
  /// How many items keep their whole headline, the deadline and the marks, at every level.
  private static let firstItems = 3
  /// For each text of the levels that do not tell every item, so that one item always has room.
  static let longestInLastResort = 300

  let message: Message
  let detail: Detail

  /// What stands above all notices.
  var opening: [String] {
    let limit = mostItems == .max ? 1000 : Self.longestInLastResort
    let alert = message.alert.map { "⚠️ *\(SlackMarkup.escape($0, limit: limit))*" }
    return [alert, SlackMarkup.escape(message.summary, limit: limit)].compactMap { $0 }
  }

  /// A heading for each plan, then its items, a paragraph each.
  var notices: [String] {
    var paragraphs: [String] = []
    var told = 0
    for section in message.sections where told < mostItems {
      let note = keepsSentences ? section.note.map { "\n" + SlackMarkup.escape($0, limit: 1000) } : nil
      paragraphs.append("*\(SlackMarkup.escape(section.heading, limit: 150))*" + (note ?? ""))
      for item in section.items.prefix(mostItems - told) {
        paragraphs.append(paragraph(item, isFirst: told < Self.firstItems))
        told += 1
      }
    }
    let left = message.sections.reduce(0) { $0 + $1.items.count } - told
    return left > 0 ? paragraphs + ["… +\(left)"] : paragraphs
  }

  var closing: String? {
    guard !message.footer.isEmpty else { return nil }
    let lines = message.footer.map { SlackMarkup.escape($0, limit: 500) }
    return whole(lines, upTo: mostItems == .max ? Self.longestParagraph : Self.longestInLastResort)
  }

  private var mostItems: Int {
    if case .first(let count) = detail { count } else { .max }
  }

  private var keepsSentences: Bool { detail == .full || detail == .sentences }

  private func paragraph(_ item: MessageItem, isFirst: Bool) -> String {
    let mark = mark(item.urgency)
    switch detail {
    case .short(let limit) where !isFirst: return "\(mark) \(SlackMarkup.escape(item.headline, limit: limit))"
    case .short, .first: return "\(mark) \(SlackMarkup.escape(item.headline, limit: Self.longestInLastResort))"
    case .full, .sentences, .titles, .headlines: break
    }
    let headline = SlackMarkup.escape(item.headline, limit: 1000)
    guard detail != .headlines else { return "\(mark) \(headline)" }
    var lines = ["\(mark) \(SlackMarkup.escape(item.title, limit: 300))", "*\(headline)*"]
    if keepsSentences { lines += item.details.map { "• \(SlackMarkup.escape($0, limit: 500))" } }
    if detail == .full { lines += item.rungs.map(line) }
    return whole(lines, upTo: Self.longestParagraph)
  }

  /// The lines that matter come first, so whole lines are left out from the end, never the first one.
  private func whole(_ lines: [String], upTo limit: Int) -> String {
    var lines = lines
    var length = lines.reduce(0) { $0 + SlackMarkup.length($1) + 1 }
    while length > limit, lines.count > 1 { length -= SlackMarkup.length(lines.removeLast()) + 1 }
    return lines.joined(separator: "\n")
  }

  private func line(_ rung: LadderRung) -> String {
    let cells = rung.cells.map { SlackMarkup.escape($0, limit: 100) }.joined(separator: " | ")
    switch rung.state {
    case .open: return rung.current ? "➡️ \(cells)" : "▫️ \(cells)"
    case .lost: return "➖ \(cells)"
    case .achieved: return "✅ \(cells)"
    }
  }

  private func mark(_ urgency: MessageItem.Urgency) -> String {
    switch urgency {
    case .lost: "⚫"
    case .today: "🔴"
    case .soon: "🟠"
    case .later: "🔵"
    case .done: "🟢"
    case .withdrawn: "⚪"
    case .doubt: "⚠️"
    }
  }
}
