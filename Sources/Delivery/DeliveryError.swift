// SPDX-License-Identifier: Apache-2.0

/// Why a message or a channel cannot even be made; what happens while sending is a `DeliveryOutcome` instead.
package struct DeliveryError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// A mail address that cannot be used.
    case address
    /// A header value with a line end or another control character in it.
    case header
    /// A channel's URL or another of its settings.
    case settings
    /// A message that cannot be put into the channel's form.
    case message
    /// libcurl cannot be started.
    case transport
  }

  package let code: Code
  /// What is wrong and what to write instead, without secrets.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
