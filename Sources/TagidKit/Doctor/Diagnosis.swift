// SPDX-License-Identifier: Apache-2.0

/// One thing that `doctor` looked at, and how it found it.
package struct Diagnosis: Sendable, Equatable {
  package enum Level: String, Sendable {
    case ok, warning, error
  }

  package var area: String
  package var level: Level
  package var message: String
  /// What to do; nil when there is nothing.
  package var hint: String?
  /// The exit status of `doctor` if this is an error.
  var exit: ExitStatus

  static func ok(_ area: String, _ message: String) -> Diagnosis {
    Diagnosis(area: area, level: .ok, message: message, hint: nil, exit: .success)
  }

  static func warning(_ area: String, _ message: String, hint: String) -> Diagnosis {
    Diagnosis(area: area, level: .warning, message: message, hint: hint, exit: .success)
  }

  static func error(_ area: String, _ message: String, hint: String, exit: ExitStatus) -> Diagnosis {
    Diagnosis(area: area, level: .error, message: message, hint: hint, exit: exit)
  }

  var json: JSONValue {
    .object([
      "area": .text(area), "level": .text(level.rawValue), "message": .text(message),
      "hint": .optional(hint) { .text($0) },
    ])
  }

  var text: StyledText {
    let style: StyledText.Style =
      switch level {
      case .ok: .green
      case .warning: .yellow
      case .error: .red
      }
    var text = StyledText(level.rawValue, style)
    text.append(String(repeating: " ", count: 9 - level.rawValue.count) + "\(area): \(message)")
    if let hint { text.append("\n           \(hint)") }
    return text
  }
}
