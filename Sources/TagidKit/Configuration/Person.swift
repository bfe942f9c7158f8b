// SPDX-License-Identifier: Apache-2.0

/// A focal point or any other reader of mail.
package struct Person: Sendable, Equatable {
  package var key: String
  package var name: LocalizedText
  package var email: String?
  package var language: String
  /// Names of channels; all of them are used.
  package var via: [String]
}
