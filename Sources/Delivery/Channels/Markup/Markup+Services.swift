// SPDX-License-Identifier: Apache-2.0

extension Markup {
  /// Slack's mrkdwn has entities for three characters and no way to escape its other signs.
  static let slack = Markup(unit: .utf16, bold: { "*\($0)*" }) { entities(lookalikes(HarmlessText.of($0))) }

  /// Backslashes, as CommonMark has them.
  static func markdown(_ unit: TextUnit) -> Markup {
    Markup(unit: unit, bold: { "**\($0)**" }) { HarmlessText.beginningNoBlock(backslashed(HarmlessText.of($0))) }
  }

  /// Markdown of a service that knows no backslash.
  static func plainMarkdown(_ unit: TextUnit, bold: String) -> Markup {
    Markup(unit: unit, bold: { bold + $0 + bold }) { HarmlessText.beginningNoBlock(lookalikes(HarmlessText.of($0))) }
  }

  /// HTML of a few tags.
  static func html(_ unit: TextUnit, lineBreak: String = "\n") -> Markup {
    Markup(unit: unit, lineBreak: lineBreak, bold: { "<b>\($0)</b>" }) { entities(HarmlessText.of($0)) }
  }

  /// Text that the service shows as it is.
  static func plain(_ unit: TextUnit) -> Markup {
    Markup(unit: unit) { HarmlessText.of($0) }
  }

  private static func entities(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>".utf8.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func backslashed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\*_~`[]|".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// The signs that set text in bold, italics, struck out or as code, as others that look the same.
  private static func lookalikes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*": result.append("\u{2217}")
      case "_": result.append("\u{02CD}")
      case "~": result.append("\u{223C}")
      case "`": result.append("\u{02CB}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
