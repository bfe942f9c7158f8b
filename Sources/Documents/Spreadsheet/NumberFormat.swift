// SPDX-License-Identifier: Apache-2.0

/// What a number format makes of a number.
enum NumberFormat: Sendable, Equatable {
  case number
  case percent
  case date
  /// A month and its year: what is typed as Dec-21 is stored as its first day.
  case month
  case dateAndTime
  case time
  /// Hours that go on after 24.
  case elapsed

  /// The formats that every workbook knows by number; those of East Asia are dates elsewhere too.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 17, 55: self = .month
    case 14...16, 27...31, 34...36, 50...54, 56...58: self = .date
    case 18...21, 32, 33, 45, 47: self = .time
    case 22: self = .dateAndTime
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// A format that the workbook spells out, such as `[$-409]d-mmm-yy;@`.
  init(code: String) {
    let letters = Self.letters(code)
    if letters.isElapsed {
      self = .elapsed
      return
    }
    let text = letters.text
    let hasTime = text.contains("h") || text.contains("s")
    let hasDate = text.contains("d") || text.contains("y") || (text.contains("m") && !hasTime)
    switch (hasDate, hasTime) {
    case (true, true): self = .dateAndTime
    case (true, false): self = text.contains("d") ? .date : .month
    case (false, true): self = .time
    case (false, false): self = text.contains("%") ? .percent : .number
    }
  }

  /// The first section's letters that stand for themselves neither in quotes, brackets nor behind a mark.
  private static func letters(_ code: String) -> (text: String, isElapsed: Bool) {
    var text = ""
    var isElapsed = false
    var rest = code.lowercased()[...]
    while let letter = rest.popFirst() {
      switch letter {
      case ";": return (withoutGeneral(text), isElapsed)
      case "\"":
        while let quoted = rest.popFirst(), quoted != "\"" {}
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) { isElapsed = true }
      default: text.append(letter)
      }
    }
    return (withoutGeneral(text), isElapsed)
  }

  /// The word for "no format", which some programs write in their own language.
  private static func withoutGeneral(_ text: String) -> String {
    ["general", "standard"].contains(text) ? "" : text
  }
}
