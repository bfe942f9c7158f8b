// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans

/// Who was told something of which indicator, among everybody that there is today: they hear the last word too (rule 16).
struct Heard {
  private let everybody: [Addressee]
  private let places: HeardPlaces

  init(_ history: JournalHistory, _ everybody: [Addressee], remembering told: ToldMemory) {
    self.everybody = everybody
    places = told.places(everybody.map(\.route), history)
  }

  /// Those who are not among the owners.
  func addressees(of indicator: IndicatorID, in plan: Plan, besides owners: [Addressee]) -> [Addressee] {
    (places.byPlan[plan.id]?["\(indicator)"] ?? []).map { everybody[$0] }
      .filter { other in !owners.contains { $0.route == other.route } }
  }

  /// Indicators that something was told of and that are not among these, in their order.
  func indicators(of plan: String, besides known: Set<IndicatorID>) -> [(id: IndicatorID, addressees: [Addressee])] {
    (places.byPlan[plan] ?? [:]).compactMap { text, places in
      IndicatorID(text).flatMap { known.contains($0) ? nil : ($0, places.map { everybody[$0] }) }
    }.sorted { $0.id < $1.id }
  }
}

/// On which of several routes something was told, by what it was about.
struct HeardPlaces {
  /// By plan, then by indicator as identities write it: places in the list of routes, in order.
  private(set) var byPlan: [String: [String: [Int]]] = [:]

  init(_ told: [ToldOnRoute]) {
    for (place, told) in told.enumerated() {
      for matter in told.matters {
        let parts = matter.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { String(Substring($0)) }
        guard parts.count == 2 else { continue }
        byPlan[parts[0], default: [:]][parts[1], default: []].append(place)
      }
    }
  }
}
