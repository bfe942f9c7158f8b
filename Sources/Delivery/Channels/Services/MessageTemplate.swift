// SPDX-License-Identifier: Apache-2.0

import Foundation
import Mustache

/// A site's own template (Mustache), checked when it is read. Every placeholder is escaped for where it stands; none can be
/// left as it is.
struct MessageTemplate: Sendable {
  private let template: MustacheTemplate
  /// What its placeholders name.
  let names: Set<String>

  /// Throws for tags other than `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` and `{{! words }}`, for names that there are
  /// not, and for JSON that is none once it is filled in.
  init(_ text: String, escaping: TemplateEscaping) throws(DeliveryError) {
    names = try Self.check(text)
    TemplateEscaping.register()
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(escaping.rawValue)}}\(text)")
    } catch {
      throw DeliveryError(.settings, "the template cannot be read: every {{#name}} needs its {{/name}}")
    }
    if escaping == .json {
      let trial = fill(MessageFields.trial)
      guard (try? JSONSerialization.jsonObject(with: Data(trial.utf8), options: .fragmentsAllowed)) != nil else {
        throw DeliveryError(
          .settings, "the body is no JSON once it is filled in; put quotation marks around each text: \"{{text}}\"")
      }
    }
  }

  func fill(_ fields: MessageFields) -> String { template.render(fields.values) }

  private static func check(_ text: String) throws(DeliveryError) -> Set<String> {
    var names: Set<String> = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        throw DeliveryError(.settings, "a placeholder does not end; write {{name}}")
      }
      let tag = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      if tag.hasPrefix("!") { continue }
      let name = tag.drop { "#^/".contains($0) }.trimmingPrefix { $0 == " " }.prefix { $0 != " " }
      guard MessageFields.names.contains(String(name)) else {
        let known = MessageFields.names.sorted().joined(separator: ", ")
        throw DeliveryError(.settings, "there is no {{\(cut(shown(String(tag)), to: 40))}}; known are \(known)")
      }
      names.insert(String(name))
    }
    return names
  }
}

extension MessageFields {
  /// Texts with everything in them that must be escaped, and two of each list.
  static var trial: MessageFields {
    let text = "\"\\{}[]<>&'\n\t="
    let item: [String: Any] = ["title": text, "headline": text, "urgency": "soon", "details": [text, text]]
    let section: [String: Any] = ["heading": text, "items": [item, item]]
    var values: [String: Any] = ["sections": [section, section], "footer": [text, text], "count": "2"]
    for name in names where values[name] == nil { values[name] = text }
    return MessageFields(values: values)
  }

  private init(values: [String: Any]) { self.values = values }
}
