// SPDX-License-Identifier: Apache-2.0

/// A message, kept in as few bytes as a history of a million records needs.
struct MessageRow: Sendable, Equatable {
  var id: Digest
  /// Rows of its first and its latest intent.
  var first: UInt32
  var latest: UInt32
  var fate: MessageFate
}

/// An intent; its notices are those from its own first to the next intent's.
struct IntentRow: Sendable, Equatable {
  var seq: Int
  var message: UInt32
  var place: UInt32
  var day: UInt32
  var firstNotice: UInt32
}

/// A notice, as the number of what it is about (`PLAN/INDICATOR`) and that of the rest.
struct NoticeRow: Sendable, Equatable {
  var matter: UInt32
  var tail: UInt32
}

/// Where an intent went.
struct PlaceRow: Sendable, Equatable {
  /// By its number.
  var route: Int
  var address: String
}

/// What all notices that end in the same way have in common.
struct TailRow: Sendable, Equatable {
  /// With the end of the identity in its place.
  var notice: IntentNotice
  /// Whether it is about no tier.
  var isTierless: Bool

  init(_ notice: IntentNotice) {
    self.notice = notice
    let identity = Array(notice.identity.utf8)
    let end = identity.withUnsafeBytes { HistoryTerms.matterEnd($0) }
    self.notice.identity = String(decoding: identity[end...], as: UTF8.self)
    isTierless = self.notice.identity == "/-" || self.notice.identity.hasPrefix("/-/")
  }
}

/// What went out on a route, as numbers of intents, and what is open, as numbers of messages.
struct RouteRow: Sendable, Equatable {
  /// Accepted, in the order of the answers.
  var accepted: [UInt32] = []
  /// What may have arrived or not, before the latest intent of its message.
  var possible: [UInt32] = []
  var refused: [UInt32] = []
  var doubted: [UInt32] = []
  var abandoned: [UInt32] = []
  /// How often something about the route was taken in.
  var changes = 0
}
