// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Foundation
import TestSupport
import Testing

/// Duties in the calendar that people subscribe to, in the year at a glance, and among the dates that an order moves.
struct DutyCalendarTests {
  private let office: Office

  init() throws {
    office = try Office()
    _ = try office.folder.write(
      Office.sidecar + """

        duties:
          - { id: report-q2, title: { bn: প্রতিবেদন, en: "Report, second; quarter" }, opens: 2022-01-02, due: 2022-01-15, to: [planning-officer] }
        """, to: "mole-egov-2021-22.plan.yaml")
  }

  private func event(_ day: String, language: String = "en") async throws -> ReadCalendar.Event {
    let run = try await office.tagid("calendar", "export", "--as-of", day, "--language", language)
    let calendar = try ReadCalendar.libical(run.output)
    #expect(try await ReadCalendar.python(run.output) == calendar)
    #expect(calendar.events.count == 39 && calendar.complaints == [], "\(run)")
    return try #require(calendar.events.first { $0.uid == "mole-egov-2021-22.duty-report-q2@tagid" })
  }

  @Test func aDutyIsAnEventOnItsDayWithAnAlarmForEachStep() async throws {
    let event = try await event("2021-12-23")
    #expect(event.start == "20220115" && event.end == "20220116" && event.sequence == 0)
    #expect(event.summary == "Act by Thursday 13/01/2022 – Duty: Report, second; quarter")
    #expect(event.description.hasPrefix("Act by Thursday 13/01/2022: Saturday 15/01/2022 is a day off.\n"))
    #expect(event.description.contains("It can be done from Sunday 02/01/2022 on."))
    #expect(
      event.alarms.map(\.trigger) == [
        "20220102T030000Z", "20220106T030000Z", "20220110T030000Z", "20220112T030000Z", "20220113T030000Z",
      ])
    #expect(try await self.event("2021-12-23", language: "bn").summary.contains("নির্ধারিত কাজ: প্রতিবেদন"))
  }

  @Test func whatBecameOfItIsSaidAndTheEventKeepsItsName() async throws {
    #expect(try await event("2022-01-11").alarms.count == 2)
    let overdue = try await event("2022-01-16")
    #expect(overdue.summary == "Overdue – Report, second; quarter" && overdue.alarms.isEmpty)
    _ = try await office.tagid("progress", "add", "duty:report-q2", "--date", "2022-01-09", "--by", "R")
    let done = try await event("2022-01-16")
    #expect(done.summary == "Done – Report, second; quarter" && done.sequence == 0)
    #expect(done.description.hasPrefix("It was done on Sunday 09/01/2022."))
  }

  @Test func aDateThatMovesRaisesTheSequence() async throws {
    _ = try await event("2021-12-23")
    let text = try office.folder.read("mole-egov-2021-22.plan.yaml")
    _ = try office.folder.write(
      text.replacing("due: 2022-01-15", with: "due: 2022-01-20"), to: "mole-egov-2021-22.plan.yaml")
    let event = try await event("2021-12-23")
    #expect(event.sequence == 1 && event.start == "20220120")
  }

  @Test func theYearAtAGlanceHasDuties() async throws {
    let run = try await office.tagid("calendar", "show", "2021-22")
    #expect(
      run.output.contains("Duties\n  2022-01-13 Thu  mole-egov-2021-22 duty:report-q2 (due 2022-01-15 Sat), overdue"),
      "\(run)")
    #expect(run.output.contains("13<"), "\(run)")
    let other = try await office.tagid("calendar", "show", "2020-21", "--format", "json")
    #expect(other.output.filter { !$0.isWhitespace }.contains(#""duties":[]"#), "\(other)")
  }

  @Test func anOrderThatTakesItsLastWorkingDaySaysSo() async throws {
    let text = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      text.replacing("BD-government.json\"]", with: "BD-government.json\", own.json]"), to: "tagid.yaml")
    let order = [
      "calendar", "add", "2022-01-13", "--closed", "--name", "Mourning", "--announced", "2022-01-08", "--source",
      "Order 7",
      "--dry-run",
    ]
    let run = try await office.command(order).run()
    #expect(run.output.contains("duty:report-q2: act by 2022-01-13 -> 2022-01-12"), "\(run)")
    let json = try await office.command(order + ["--format", "json"]).run()
    #expect(
      json.output.filter { !$0.isWhitespace }.contains(#""indicator":"duty:report-q2","percent":null"#), "\(json)")
  }
}
