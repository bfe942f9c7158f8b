// SPDX-License-Identifier: Apache-2.0
package import Delivery

/// One entry of `channels:`.
package struct ChannelSettings: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case smtp, outbox
    case slack, teams, discord, mattermost, rocketchat, googlechat, telegram, ntfy, matrix, zulip
    case alertmanager, template, webhook

    /// Whether a person can be reached this way.
    var takesPeople: Bool { self == .smtp || self == .outbox || self == .template }
    /// Whether a team chat can be reached this way.
    var takesChats: Bool { self != .smtp }
  }

  package enum Way: Sendable {
    case smtp(SMTPSettings)
    case outbox(folder: String, from: MailAddress)
    /// A chat service or a hook, of the kind that its entry names.
    case service(any ChatService)
  }

  package var name: String
  package var way: Way
  /// The language of a chat; a person's own language decides for mail.
  package var language: String
  /// Of a service's connections; a mail server has its own. Nil for what is usual.
  package var limits: TransferLimits?

  package init(name: String, way: Way, language: String, limits: TransferLimits? = nil) {
    self.name = name
    self.way = way
    self.language = language
    self.limits = limits
  }

  package var kind: Kind {
    switch way {
    case .smtp: .smtp
    case .outbox: .outbox
    case .service(let service): Kind(rawValue: service.kind) ?? .webhook
    }
  }
}
