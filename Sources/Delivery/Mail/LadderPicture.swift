// SPDX-License-Identifier: Apache-2.0

/// The tiers of an item side by side, each with its percent and last day, and above them where today is. Cells of a table
/// with text in them: what is a picture to most is words to whoever sees no colours, and it needs no image.
struct LadderPicture {
  private let item: MessageItem
  private let today: String?

  /// Nil when there is nothing to draw.
  init?(_ item: MessageItem) {
    guard !item.rungs.isEmpty, item.rungs.allSatisfy({ !$0.until.isEmpty && !$0.cells.isEmpty }) else { return nil }
    self.item = item
    today = item.today.map(shown)
  }

  var view: [String: Any] {
    ["pieces": item.rungs.map(piece), "labels": labels, "hasLabels": !labels.isEmpty]
  }

  /// Under a loss the tier that is still open must not look lost as well.
  private var urgency: MessageItem.Urgency { item.urgency == .lost ? .soon : item.urgency }

  private func piece(_ rung: LadderRung) -> [String: Any] {
    let (background, color) =
      switch rung.kind {
      case "lost": ("#e3e7ec", "#56616d")
      case "achieved": ("#0f7351", "#ffffff")
      case "current": (HTMLBody.color(urgency), "#ffffff")
      default: ("#d3dde9", "#2b3640")
      }
    return [
      "text": (rung.state == .achieved ? "✓ " : "") + shown(rung.cells[0]), "until": shown(rung.until),
      "background": background, "ink": color, "width": 100 / item.rungs.count,
      "strike": rung.state == .lost ? "line-through" : "none",
      "class": rung.kind == "current" ? "piece-\(urgency.rawValue)" : "piece-\(rung.kind)",
    ]
  }

  /// The cells above the pieces: the one with today's date begins over the tier that is open now. Over the last of many
  /// narrow pieces it ends there instead, so that it has room.
  private var labels: [[String: Any]] {
    guard let today, let index = item.rungs.firstIndex(where: { $0.kind == "current" }) else { return [] }
    let count = item.rungs.count
    let isLeft = index + 1 < count || count <= 3
    let spans =
      isLeft ? [(index, ""), (count - index, "▼ \(today)")] : [(index + 1, "\(today) ▼"), (count - index - 1, "")]
    return spans.filter { $0.0 > 0 }.map { ["span": $0.0, "text": $0.1, "align": isLeft ? "left" : "right"] }
  }
}

extension LadderRung {
  /// A word for style sheets.
  var kind: String { state == .open && current ? "current" : state.rawValue }
}
