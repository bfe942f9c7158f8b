// SPDX-License-Identifier: Apache-2.0

import Foundation
import Mustache

/// How a placeholder is escaped, by the type of what it stands in.
enum TemplateEscaping: String, CaseIterable, Sendable {
  case json = "TAGID_JSON"
  /// A query or a form.
  case url = "TAGID_URL"
  case xml = "TAGID_XML"
  case text = "TAGID_TEXT"

  /// Throws for a type whose rules nobody here knows.
  init(contentType: String) throws(DeliveryError) {
    let type = contentType.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    switch type {
    case "application/x-www-form-urlencoded": self = .url
    case "text/plain": self = .text
    case _ where type.hasSuffix("/json") || type.hasSuffix("+json"): self = .json
    case _ where type.hasSuffix("/xml") || type.hasSuffix("+xml") || type == "text/html": self = .xml
    default:
      throw DeliveryError(
        .settings,
        "texts cannot be escaped for this contentType; write application/json, application/x-www-form-urlencoded, "
          + "text/xml or text/plain")
    }
  }

  static func register() { registered }

  private static let registered: Void = {
    for escaping in allCases { MustacheContentTypes.register(Escaper(escaping: escaping), named: escaping.rawValue) }
  }()

  private struct Escaper: MustacheContentType {
    let escaping: TemplateEscaping

    func escapeText(_ text: String) -> String { escaping.escape(text) }
  }

  func escape(_ text: String) -> String {
    switch self {
    case .url: URLText.encode(text)
    case .text: text
    case .json: text.unicodeScalars.reduce(into: "") { $0 += Self.json($1) }
    case .xml: text.unicodeScalars.reduce(into: "") { $0 += Self.xml($1) }
    }
  }

  private static func json(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case _ where scalar.value < 0x20:
      "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }

  private static func xml(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(scalar)
    }
  }
}
