// SPDX-License-Identifier: Apache-2.0

/// A password, token or secret URL, so that no error, log, description or mirror can show it by accident.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let value: String

  package init(_ value: String) {
    self.value = value
  }

  package var description: String { "[secret]" }
  package var debugDescription: String { "[secret]" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }

  /// Lends the value to one piece of work; the only way to read it, so that each reader can be found by name.
  package func reveal<Result>(_ use: (String) throws -> Result) rethrows -> Result {
    try use(value)
  }
}
