// SPDX-License-Identifier: Apache-2.0

/// One content line of an iCalendar file (RFC 5545): a name, parameters and a value, unfolded.
package struct ICalendarLine: Sendable, Equatable {
  /// In upper case, as all names are.
  package var name: String
  /// Upper-case names and their values, without quotes.
  package var parameters: [String: [String]]
  /// As it stands in the file; `text` takes the escapes of a TEXT out.
  package var value: String
  /// Where it begins, from 1.
  package var line: Int

  /// The only value of a parameter; nil when it is absent or there are several.
  package func parameter(_ name: String) -> String? {
    guard let values = parameters[name], values.count == 1 else { return nil }
    return values[0]
  }

  /// The value read as TEXT: `\n`, `\,`, `\;` and `\\` are what they stand for; a lone backslash stays.
  package var text: String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n", "N": text.append("\n")
        case ",", ";", "\\", ":", "\"": text.append(scalar)
        default: text.append(contentsOf: ["\\", scalar])
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    if isEscaped { text.append("\\") }
    return String(text)
  }

  /// The values of a list, cut at commas that no backslash escapes, each still to be read as TEXT.
  package var list: [String] {
    var items = [""]
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if scalar == ",", !isEscaped {
        items.append("")
      } else {
        items[items.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return items
  }
}
