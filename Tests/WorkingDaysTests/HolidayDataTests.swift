// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WorkingDays

struct HolidayDataTests {
  private let calendar: HolidayCalendar

  init() throws {
    calendar = try CalendarFile.bdGovernment()
  }

  @Test func theFileHoldsWhatItsHeadSays() {
    #expect(calendar.id == "BD-government")
    #expect(calendar.country == "BD")
    #expect(calendar.weekend == [.friday, .saturday])
    #expect(calendar.firstYear == 2021 && calendar.lastYear == 2026)
    #expect(calendar.facts.count >= 210)
  }

  @Test func factsAreInTheOrderOfTheirDatesAndNeverDouble() {
    #expect(calendar.facts.map(\.date) == calendar.facts.map(\.date).sorted())
    #expect(Set(calendar.facts.map { "\($0.date) \($0.name["en"] ?? "")" }).count == calendar.facts.count)
  }

  @Test func everyFactHasBothNamesAndASource() {
    for fact in calendar.facts {
      #expect(fact.name["en"]?.isEmpty == false && fact.name["bn"]?.isEmpty == false, "\(fact.date)")
      #expect(fact.source?.isEmpty == false, "\(fact.date)")
    }
  }

  @Test func whatIsNotAnEstimateHasADayOfAnnouncementNotAfterTheDay() {
    for fact in calendar.facts where fact.certainty != .estimated {
      #expect(fact.announced.map { $0 <= fact.date } == true, "\(fact.date)")
    }
  }

  @Test func everyMovedHolidayWasWithdrawnWhenItsReplacementWasAnnounced() {
    let moved = calendar.facts.filter { $0.movedFrom != nil }
    #expect(moved.count == 4)
    for fact in moved {
      let old = calendar.facts.filter { $0.date == fact.movedFrom && $0.name == fact.name }
      #expect(old.map(\.withdrawn) == [fact.announced], "\(fact.date)")
    }
  }

  @Test func outsideTheCompleteYearsThereAreOnlyEstimates() {
    for fact in calendar.facts where !(calendar.firstYear...calendar.lastYear ~= fact.date.year) {
      #expect(fact.certainty == .estimated, "\(fact.date)")
    }
  }
}
