// SPDX-License-Identifier: Apache-2.0
package import Messages

/// A text in the languages that the office gave.
package struct LocalizedText: Sendable, Equatable {
  /// By language tag; the key `""` is a text for all languages.
  package var texts: [String: String]

  /// The text in the language, else the one without language, else any.
  package func text(in language: Language) -> String {
    texts[language.tag] ?? texts[""] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
  }

  /// The text in the language, or the one without language; nil rather than one of another language.
  package func text(exactlyIn language: Language) -> String? { texts[language.tag] ?? texts[""] }
}
