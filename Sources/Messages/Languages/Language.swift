// SPDX-License-Identifier: Apache-2.0
package import Plans

/// One language as data: phrases with `{placeholders}`, day names and digits. A new language is one more value like
/// `Language.english`; a test holds every phrase against the placeholders it may use. Its groups of phrases are shared, so
/// that a copy costs little.
package struct Language: Sendable {
  /// BCP 47 tag, as configurations name it.
  package var tag: String
  /// The digits 0...9; nil keeps ASCII digits.
  package var digits: [Character]?
  /// Sunday first.
  package var weekdays: [String]
  var date: String
  var percent: String
  var days: Counted
  var workingDays: Counted
  var marks: Counted
  @Shared var subject: Subject
  @Shared var headline: Headline
  @Shared var brief: Brief
  @Shared var trial: Trial
  @Shared var detail: Detail
  @Shared var reason: Reason
  @Shared var ladder: Ladder
  @Shared var digest: Digest
  @Shared var milestone: Milestone
  @Shared var moved: Moved
  @Shared package var estimates: Estimates
  @Shared var bulletin: Bulletin
  @Shared var trouble: Trouble
  @Shared var roles: Roles
  @Shared var ceiling: Ceiling
  @Shared var scoring: Scoring
  @Shared package var status: Status
  @Shared package var notes: StatusNotes
  @Shared package var report: Report
  @Shared package var feed: Feed

  /// A number with its noun.
  struct Counted: Sendable {
    var one: String
    var other: String
  }

  struct Subject: Sendable {
    var open: String
    var openDayOff: String
    var today: String
    var lastChance: String
    var lost: String
    var lostAll: String
    var more: String
  }

  struct Headline: Sendable {
    var open: String
    var openDayOff: String
    var today: String
    var lastChance: String
    var lost: String
    var lostValue: String
    var lostValueUnknown: String
  }

  struct Detail: Sendable {
    var dayOff: String
    var todayDayOff: String
    var movedByRule: String
    var nextOpen: String
    var nextToday: String
    var thenNext: String
    var thenKept: String
    var thenNothing: String
    var nothingLeft: String
    var keptAfterLoss: String
    var valueKnown: String
    var valueUnknown: String
    var holidaysUnknown: String
  }

  struct Reason: Sendable {
    var daysBefore: String
    var workingDaysBefore: String
    var lastDay: String
    var sentEarly: String
    var sentLate: String
    var missed: String
    var first: String
    var lastChance: String
    var handedOver: String
    var snoozeEnded: String
  }

  struct Ladder: Sendable {
    var titles: [String]
    var valueTarget: String
    var open: String
    var lost: String
    var achieved: String
    /// The mark of the day in a picture of the tiers.
    var today: String
    var listJoin: String
  }

  struct Digest: Sendable {
    var summary: Counted
    var summaryLost: Counted
    var ceiling: String
    var possibleRepeat: String
    var journal: String
    var signature: String
  }

  /// The sentence that names a plan's scoring rules.
  struct Scoring: Sendable {
    var sentence: String
    var step: String
    var linear: String
    var proportional: String
    var proseCounts: String
    var proseDoesNotCount: String
  }

  /// The words of the status table.
  package struct Status: Sendable {
    /// Id, state, tier, act-by date, working days left, marks at stake, title.
    package var titles: [String]
    package var states: [Standing.State: String]
  }
}

extension Language {
  /// Every language Tagid speaks.
  package static let all: [Language] = [.bengali, .english]

  package static func named(_ tag: String) -> Language? { all.first { $0.tag == tag } }
}
