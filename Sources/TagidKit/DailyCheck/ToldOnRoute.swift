// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What was told on one route, by what it was about, so that a decision looks at its own matter alone.
struct ToldOnRoute {
  private let byMatter: [String: [Told.Telling]]

  init(_ tellings: [Telling]) {
    byMatter = Dictionary(grouping: tellings) { Self.matter(of: $0.identity) }
      .mapValues { $0.compactMap(Told.Telling.init) }
  }

  /// Everything that something was told of.
  var matters: Dictionary<String, [Told.Telling]>.Keys { byMatter.keys }

  func tellings(of matter: String) -> [Told.Telling] { byMatter[matter] ?? [] }

  /// The first two parts of an identity: `PLAN/INDICATOR`.
  static func matter(of identity: String) -> String {
    identity.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).joined(separator: "/")
  }
}

extension Told.Telling {
  /// Nil when the record's day is none.
  fileprivate init?(_ telling: Telling) {
    guard let day = CivilDate(iso: telling.day) else { return nil }
    self.init(
      telling.identity, on: day, actBy: telling.actBy.flatMap { CivilDate(iso: $0) },
      next: telling.next.flatMap(Told.Next.init), isCertain: telling.isCertain)
  }
}

extension Told.Next {
  fileprivate init?(_ next: IntentNotice.Next) {
    guard let target = CivilDate(iso: next.target), let actBy = CivilDate(iso: next.actBy) else { return nil }
    self.init(percent: next.percent, target: target, actBy: actBy)
  }
}
