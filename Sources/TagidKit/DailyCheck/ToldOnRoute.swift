// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What was told on one route, by what it was about, so that a decision looks at its own matter alone.
struct ToldOnRoute {
  private let byMatter: [String: (tellings: [Telling], told: Told)]

  /// - Parameter earlier: what was told before; what it says of a matter that nothing came to since is kept.
  init(_ tellings: [Telling], after earlier: ToldOnRoute? = nil) {
    let groups = Dictionary(grouping: tellings) { Self.matter(of: $0.identity) }
    var byMatter: [String: (tellings: [Telling], told: Told)] = [:]
    byMatter.reserveCapacity(groups.count)
    for (matter, tellings) in groups {
      if let known = earlier?.byMatter[matter], known.tellings == tellings {
        byMatter[matter] = known
      } else {
        byMatter[matter] = (tellings, Told(tellings: tellings.compactMap(Told.Telling.init)))
      }
    }
    self.byMatter = byMatter
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
