// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What was told on one route, by what it was about, so that a decision looks at its own matter alone.
struct ToldOnRoute {
  /// As the journal has it, in order.
  private var tellings: [Telling] = []
  private var byMatter: [String: (tellings: [Telling], told: Told)] = [:]

  /// Nothing.
  init() {}

  /// What is told now. Of a matter that nothing came to since, what is known of it is kept.
  mutating func turn(to now: [Telling]) {
    if now.starts(with: tellings) {
      for (matter, new) in Dictionary(grouping: now[tellings.count...], by: { Self.matter(of: $0.identity) }) {
        let known = byMatter[matter] ?? ([], Self.nothing)
        byMatter[matter] = (
          known.tellings + new, Told(tellings: known.told.tellings + new.compactMap(Told.Telling.init))
        )
      }
    } else {
      let before = byMatter
      byMatter = [:]
      for (matter, tellings) in Dictionary(grouping: now, by: { Self.matter(of: $0.identity) }) {
        if let known = before[matter], known.tellings == tellings {
          byMatter[matter] = known
        } else {
          byMatter[matter] = (tellings, Told(tellings: tellings.compactMap(Told.Telling.init)))
        }
      }
    }
    tellings = now
  }

  /// Everything that something was told of.
  var matters: some Sequence<String> { byMatter.keys }

  func told(of matter: String) -> Told { byMatter[matter]?.told ?? Self.nothing }

  private static let nothing = Told()

  /// The first two parts of an identity: `PLAN/INDICATOR`.
  static func matter(of identity: String) -> String {
    let bytes = identity.utf8
    let slash = UInt8(ascii: "/")
    guard let first = bytes.firstIndex(of: slash),
      let second = bytes[bytes.index(after: first)...].firstIndex(of: slash)
    else { return identity }
    return String(identity[..<second])
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
