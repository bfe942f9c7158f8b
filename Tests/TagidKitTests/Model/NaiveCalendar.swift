// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The calendar as somebody would work it out on paper, day by day, from the facts known on a day: the judge of the real one.
struct NaiveCalendar {
  let facts: [CivilDate: [HolidayFact]]
  let weekend: Set<Weekday>
  let rule: DayConvention
  let knownOn: CivilDate

  func isWorking(_ date: CivilDate) -> Bool {
    let known = (facts[date] ?? []).filter { fact in
      let isAnnounced = fact.announced.map { $0.year < date.year || $0 <= knownOn } ?? true
      let isWithdrawn = fact.withdrawn.map { $0 <= knownOn } ?? false
      return isAnnounced && !isWithdrawn
    }
    if known.contains(where: { $0.effect == .open }) { return true }
    if known.contains(where: { $0.effect == .closed }) { return false }
    return !weekend.contains(date.weekday)
  }

  func onOrBefore(_ date: CivilDate) -> CivilDate {
    var day = date
    while !isWorking(day) { day = day.adding(days: -1) }
    return day
  }

  func onOrAfter(_ date: CivilDate) -> CivilDate {
    var day = date
    while !isWorking(day) { day = day.adding(days: 1) }
    return day
  }

  func after(_ date: CivilDate) -> CivilDate { onOrAfter(date.adding(days: 1)) }

  func after(_ date: CivilDate, _ count: Int) -> CivilDate {
    var day = date
    for _ in 0..<count { day = after(day) }
    return day
  }

  func before(_ date: CivilDate, _ count: Int) -> CivilDate {
    var day = date
    for _ in 0..<count { day = onOrBefore(day.adding(days: -1)) }
    return day
  }

  func closes(_ target: CivilDate) -> CivilDate {
    if isWorking(target) { return target }
    let (later, earlier) = (after(target), onOrBefore(target))
    switch rule {
    case .unadjusted: return target
    case .following: return later
    case .preceding: return earlier
    case .modifiedFollowing: return later.month == target.month ? later : earlier
    case .modifiedPreceding: return earlier.month == target.month ? earlier : later
    }
  }

  /// The day of a stage by its name; nil for what has none of its own.
  func day(of stage: String, closes: CivilDate) -> CivilDate? {
    let actBy = onOrBefore(closes)
    if stage == "lost" { return after(closes) }
    if stage.hasSuffix("wd"), let count = Int(stage.dropLast(2)) { return before(actBy, count) }
    if stage.hasSuffix("d"), let count = Int(stage.dropLast()) { return onOrBefore(actBy.adding(days: -count)) }
    return nil
  }

  /// Stages in the order of their days; of those of one day the nearest last, and of equals working days before calendar days.
  func ladder(_ stages: [String], closes: CivilDate) -> [(stage: String, day: CivilDate)] {
    let known = stages.compactMap { stage in day(of: stage, closes: closes).map { (stage: stage, day: $0) } }
    return known.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      return Self.distance(a.stage) > Self.distance(b.stage)
    }
  }

  private static func distance(_ stage: String) -> Int {
    let isWorkingDays = stage.hasSuffix("wd")
    let number = Int(stage.dropLast(isWorkingDays ? 2 : 1)) ?? 0
    return number * 2 + (isWorkingDays ? 1 : 0)
  }
}
