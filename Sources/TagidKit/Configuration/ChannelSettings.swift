// SPDX-License-Identifier: Apache-2.0
package import Delivery

/// One entry of `channels:`.
package struct ChannelSettings: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case smtp, outbox, slack, webhook

    /// Whether a person can be reached this way.
    var takesPeople: Bool { self == .smtp || self == .outbox }
    /// Whether a team chat can be reached this way.
    var takesChats: Bool { self != .smtp }
  }

  package enum Way: Sendable {
    case smtp(SMTPSettings)
    case outbox(folder: String, from: MailAddress)
    case slack(Secret)
    case webhook(Secret)
  }

  package var name: String
  package var way: Way
  /// The language of a chat; a person's own language decides for mail.
  package var language: String

  package var kind: Kind {
    switch way {
    case .smtp: .smtp
    case .outbox: .outbox
    case .slack: .slack
    case .webhook: .webhook
    }
  }
}
