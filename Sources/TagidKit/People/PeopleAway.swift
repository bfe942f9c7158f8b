// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Who is away on a day, and who gets what is theirs meanwhile.
struct PeopleAway {
  /// Who reads in the place of somebody, or of several.
  struct Present: Equatable {
    var key: String
    /// Those who are away; empty for who reads of what is their own.
    var standsInFor: [String] = []
  }

  private let people: [String: Person]
  private let day: CivilDate

  init(_ people: [String: Person], on day: CivilDate) {
    self.people = people
    self.day = day
  }

  func isAway(_ key: String) -> Bool { people[key]?.isAway(on: day) ?? false }

  /// The first day of the absence that the day is in; nil when the person is there.
  func absence(of key: String) -> CivilDate? {
    people[key]?.away.filter { $0.contains(day) }.map(\.lowerBound).min()
  }

  /// Those of these people who are away, each once, with who reads in their place.
  func absences(among keys: [String], alternates: [String]) -> [Absence] {
    keys.filter(isAway).map { key in
      // Spans that touch are one absence.
      var until = day
      while let span = people[key]?.away.first(where: {
        $0.contains(until.adding(days: 1)) || $0.contains(until) && $0.upperBound > until
      }) {
        until = span.upperBound
      }
      return Absence(key: key, until: until, standIns: standIns(for: key, alternates))
    }
  }

  /// Who reads today what is meant for these people, each once. Whoever is there reads their own.
  /// - Parameter alternates: who stands in where no replacement is named or all are away.
  func present(_ keys: [String], alternates: [String] = []) -> [Present] {
    var readers: [Present] = []
    for key in keys {
      let others = isAway(key) ? standIns(for: key, alternates) : []
      for reader in others.isEmpty ? [key] : others {
        let absent = reader == key ? [] : [key]
        if let at = readers.firstIndex(where: { $0.key == reader }) {
          readers[at].standsInFor += absent
        } else {
          readers.append(Present(key: reader, standsInFor: absent))
        }
      }
    }
    // A focal point who stands in for another reads of what is their own.
    return readers.map { reader in
      var reader = reader
      if keys.contains(reader.key) { reader.standsInFor = [] }
      return reader
    }
  }

  /// Whether somebody is away and nobody reads in their place, so that it goes to them all the same.
  func isAlone(_ key: String, alternates: [String]) -> Bool { isAway(key) && standIns(for: key, alternates).isEmpty }

  /// The replacement, or theirs while they are away too; where that ends, the alternates who are there.
  private func standIns(for key: String, _ alternates: [String]) -> [String] {
    var seen: Set<String> = [key]
    var next = people[key]?.replacedBy
    while let candidate = next, seen.insert(candidate).inserted {
      if !isAway(candidate) { return [candidate] }
      next = people[candidate]?.replacedBy
    }
    return alternates.filter { $0 != key && !isAway($0) }
  }
}
