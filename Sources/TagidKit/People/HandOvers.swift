// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// Finds out from the journal whether an indicator came to its reader from somebody else (rule 16).
struct HandOvers {
  let history: JournalHistory
  let book: AddressBook
  let day: CivilDate

  /// Nil when the reader had it from its first day on, as far as the journal goes back.
  /// - Parameters:
  ///   - key: `PLAN/INDICATOR`.
  ///   - knownSince: when it was first looked at for this reader.
  ///   - absent: the people in whose place the reader stands.
  func handOver(of key: String, to addressee: Addressee, knownSince: CivilDate?, absent: [String]) -> Told.HandOver? {
    // A chat was handed nothing: it is new, like a plan.
    if addressee.isChat { return nil }
    let begun = absent.compactMap { book.away.absence(of: $0) }.min()
    let first = begun ?? knownSince ?? day
    guard isKnown(key, before: first, otherThan: addressee.route, mayBeOwn: begun != nil),
      let last = history.lastRunDay(before: first.iso).flatMap({ CivilDate(iso: $0) })
    else { return nil }
    return Told.HandOver(day: first, lossesSince: last.adding(days: 1))
  }

  /// Whether somebody else was reminded of it in earnest before that day, and this reader was not.
  private func isKnown(_ key: String, before day: CivilDate, otherThan route: Route, mayBeOwn: Bool) -> Bool {
    let (before, standIns) = (day.iso, ReaderRole.standIn(for: []).key(of: key))
    guard [key, standIns].contains(where: { history.firstLook(at: $0).map { $0 < before } ?? false }) else {
      return false
    }
    let owners = history.routes(of: key)
    let isOwn = owners.contains { $0.key.recipient == route.recipient && $0.key != route && $0.value < before }
    guard mayBeOwn || !isOwn else { return false }
    let isOther = { (other: Route, since: String) in
      since < before && other.recipient != route.recipient && !isChat(other)
        && (other.kind == route.kind || !Self.trials.contains(other.kind))
    }
    return owners.contains(where: isOther)
      || history.routes(of: standIns).contains(where: isOther)
  }

  private func isChat(_ route: Route) -> Bool {
    book.configuration.people[route.recipient] == nil && book.configuration.channels[route.recipient] != nil
  }

  /// Kinds of channels that reach nobody.
  private static let trials = [ChannelSettings.Kind.outbox.rawValue, Pilot.kind]
}
