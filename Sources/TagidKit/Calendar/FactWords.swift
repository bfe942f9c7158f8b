// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// A fact in words for the terminal.
struct FactWords {
  private let fact: HolidayFact
  private let country: String

  /// - Parameter country: the scope that means everybody.
  init(_ fact: HolidayFact, country: String) {
    self.fact = fact
    self.country = country
  }

  /// Every language's name, English first.
  var name: String {
    let names = [fact.name["en"]] + fact.name.filter { $0.key != "en" }.sorted { $0.key < $1.key }.map(\.value)
    let shown = names.compactMap { $0 }
    return shown.isEmpty ? "(no name)" : shown.joined(separator: " · ")
  }

  /// What it does to the office, or would have done.
  func effect(_ status: DatedFact.Status) -> String {
    status == .inForce ? effect : "not in force (\(effect))"
  }

  private var effect: String {
    if fact.certainty == .estimated, fact.effect != .none { return "perhaps \(fact.effect.rawValue)\(region)" }
    return switch fact.effect {
    case .closed: "closed\(region)"
    case .open: "open\(region)"
    case .none: fact.kind == "optional" ? "optional leave, offices stay open" : "a day with a name, offices stay open"
    }
  }

  private var region: String {
    guard !fact.scope.isEmpty, !fact.scope.contains(country) else { return "" }
    return " in \(fact.scope.joined(separator: ", ")) only, which does not close this office"
  }

  /// How well it is known.
  var certainty: String {
    switch fact.certainty {
    case .gazetted: "gazetted"
    case .reported: "reported by one source"
    case .estimated: "an estimate, which neither closes nor opens the office"
    }
  }

  /// Since when it is known, or why it does not count.
  func known(_ status: DatedFact.Status, on day: CivilDate) -> String {
    let moved = fact.movedFrom.map { ", moved from \($0)" } ?? ""
    let announced = fact.announced.map { "announced \($0)" } ?? "no day of announcement, hence known always"
    return switch status {
    case .inForce: announced + moved
    case .notYetKnown: "\(announced)\(moved), hence not known yet on \(day)"
    case .withdrawn: "\(announced), withdrawn \(fact.withdrawn.map(\.iso) ?? "")\(moved)"
    case .replaced: "\(announced)\(moved); replaced by the office's own fact"
    }
  }
}
