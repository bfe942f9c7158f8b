// SPDX-License-Identifier: Apache-2.0
import Reminders
import Testing
import WorkingDays

/// A duty that can be done on days off alone: it opens on Friday 26 and is due on Saturday 27 December 2025.
struct DutyWithoutWorkingDayTests {
  private func office(_ rule: DayConvention = .unadjusted) throws -> DutyOffice {
    var office = try DutyOffice(due: "2025-12-27", opens: "2025-12-26")
    office.rule = rule
    return office
  }

  @Test func itIsRemindedOfOnTheLastWorkingDayBeforeItOpens() throws {
    var own = try office()
    #expect(
      try own.lines("12-18", "12-22", "12-24", "12-25", "12-26", "12-27", "12-28") == [
        "12-25 0d stage-due", "12-28 lost duty-overdue",
      ])
    own = try office()
    own.policy.before = [.days(7)]
    #expect(try own.lines("12-25") == ["12-25 0d stage-due"])
  }

  @Test func whoMissedThatHearsOfItWhileItIsOpen() throws {
    var own = try office()
    #expect(try own.lines("12-24", "12-26", "12-27") == ["12-26 last-chance last-chance"])
  }

  @Test func aRuleThatGivesItAWorkingDayEndsThis() throws {
    var own = try office(.following)
    #expect(try own.lines("12-25", "12-26", "12-28") == ["12-28 0d stage-due"])
    let standing = try own.standing(on: try #require(CivilDate(iso: "2025-12-20")))
    #expect(standing.hasWorkingDay && standing.actBy.iso == "2025-12-28")
  }

  @Test func anEscalationOfItsLastDayGoesToo() throws {
    var own = try DutyOffice(due: "2025-12-27", opens: "2025-12-26", escalations: [.stage(.days(0))])
    #expect(try own.boss(from: "2025-12-20", to: "2025-12-27") == ["12-25 0d escalated"])
  }
}
