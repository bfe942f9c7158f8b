// SPDX-License-Identifier: Apache-2.0

/// The forms in which commands print data.
package enum OutputFormat: String, CaseIterable, Sendable {
  case text, json

  /// The one place that chooses between them.
  package func render(text: () -> String, json: () -> JSONValue) -> String {
    switch self {
    case .text: text()
    case .json: json().shown
    }
  }
}
