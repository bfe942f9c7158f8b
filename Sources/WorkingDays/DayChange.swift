// SPDX-License-Identifier: Apache-2.0

/// The fact that makes a day what it is now, other than it was or than its weekday says.
package enum DayChange: Sendable, Equatable {
  /// The office is closed by this fact.
  case closed(HolidayFact)
  /// The office works by this fact, such as on a working weekend.
  case opened(HolidayFact)
  /// This fact held once and was taken back.
  case withdrawn(HolidayFact)

  package var fact: HolidayFact {
    switch self {
    case .closed(let fact), .opened(let fact), .withdrawn(let fact): fact
    }
  }

  /// The day on which it became known; nil when the fact does not say.
  package var known: CivilDate? {
    switch self {
    case .closed(let fact), .opened(let fact): fact.announced
    case .withdrawn(let fact): fact.withdrawn
    }
  }
}

extension WorkingCalendar {
  /// What made a day as it is on `knownOn`: the fact in force, else the latest withdrawn one that said otherwise. Nil for
  /// an ordinary day, and for one that a file was changed about without a word.
  package func change(of date: CivilDate) throws(CalendarError) -> DayChange? {
    let isOpen = try isWorking(date)
    let binding = binding(on: date)
    let inForce = binding.filter { $0.effect == (isOpen ? .open : .closed) }
    let gone = (calendar.facts + calendar.ownFacts).filter { fact in
      fact.date == date && fact.binds(in: calendar.country) && fact.effect == (isOpen ? .closed : .open)
        && fact.withdrawn.map { $0 <= knownOn } ?? false
    }
    // What still closes a day is its reason, whatever else was withdrawn; a day of two holidays needs both gone.
    let changes =
      inForce.isEmpty
      ? gone.map { DayChange.withdrawn($0) } : inForce.map { isOpen ? .opened($0) : .closed($0) }
    return changes.max { ($0.known ?? .earliest) < ($1.known ?? .earliest) }
  }

  /// Facts that may yet close a working day of this office: estimates of the whole country, where no order has spoken. A
  /// day that is off anyhow has none.
  package func possibleClosings(on date: CivilDate) throws(CalendarError) -> [HolidayFact] {
    guard try isWorking(date), !binding(on: date).contains(where: { $0.effect == .open }) else { return [] }
    return facts(on: date).filter { $0.mayClose(in: calendar.country) }
  }
}
