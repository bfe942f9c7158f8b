// SPDX-License-Identifier: Apache-2.0

/// A digest as plain text of about 76 columns: signs and lines are its only ornaments, words come from the message.
package enum PlainTextBody {
  package static func render(_ message: Message) -> String {
    var lines: [String] = []
    if let alert = message.alert {
      lines += wrapped(shown(alert), first: "*** ") + [""]
    }
    lines += wrapped(shown(message.summary))
    for section in message.sections {
      lines += ["", ""] + heading(section.heading)
      if let note = section.note { lines += wrapped(shown(note)) }
      for item in section.items { lines += [""] + block(item) }
    }
    if !message.footer.isEmpty {
      // The customary separator before a signature; readers dim what follows (RFC 3676 section 4.3).
      lines += ["", "-- "] + message.footer.flatMap { wrapped(shown($0)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ text: String) -> [String] {
    let lines = wrapped(shown(text))
    let width = lines.map { columns($0) }.max() ?? 0
    return lines + [String(repeating: "=", count: min(76, width))]
  }

  private static func block(_ item: MessageItem) -> [String] {
    var lines = wrapped(shown(item.title), first: sign(item.urgency))
    lines += wrapped(shown(item.headline), first: "    ")
    lines += item.details.flatMap { wrapped(shown($0), first: "    - ") }
    guard !item.rungs.isEmpty else { return lines }
    lines.append("")
    lines += wrapped(row(item.rungTitles), first: "      ")
    lines += item.rungs.flatMap { wrapped(row($0.cells), first: sign($0)) }
    return lines
  }

  private static func row(_ cells: [String]) -> String {
    cells.map(shown).joined(separator: " | ")
  }

  /// Signs that nobody takes for a box that was ticked.
  private static func sign(_ urgency: MessageItem.Urgency) -> String {
    switch urgency {
    case .lost: "(-) "
    case .today: "(!) "
    case .soon: "(~) "
    case .later: "(o) "
    case .done: "(+) "
    case .withdrawn: "(/) "
    case .doubt: "(?) "
    }
  }

  private static func sign(_ rung: LadderRung) -> String {
    switch rung.state {
    case .open: rung.current ? "  --> " : "    o "
    case .lost: rung.current ? "  (-) " : "    - "
    case .achieved: "    + "
    }
  }
}
