// SPDX-License-Identifier: Apache-2.0

/// A way to a recipient; what was told on one route was not told on another.
package struct Route: Sendable, Hashable {
  /// The recipient's key in the configuration.
  package var recipient: String
  /// The channel's name in the configuration.
  package var channel: String
  /// The channel's type: an outbox never counts as told for a mail server of the same name.
  package var kind: String

  package init(recipient: String, channel: String, kind: String) {
    self.recipient = recipient
    self.channel = channel
    self.kind = kind
  }
}

extension Route {
  /// Routes are looked up very often; two of one recipient and channel that differ in kind are rare.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(recipient)
    hasher.combine(channel)
  }
}

extension Route: CustomStringConvertible {
  /// `recipient/channel/kind`, as in the journal's `run` records.
  package var description: String { "\(recipient)/\(channel)/\(kind)" }

  /// Reads `recipient/channel/kind`, where only the recipient may hold a slash itself.
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    let recipient = parts.dropLast(2).joined(separator: "/")
    self.init(recipient: recipient, channel: String(parts[parts.count - 2]), kind: String(parts[parts.count - 1]))
  }
}
