// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Dates whose day and month were exchanged on the way, which can only happen up to the twelfth.
enum SwappedDates {
  /// The other reading; nil when there is none.
  static func swapped(_ date: CivilDate) -> CivilDate? {
    date.day == date.month ? nil : CivilDate(year: date.year, month: date.day, day: date.month)
  }

  /// The single tier whose other reading would put the targets in order within the year, when there is exactly one.
  static func reordering(
    _ tiers: [Tier], in year: (first: CivilDate, last: CivilDate)
  ) -> (percent: Int, date: CivilDate)? {
    var found: [(percent: Int, date: CivilDate)] = []
    for index in tiers.indices {
      guard case .date(let date) = tiers[index].target, let other = swapped(date), other >= year.first,
        other <= year.last
      else { continue }
      var changed = tiers
      changed[index].target = .date(other)
      if !TierOrder.isBroken(changed) { found.append((tiers[index].percent, other)) }
    }
    return found.count == 1 ? found.first : nil
  }
}
