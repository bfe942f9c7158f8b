// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans

/// Who was told something of which indicator, among everybody that there is today: they hear the last word too (rule 16).
struct Heard {
  /// By plan, then by indicator as identities write it.
  private var addressees: [String: [String: [Addressee]]] = [:]

  init(_ history: JournalHistory, _ everybody: [Addressee]) {
    for addressee in everybody {
      for matter in ToldOnRoute(history.tellings(on: addressee.route)).matters {
        let parts = matter.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { continue }
        addressees[String(parts[0]), default: [:]][String(parts[1]), default: []].append(addressee)
      }
    }
  }

  /// Those who are not among the owners.
  func addressees(of indicator: IndicatorID, in plan: Plan, besides owners: [Addressee]) -> [Addressee] {
    (addressees[plan.id]?["\(indicator)"] ?? []).filter { other in !owners.contains { $0.route == other.route } }
  }

  /// Indicators that something was told of and that are not among these, in their order.
  func indicators(of plan: String, besides known: Set<IndicatorID>) -> [(id: IndicatorID, addressees: [Addressee])] {
    (addressees[plan] ?? [:]).compactMap { text, addressees in
      IndicatorID(text).flatMap { known.contains($0) ? nil : ($0, addressees) }
    }.sorted { $0.id < $1.id }
  }
}
