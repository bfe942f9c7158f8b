// SPDX-License-Identifier: Apache-2.0

/// A digest as paragraphs of a service's markup, in as much detail as there is room for.
struct ChatText {
  let message: Message
  let detail: Detail
  let markup: Markup
  /// Positions of the items that are told, and of those that keep their whole headline.
  private let told: Set<Int>
  private let whole: Set<Int>
  private let left: Int

  init(_ message: Message, _ detail: Detail, _ markup: Markup) {
    self.message = message
    self.detail = detail
    self.markup = markup
    let items = message.sections.flatMap(\.items)
    let ranked = items.indices.sorted { (items[$0].urgency.rank, $0) < (items[$1].urgency.rank, $1) }
    told = Set(ranked.prefix(detail.most))
    whole = Set(ranked.prefix(Detail.mostUrgent))
    left = items.count - told.count
  }

  /// The subject, as a title by itself.
  func header(limit: Int) -> String { markup.escape(message.subject, limit: limit) }

  /// What stands above all notices.
  var opening: [ChatParagraph] {
    let alert = message.alert.map { ChatParagraph([line($0, atMost: 1000, isBold: true, mark: "⚠️ ")]) }
    let summary = detail.keepsFrame ? ChatParagraph([line(message.summary, atMost: 1000)]) : nil
    return isAlone ? [] : [alert, summary].compactMap { $0 }
  }

  /// A heading for each plan, then its items, a paragraph each.
  var notices: [ChatParagraph] {
    var paragraphs: [ChatParagraph] = []
    var position = 0
    for section in message.sections {
      let items = section.items.enumerated().map { ($1, position + $0) }.filter { told.contains($0.1) }
      position += section.items.count
      guard !items.isEmpty else { continue }
      if detail.keepsFrame { paragraphs.append(heading(section)) }
      paragraphs += items.map { ChatParagraph(lines($0, isWhole: whole.contains($1)), about: $0.urgency) }
    }
    guard left > 0 else { return paragraphs }
    return paragraphs + [ChatParagraph([ChatLine(markup.escape("… \(message.more.text(left))"))])]
  }

  var closing: ChatParagraph? {
    guard detail.keepsFrame, !message.footer.isEmpty else { return nil }
    return ChatParagraph(message.footer.map { line($0, atMost: 500) })
  }

  var paragraphs: [ChatParagraph] { opening + notices + [closing].compactMap { $0 } }

  /// All of it as one text.
  func joined(withSubject: Bool) -> String {
    let header = withSubject && !isAlone ? [markup.bold(self.header(limit: room(150)))] : []
    let separator = detail.keepsFrame ? markup.lineBreak + markup.lineBreak : markup.lineBreak
    return (header + paragraphs.map(render)).joined(separator: separator)
  }

  private var isAlone: Bool { if case .only = detail { true } else { false } }

  /// A paragraph in the service's markup.
  func render(_ paragraph: ChatParagraph) -> String {
    paragraph.lines.map { $0.mark + ($0.isBold ? markup.bold($0.text) : $0.text) }.joined(separator: markup.lineBreak)
  }

  private func heading(_ section: MessageSection) -> ChatParagraph {
    let note = detail.keepsSentences ? section.note.map { line($0, atMost: 1000) } : nil
    return ChatParagraph([line(section.heading, atMost: 150, isBold: true), note].compactMap { $0 }, isHeading: true)
  }

  private func lines(_ item: MessageItem, isWhole: Bool) -> [ChatLine] {
    let mark = item.urgency.mark + " "
    switch detail {
    case .full, .sentences, .titles:
      var lines = [
        line(item.title, atMost: 300, mark: mark), line(item.headline, atMost: 1000, isBold: true),
      ]
      if detail.keepsSentences { lines += item.details.map { line($0, atMost: 500, mark: "• ") } }
      if detail == .full { lines += item.rungs.map(line) }
      return lines
    case .headlines, .bare: return [line(item.headline, atMost: 1000, mark: mark)]
    case .brief, .first: return [line(isWhole ? item.headline : item.shortest, atMost: 300, mark: mark)]
    case .short(let units):
      if isWhole { return [line(item.headline, atMost: 300, mark: mark)] }
      return [ChatLine(markup.escape(item.shortest, limit: units), mark: mark)]
    case .only(let units): return [ChatLine(markup.escape(item.shortest, limit: units), mark: mark)]
    }
  }

  private func line(_ text: String, atMost characters: Int, isBold: Bool = false, mark: String = "") -> ChatLine {
    ChatLine(markup.escape(text, limit: room(characters)), isBold: isBold, mark: mark)
  }

  private func line(_ rung: LadderRung) -> ChatLine {
    ChatLine(rung.cells.map { markup.escape($0, limit: room(100)) }.joined(separator: " | "), mark: rung.mark)
  }

  private func room(_ characters: Int) -> Int { characters * markup.unitsOfACharacter }
}

/// Lines that belong together.
struct ChatParagraph {
  var lines: [ChatLine]
  var isHeading: Bool
  /// Nil for what is no notice.
  var urgency: MessageItem.Urgency?

  init(_ lines: [ChatLine], isHeading: Bool = false, about urgency: MessageItem.Urgency? = nil) {
    self.lines = lines
    self.isHeading = isHeading
    self.urgency = urgency
  }
}

/// One line, escaped.
struct ChatLine {
  var text: String
  var isBold: Bool
  /// A sign and a space before it, or nothing.
  var mark: String

  init(_ text: String, isBold: Bool = false, mark: String = "") {
    self.text = text
    self.isBold = isBold
    self.mark = mark
  }
}
