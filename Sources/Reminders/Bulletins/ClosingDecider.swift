// SPDX-License-Identifier: Apache-2.0
package import Plans
package import WorkingDays

/// Decides on the last word: only to who was reminded, and once until that reader is reminded again.
package struct ClosingDecider {
  private let plan: Plan
  private let calendar: WorkingCalendar
  private let day: CivilDate

  package init(plan: Plan, calendar: WorkingCalendar, day: CivilDate) {
    self.plan = plan
    self.calendar = calendar
    self.day = day
  }

  package func decide(_ standing: Standing, told: Told) throws(CalendarError) -> Decision {
    guard standing.state == .achieved, !standing.canFall,
      let tier = standing.tiers.first(where: { $0.tier.percent == standing.achieved })
    else { return .silent(.nothingToKeep) }
    let heard = LastWords(told, in: plan.fiscalYear)
    guard heard.wasReminded else { return .silent(.nothingToKeep) }
    let isRegained = heard.hasLost(upTo: tier.tier.percent)
    // At the year's end the loss of a better tier says what stays as proven.
    let isTold = standing.indicator.unit != .date && standing.tiers.contains { $0.state == .lost }
    if isTold, !isRegained { return .silent(.nothingToKeep) }
    if heard.stands(for: tier.tier.percent) { return .silent(.alreadyTold) }
    let target = tier.tier.targetDate(in: plan.fiscalYear)
    let notice = ClosingNotice(
      plan: plan.id, standing: standing, tier: tier, target: target, isRegained: isRegained,
      number: heard.next(isRegained: isRegained, tier.tier.percent, target))
    return try OnceDecider(calendar: calendar, day: day).decide(.bulletin(.closing(notice)), told: told)
  }
}

/// What one reader has in mind of how an indicator ends: what was said as the last word, and what was told since.
struct LastWords {
  /// What counts as told of the plan's year, in order.
  private let all: [TierIdentity]
  /// The place of the last word in it.
  private let last: Int?

  /// - Parameter fiscalYear: what was told of another year's plan of the same id is no matter here.
  init(_ told: Told, in fiscalYear: FiscalYear) {
    all = told.certainOfTiers.filter { fiscalYear.contains($0.target) }
    last = all.lastIndex(where: \.isClosing)
  }

  var wasReminded: Bool { all.contains(where: \.isReminder) }

  /// Whether the last word was about this tier, and nothing reminded the reader of the indicator since.
  func stands(for percent: Int) -> Bool {
    guard let last else { return false }
    return all[last].percent == percent && !all[last...].contains(where: \.isReminder)
  }

  /// Whether the reader believes that the tier, or one that pays less, is lost: that is the last word about its date.
  func hasLost(upTo percent: Int) -> Bool {
    var words: [Int: String] = [:]
    for identity in all where identity.isOfDeadline { words[identity.percent] = identity.word }
    return words.contains { $0.key <= percent && $0.value == Stage.lost.name }
  }

  /// The first number under which the word was not said about the tier.
  func next(isRegained: Bool, _ percent: Int, _ target: CivilDate) -> Int {
    let said = Set(all.filter { $0.percent == percent && $0.target == target }.map(\.word))
    var number = 1
    while said.contains(TierIdentity.closing(isRegained: isRegained, number: number)) { number += 1 }
    return number
  }
}
