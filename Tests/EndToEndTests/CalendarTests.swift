// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The questions that the ICT cell puts to the calendar.
struct CalendarTests {
  private let office: Office

  init() throws { office = try Office() }

  private func calendar(_ line: String) async throws -> FinishedCommand {
    try await office.command(["calendar"] + line.split(separator: " ").map(String.init)).run()
  }

  private func json(_ line: String) async throws -> [String: Any] {
    let run = try await calendar(line + " --format json")
    #expect(run.status == 0, "\(run)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
  }

  @Test(arguments: [
    ("shift 2021-12-30 --working-days -5", "2021-12-23, Thursday"),
    ("shift 2021-12-16 --working-days 1", "2021-12-19, Sunday"),
    ("shift 2021-12-31 --working-days -1", "2021-12-30, Thursday"),
    ("shift 2021-08-20 --working-days -1 --known-on 2021-08-17", "2021-08-18, Wednesday"),
    ("shift 2021-08-20 --working-days -1 --known-on 2021-08-18", "2021-08-19, Thursday"),
    ("adjust 2023-06-30 --convention modified-following", "2023-06-26, Monday"),
    ("adjust 2023-06-30 --convention modifiedFollowing", "2023-06-26, Monday"),
    ("adjust 2023-06-30 --convention following", "2023-07-02, Sunday"),
    ("adjust 2022-05-01 --convention modified-preceding", "2022-05-05, Thursday"),
    ("adjust 2025-06-10 --convention preceding", "2025-06-04, Wednesday"),
    ("adjust 2021-12-31", "2021-12-31, Friday"), ("count 2021-07-01 2022-07-01", "246"),
    ("count 2026-01-01 2027-01-01", "242"), ("count 2021-12-30 2021-12-30", "0"),
  ])
  func aQuestionHasOneAnswer(_ line: String, _ answer: String) async throws {
    let run = try await calendar(line)
    #expect(run.status == 0 && run.output == answer + "\n" && run.errors.isEmpty, "\(run)")
  }

  @Test(arguments: [
    ("day 2027-03-10", "2027-03-10 is outside the years of the calendar BD-government, 2021 to 2026"),
    ("day 2020-12-31", "2021 to 2026"), ("shift 2026-12-30 --working-days 5", "2027-01-06 is outside"),
    ("shift 2021-01-03 --working-days -4", "2020-12-28 is outside"), ("count 2026-12-01 2027-01-02", "2027-01-01"),
    ("adjust 2026-12-31 --convention unadjusted --known-on 2021-01-01", ""),
    ("adjust 2027-01-01 --convention unadjusted", "outside"), ("show 2019-20", "2021 to 2026"),
    ("shift 2021-12-30 --working-days 0", "tagid calendar adjust"),
    ("shift 2021-12-30 --working-days -9223372036854775808", "2021 to 2026"),
    ("shift 2021-12-30 --working-days 70000", "2021 to 2026"),
    ("count 2021-12-30 2021-12-29", "Write the earlier day first"),
    ("show 2021-23", "2021-23\" is no year"), ("adjust 2021-12-31 --convention nearest", "modified-following"),
  ])
  func aDateOutsideTheYearsIsAnErrorThatNamesThem(_ line: String, _ words: String) async throws {
    let run = try await calendar(line)
    if words.isEmpty {
      #expect(run.status == 0, "\(run)")
    } else {
      #expect([64, 65].contains(run.status) && run.output.isEmpty && run.errors.contains(words), "\(run)")
    }
  }

  @Test func whatIsEstimatedForAYearWithoutAListIsNamedAsAnEstimate() async throws {
    let run = try await calendar("day 2027-03-10")
    #expect(run.status == 64 && run.errors.contains("(estimated for that day: Eid-ul-Fitr)"), "\(run)")
  }

  @Test func aDaySaysWhyItIsClosedBySourceAndSinceWhen() async throws {
    let run = try await calendar("day 2025-12-31")
    #expect(run.output.hasPrefix("2025-12-31, Wednesday: closed\n"), "\(run)")
    #expect(run.output.contains("announced 2025-12-30") && run.output.contains("    source: http"), "\(run)")
    let before = try await calendar("day 2025-12-31 --known-on 2025-12-29")
    #expect(before.output.hasPrefix("2025-12-31, Wednesday: working day\n"), "\(before)")
    #expect(before.output.contains("hence not known yet on 2025-12-29"), "\(before)")
  }

  @Test func aHolidayMovedByTheMoonIsAWorkingDayFromTheDayItWasMoved() async throws {
    let expected = try await json("day 2021-08-19 --known-on 2021-08-17")
    #expect(expected["working"] as? Bool == false && (expected["facts"] as? [Any])?.count == 1)
    let moved = try await json("day 2021-08-19 --known-on 2021-08-18")
    #expect(moved["working"] as? Bool == true && (moved["facts"] as? [Any])?.isEmpty == true)
    let others = try #require(moved["others"] as? [[String: Any]])
    #expect(others.map { $0["status"] as? String } == ["withdrawn"])
    #expect((others[0]["fact"] as? [String: Any])?["withdrawn"] as? String == "2021-08-18")
    let after = try await json("day 2021-08-20")
    #expect((after["facts"] as? [[String: Any]])?.first?["movedFrom"] as? String == "2021-08-19")
  }

  @Test(arguments: [
    ("day 2021-08-30", "2021-08-30, Monday: closed"), ("day 2021-12-31", "2021-12-31, Friday: weekend"),
    ("day 2025-05-17", "2025-05-17, Saturday: working day on a weekend"),
    ("day 2022-03-01", "2022-03-01, Tuesday: working day"), ("day 2026-04-13", "2026-04-13, Monday: working day"),
  ])
  func theFirstLineSaysWhetherTheOfficeWorks(_ line: String, _ head: String) async throws {
    let run = try await calendar(line)
    #expect(run.status == 0 && run.output.hasPrefix(head + "\n"), "\(run)")
  }

  @Test func answersForProgramsHaveTheirKeys() async throws {
    let shifted = try await json("shift 2021-12-30 --working-days -5")
    #expect(shifted["date"] as? String == "2021-12-23" && shifted["from"] as? String == "2021-12-30")
    let adjusted = try await json("adjust 2021-12-16 --convention following")
    #expect(adjusted["date"] as? String == "2021-12-19" && adjusted["convention"] as? String == "following")
    #expect(try await json("count 2021-07-01 2022-07-01")["count"] as? Int == 246)
  }

  @Test func aYearIsShownWithItsDaysOffAndTheDaysToActBy() async throws {
    let run = try await calendar("show 2021-22 --known-on 2021-12-23")
    #expect(run.status == 0, "\(run)")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BD-government 2021-22, as known on 2021-12-23: 246 working days")
    #expect(lines.contains { $0.hasSuffix("12 13 14 15 16*17-18-") }, "\(run.output)")
    #expect(lines.contains { $0.contains("20 21*22 23 24<25-26-") }, "\(run.output)")
    #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.hasSuffix(" ") })
    #expect(run.output.contains("  2022-02-24 Thu  mole-egov-2021-22 [1.2.1] 100 % (target 2022-02-25 Fri), next\n"))
    #expect(
      run.output.contains("  2022-06-30 Thu  mole-egov-2021-22 [1.6.1] 100, 80, 60 %, next 100 %, open 80, 60 %\n"),
      "\(run)")
    #expect(run.output.contains("  2021-12-16 Thu  Victory Day · বিজয় দিবস: closed\n"))
    let data = try await json("show 2021-22 --known-on 2021-12-23")
    #expect(data["workingDays"] as? Int == 246)
    #expect((data["months"] as? [[String: Any]])?.compactMap { $0["workingDays"] as? Int }.reduce(0, +) == 246)
    #expect((data["actBy"] as? [[String: Any]])?.count == 38)
  }

  @Test func aYearThatIsHalfAnnouncedSaysSoAndMarksItsEstimates() async throws {
    let run = try await calendar("show 2026-27 --known-on 2026-11-23")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("127 working days from 2026-07-01 to 2026-12-31\n"), "\(run)")
    #expect(run.output.contains("are not announced: there only the weekend is known, and estimates"))
    #expect(run.output.contains(" 7? 8? 9?10?11?12-13-"))
    #expect(run.output.contains("2027-03-10 Wed  Eid-ul-Fitr · ঈদুল ফিতর: perhaps closed\n"))
  }

  /// Each of a target's dates is one to act by, and the next of them is the one to keep.
  @Test func everyDateOfATargetIsShown() async throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(
      text.replacing("\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "\t৩০/০৯/২০২১, ৩০/১২/২০২১, ৩১/০৩/২০২২\t-\t-"),
      to: "mole-egov-2021-22.tsv")
    let run = try await calendar("show 2021-22 --known-on 2021-12-23")
    for line in [
      "2021-09-30 Thu  mole-egov-2021-22 [1.3.1] 100 %, past", "2021-12-30 Thu  mole-egov-2021-22 [1.3.1] 100 %, next",
      "2022-03-31 Thu  mole-egov-2021-22 [1.3.1] 100 %, open",
    ] { #expect(run.output.contains("  \(line)\n"), "\(run)") }
    #expect(run.output.contains("26 27 28 29 30<31-"), "\(run)")
  }

  @Test func aDayToActByThatMayBeADayOffIsMarked() async throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let later = text.replacing("২০২১", with: "২০২৬").replacing("২০২২", with: "২০২৭").replacing(
      "২০২৬-২২", with: "২০২৬-২৭"
    )
    .replacing("১৩/০১/২০২৭", with: "১০/০৩/২০২৭").replacing("২০/০১/২০২৭", with: "১৭/০৩/২০২৭")
    .replacing("২৭/০১/২০২৭", with: "২৪/০৩/২০২৭")
    _ = try office.folder.write(later, to: "mole-egov-2021-22.tsv")
    let run = try await calendar("show 2026-27 --known-on 2026-11-23")
    #expect(run.output.contains(" 7? 8? 9?10!11?12-13-"), "\(run)")
    #expect(run.output.contains("perhaps a day off: Eid-ul-Fitr (estimate)\n"), "\(run)")
    let feed = try await office.tagid("calendar", "export", "--as-of", "2026-11-23", "--language", "en")
    let events = feed.output.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT")
    let marked = events.filter { $0.contains("DTSTART;VALUE=DATE:20270310") }
    #expect(
      marked.count == 2 && marked.allSatisfy { $0.contains("may be a holiday") || $0.contains("may be holidays") })
  }

  @Test func aCalendarInWhichEveryDayIsClosedIsAnError() async throws {
    _ = try office.folder.write(
      """
      {"calendar": "XX", "name": {"en": "None"}, "country": "XX", "completeYears": {"first": 2021, "last": 2026}, "facts": [],
       "weekend": ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]}
      """, to: "closed.json")
    let yaml = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      yaml.replacing(/holidays: \["[^"]*"\]/, with: "holidays: [closed.json]"), to: "tagid.yaml")
    for line in ["day 2021-12-20", "count 2021-01-01 2022-01-01", "shift 2021-12-20 --working-days 1", "show 2021-22"] {
      let run = try await calendar(line)
      #expect(run.status == 65 && run.errors.contains("every day is closed"), "\(run)")
    }
    let check = try await office.check("2021-12-23")
    #expect(check.status == 65 && check.errors.contains("calendar-unfit"), "\(check)")
  }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), (["NO_COLOR": ""], true),
  ])
  func coloursAreForATerminalThatWantsThem(_ environment: [String: String], _ hasColours: Bool) async throws {
    let line = "'\(ProjectFiles.binary)' calendar show 2021-22"
    let run = try await Command(
      "/usr/bin/script", ["-qec", line, "/dev/null"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { _, own in own },
      workingDirectory: office.folder.path
    ).run()
    #expect(run.status == 0 && run.output.contains("July 2021"), "\(run)")
    #expect(run.output.contains("\u{1B}[31m20") == hasColours, "\(run)")
  }

  @Test func namesFromACalendarFileDoNotReachTheTerminalAsCommands() async throws {
    _ = try office.folder.write(
      #"{"facts": [{"date": "2021-12-20", "name": {"en": "Fine\u001b[2J\u202eday"}, "effect": "closed", "kind": "office", "scope": [], "certainty": "gazetted", "announced": "2021-12-01"}]}"#,
      to: "own.json")
    let yaml = try office.folder.read("tagid.yaml")
    let own = office.folder.url.appendingPathComponent("own.json").path
    _ = try office.folder.write(
      yaml.replacing("BD-government.json\"]", with: "BD-government.json\", \"\(own)\"]"), to: "tagid.yaml")
    for line in ["day 2021-12-20", "show 2021-22"] {
      let run = try await calendar(line)
      #expect(run.output.contains("Fine") || run.status != 0, "\(run)")
      #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"), "\(run)")
    }
  }
}
