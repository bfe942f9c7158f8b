// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders

/// What cannot be looked at today although nobody withdrew it: rows with an error, plans that cannot be read, plans that
/// vanished.
struct AbsentRows {
  private let vanished: Set<String>
  private let loaded: Set<String>
  private let served: Set<String>
  /// `PLAN/INDICATOR` of rows with an error.
  private let unreadable: Set<String>

  init(_ morning: Morning, _ vanished: Set<String>) {
    self.vanished = vanished
    loaded = Set(morning.loaded.map(\.source.id))
    served = Set(morning.standings.map(\.plan.id))
    unreadable = Set(
      morning.standings.flatMap { standing in
        standing.indicators.filter { $0.state == .unreadable }.map { "\(standing.plan.id)/\($0.indicator.id)" }
      })
  }

  /// Whether a notice of this identity may be due again when its row can be read.
  func has(_ identity: String) -> Bool {
    let parts = identity.split(separator: "/")
    guard let id = parts.first.map(String.init), parts.count > 2 else { return false }
    // Duties stand beside the document and are looked at every day.
    if parts[1].hasPrefix(Duty.prefix) { return false }
    guard served.contains(id) else {
      // A document that cannot be read today says so itself, in the place of what was wrong with an earlier version.
      return parts[1] != "-" && (loaded.contains(id) || vanished.contains(id))
    }
    // What an earlier version had wrong in a row was taken up by this version, right or wrong.
    return parts[2] != "-" && unreadable.contains("\(id)/\(parts[1])")
  }
}
