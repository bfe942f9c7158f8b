// SPDX-License-Identifier: Apache-2.0

import Mustache

/// A digest as HTML for mail programs: one column of tables with inline styles, no pictures, light and dark.
enum HTMLBody {
  private static let template: MustacheTemplate? = {
    MustacheContentTypes.register(ScalarEscaping(), named: "SCALARS")
    return try? MustacheTemplate(string: mailTemplate)
  }()

  static func render(_ message: Message) throws(DeliveryError) -> String {
    guard let template else { throw DeliveryError(.message, "the mail template cannot be read") }
    return template.render(view(message))
  }

  private static func view(_ message: Message) -> [String: Any] {
    var view: [String: Any] = [
      "language": message.language, "fonts": fonts(message.language),
      "subject": shown(message.subject), "summary": shown(message.summary),
      "sections": message.sections.map(view), "footer": message.footer.map(shown),
    ]
    view["alert"] = message.alert.map(shown)
    return view
  }

  /// A Bengali font first would also draw the digits of English text, and those unlike its letters.
  private static func fonts(_ language: String) -> String {
    let bengali = "Noto Sans Bengali, Nirmala UI, Vrinda, Kalpurush, SolaimanLipi"
    let latin = "-apple-system, Segoe UI, Roboto, Helvetica Neue, Arial"
    return language.hasPrefix("bn") ? "\(bengali), \(latin), sans-serif" : "\(latin), \(bengali), sans-serif"
  }

  private static func view(_ section: MessageSection) -> [String: Any] {
    var view: [String: Any] = ["heading": shown(section.heading), "items": section.items.map(view)]
    view["note"] = section.note.map(shown)
    return view
  }

  private static func view(_ item: MessageItem) -> [String: Any] {
    var view: [String: Any] = [
      "urgency": item.urgency.rawValue, "color": color(item.urgency),
      "title": shown(item.title), "headline": shown(item.headline), "details": item.details.map(shown),
      "hasDetails": !item.details.isEmpty, "hasRungs": !item.rungs.isEmpty, "rungTitles": item.rungTitles.map(shown),
      "rungs": item.rungs.map(view),
    ]
    view["picture"] = LadderPicture(item).map(\.view)
    return view
  }

  private static func view(_ rung: LadderRung) -> [String: Any] {
    let style =
      switch rung.state {
      case .lost: "color:#5a646f;"
      case .achieved: "color:#05603a;"
      case .open: rung.current ? "color:#17202a;font-weight:700;" : "color:#3d4852;"
      }
    return ["cells": rung.cells.indices.map { cell(rung, $0) }, "style": style, "kind": rung.kind]
  }

  /// A lost tier is struck through, but for the last cell that says so; short cells such as `100 %` stay on one line.
  private static func cell(_ rung: LadderRung, _ index: Int) -> [String: Any] {
    let text = shown(rung.cells[index])
    let struck = rung.state == .lost && index < rung.cells.count - 1 ? "text-decoration:line-through;" : ""
    return ["text": text, "cellStyle": struck + (columns(text) <= 10 ? "white-space:nowrap;" : "")]
  }

  /// On white each has a contrast of at least 5 to 1 (WCAG 2.2 asks for 4.5); the dark shades are in the template.
  static func color(_ urgency: MessageItem.Urgency) -> String {
    switch urgency {
    case .lost: "#7a271a"
    case .today: "#c01048"
    case .soon: "#93470d"
    case .later: "#175cd3"
    case .done: "#05603a"
    case .withdrawn: "#56616d"
    case .doubt: "#5925dc"
    }
  }
}

/// Escapes scalar by scalar: Mustache's own compares whole characters, and a quote with an accent on it is another one.
private struct ScalarEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: Self.isMarkup) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
