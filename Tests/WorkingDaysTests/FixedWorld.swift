// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

/// A date written in a test; a slip of the pen fails the test instead of ending the run.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) -> CivilDate {
  guard let date = CivilDate(iso: iso) else {
    Issue.record("\(iso) is not a date", sourceLocation: sourceLocation)
    return CivilDate(dayNumber: 0)
  }
  return date
}

func fact(
  _ date: String, _ effect: HolidayFact.Effect = .closed, scope: [String] = [],
  certainty: HolidayFact.Certainty = .gazetted, announced: String? = nil, withdrawn: String? = nil
) -> HolidayFact {
  HolidayFact(
    date: day(date), name: ["en": "\(effect) \(date)"], effect: effect, kind: "public", scope: scope,
    certainty: certainty, announced: announced.map { day($0) }, withdrawn: withdrawn.map { day($0) })
}

/// A country XX with its weekend on Friday and Saturday, complete for 2021-2026.
func holidays(_ facts: [HolidayFact] = [], weekend: Set<Weekday> = [.friday, .saturday]) -> HolidayCalendar {
  HolidayCalendar(
    id: "XX-test", name: ["en": "Test"], country: "XX", weekend: weekend, firstYear: 2021, lastYear: 2026, facts: facts)
}

/// The government's calendar as known today: after its last dated fact.
func bangladesh(knownOn date: String = "2026-06-01") throws -> WorkingCalendar {
  WorkingCalendar(try CalendarFile.bdGovernment(), knownOn: day(date))
}
