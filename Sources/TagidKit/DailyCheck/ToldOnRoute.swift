// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// What was told on one route, by what it was about, so that a decision looks at its own matter alone.
struct ToldOnRoute {
  /// How often something had been accepted, when nothing else had happened; nil otherwise.
  private var acceptances: Int?
  /// The number of the intent that told something last.
  private var last: Int?
  private var byMatter: [String: (tellings: [Telling], told: Told)] = [:]

  /// Nothing.
  init() {}

  /// What is told now.
  /// - Parameter history: the same at each call, or a later state of it.
  mutating func turn(to history: JournalHistory, on route: Route) {
    let now = history.acceptances(on: route)
    if let now, let acceptances, now >= acceptances, add(history.accepted(on: route, after: acceptances)) {
      self.acceptances = now
      return
    }
    acceptances = now
    turn(to: history.tellings(on: route))
  }

  /// Takes in what was told after all that is known; false, and nothing is taken in, when something of it was told before.
  private mutating func add(_ tellings: [Telling]) -> Bool {
    let new = tellings.sorted { ($0.seq, $0.identity) < ($1.seq, $1.identity) }
    let groups = Dictionary(grouping: new) { Self.matter(of: $0.identity) }
    if let last, let first = new.first, first.seq <= last { return false }
    guard Set(new.map(\.identity)).count == new.count,
      groups.allSatisfy({ matter, new in
        let known = Set(byMatter[matter]?.tellings.map(\.identity) ?? [])
        return new.allSatisfy { !known.contains($0.identity) }
      })
    else { return false }
    for (matter, new) in groups {
      let known = byMatter[matter] ?? ([], Self.nothing)
      let told = Told(tellings: known.told.tellings + new.compactMap(Told.Telling.init))
      byMatter[matter] = (known.tellings + new, told)
    }
    last = new.last?.seq ?? last
    return true
  }

  /// Of a matter that nothing came to since, what is known of it is kept.
  private mutating func turn(to now: [Telling]) {
    let before = byMatter
    byMatter = [:]
    for (matter, tellings) in Dictionary(grouping: now, by: { Self.matter(of: $0.identity) }) {
      if let known = before[matter], known.tellings == tellings {
        byMatter[matter] = known
      } else {
        byMatter[matter] = (tellings, Told(tellings: tellings.compactMap(Told.Telling.init)))
      }
    }
    last = now.last?.seq
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
