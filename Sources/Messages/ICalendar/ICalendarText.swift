// SPDX-License-Identifier: Apache-2.0
import Delivery

/// What people write, as a value of an iCalendar property (RFC 5545, 3.3.11).
enum ICalendarText {
  /// Line ends of every kind become `\n`, a tab a space; controls and what hides or reorders text fall away, so that no
  /// document can begin a property of its own or turn a reader's lines around.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += " "
      default:
        if !scalar.isControl, !scalar.isDeceptive { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
