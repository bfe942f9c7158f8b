// SPDX-License-Identifier: Apache-2.0

/// The forms in which commands print data.
package enum OutputFormat: String, CaseIterable, Sendable {
  case text, tsv, html, json

  /// What a command offers that has no documents to print.
  package static let ofData: [OutputFormat] = [.text, .json]

  /// The one place that chooses between them. A command that does not offer a form leaves it out.
  package func render(
    text: () -> String, tsv: (() -> String)? = nil, html: (() -> String)? = nil, json: () -> JSONValue
  ) -> String {
    switch self {
    case .text: text()
    case .tsv: tsv?() ?? text()
    case .html: html?() ?? text()
    case .json: json().shown
    }
  }
}
