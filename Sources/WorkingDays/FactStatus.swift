// SPDX-License-Identifier: Apache-2.0

/// A fact with what became of it by the day of asking, so that an answer can say why a holiday does not count.
package struct DatedFact: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable {
    /// It holds, and has its say on the day.
    case inForce = "in-force"
    /// It was announced after the day of asking.
    case notYetKnown = "not-yet-known"
    /// It was withdrawn by the day of asking.
    case withdrawn
    /// The office's own fact stands in its place.
    case replaced
  }

  package let fact: HolidayFact
  package let status: Status
}

extension WorkingCalendar {
  /// Everything that was ever said about a date: what is in force first, then what is not, each with the reason.
  package func dossier(on date: CivilDate) -> [DatedFact] {
    let inForce = facts(on: date)
    let idle = { (fact: HolidayFact) in fact.date == date && !inForce.contains(fact) }
    return inForce.map { DatedFact(fact: $0, status: .inForce) }
      + calendar.facts.filter(idle).map { DatedFact(fact: $0, status: status(of: $0, known: $0.isKnown(on: knownOn))) }
      + calendar.ownFacts.filter(idle).map {
        DatedFact(fact: $0, status: status(of: $0, known: $0.isAnnounced(by: knownOn)))
      }
  }

  /// Of a fact that is not in force.
  private func status(of fact: HolidayFact, known: Bool) -> DatedFact.Status {
    if let withdrawn = fact.withdrawn, withdrawn <= knownOn { return .withdrawn }
    return known ? .replaced : .notYetKnown
  }
}
