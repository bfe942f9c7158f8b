// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Tonight's holiday order, written into the office's own file.
struct CalendarAddTests {
  private let office: Office
  private static let order = ["--closed", "--name", "Day of mourning", "--announced", "2021-12-29"]

  /// An office whose configuration lists files of its own after the country's, which are not there yet.
  init() throws {
    office = try Office()
    try list(["own.json"])
  }

  private func list(_ files: [String]) throws {
    try office.configure(mail: Office.outbox, chat: Office.outbox)
    let text = try office.folder.read("tagid.yaml")
    let more = files.map { ", \"\($0)\"" }.joined()
    _ = try office.folder.write(
      text.replacing("BD-government.json\"]", with: "BD-government.json\"\(more)]"), to: "tagid.yaml")
  }

  private func add(_ date: String, _ more: [String] = order) async throws -> FinishedCommand {
    try await office.command(["calendar", "add", date] + more).run()
  }

  private static let line =
    #"{"date":"2021-12-30","name":{"en":"Day of mourning"},"effect":"closed","kind":"office","scope":[],"#
    + #""certainty":"gazetted","announced":"2021-12-29"}"#

  @Test func theFileIsMadeAndTheActByDatesThatMoveAreNamed() async throws {
    #expect(try await office.tagid("calendar", "day", "2021-12-30").status == 78)
    #expect(try await office.tagid("check", "--dry-run").status == 78)
    let dry = try await add("2021-12-30", Self.order + ["--dry-run"])
    #expect(dry.status == 0 && dry.output.hasPrefix("would be added to "), "\(dry)")
    #expect(!office.folder.files().contains("own.json"))
    let run = try await add("2021-12-30")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.output == """
        added to \(office.folder.path("own.json")): \(Self.line)
        2021-12-30, thursday: was a working day, is closed now
        [1.3.1] 100 %: act by 2021-12-30 -> 2021-12-29

        """)
    let written = try office.folder.read("own.json")
    #expect(written == "{\n\"facts\":[\n\(Self.line)\n]}\n")
    #expect(try await HolidaySchema.problems(of: [written]) == [[]])
    #expect(try await office.tagid("calendar", "day", "2021-12-30").output.contains(": closed"))
    // As known before the order the day was a working day.
    #expect(
      try await office.tagid("calendar", "day", "2021-12-30", "--known-on", "2021-12-28").output.contains("working day")
    )
    let again = try await add("2021-12-30")
    #expect(again.status == 0 && again.output.hasPrefix("already in "), "\(again)")
    #expect(try office.folder.read("own.json") == written)
  }

  @Test func aWorkingSaturdayAndAllOptionsAreKept() async throws {
    let run = try await add(
      "2022-02-26",
      [
        "--open", "--name", "  Working\n Saturday ", "--name-bn", "কর্মদিবস", "--announced", "2022-02-20", "--source",
        "Order \"7\"", "--note", "for Eid", "--format", "json",
      ])
    #expect(run.status == 0, "\(run)")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
    #expect(json["new"] as? Bool == true && json["dryRun"] as? Bool == false)
    #expect(json["wasWorking"] as? Bool == false && json["working"] as? Bool == true)
    let moved = try #require(json["moved"] as? [[String: Any]])
    #expect(moved.allSatisfy { $0["to"] as? String == "2022-02-26" })
    let added = try #require(json["added"] as? [String: Any])
    #expect(added["name"] as? [String: String] == ["en": "Working Saturday", "bn": "কর্মদিবস"])
    #expect(added["source"] as? String == "Order \"7\"" && added["note"] as? String == "for Eid")
    #expect(try await HolidaySchema.problems(of: [try office.folder.read("own.json")]) == [[]])
  }

  @Test func factsStandInTheOrderOfTheirDatesAndNothingIsLost() async throws {
    let before = """
      {"$schema":"holidays.schema.json","facts":[
        {"date":"2022-05-01","name":{"en":"Later","bn":"পরে"},"effect":"none","kind":"optional","scope":["BD-B"],
         "certainty":"reported","withdrawn":"2022-04-01","movedFrom":"2022-05-02","source":"a / b","note":"n"},
        {"date":"2021-12-30","name":{"en":"First"},"effect":"open","certainty":"estimated"}]}
      """
    _ = try office.folder.write(before, to: "own.json")
    #expect(try await add("2021-12-30").status == 0)
    let facts = try office.folder.read("own.json").split(separator: "\n").filter { $0.hasPrefix("{\"date\"") }
    try #require(facts.count == 3)
    #expect(facts[0].contains("\"First\"") && facts[1].hasPrefix(Self.line.dropLast()) && facts[2].contains("পরে"))
    #expect(
      facts[2].contains(#""scope":["BD-B"],"certainty":"reported","withdrawn":"2022-04-01","movedFrom":"2022-05-02""#))
    #expect(try office.folder.read("own.json").hasPrefix("{\n\"$schema\":\"holidays.schema.json\",\n"))
  }

  @Test func withoutAFileOfItsOwnTheOfficeIsToldWhatToWrite() async throws {
    try list([])
    let run = try await add("2021-12-30")
    #expect(run.status == 78, "\(run)")
    let line = try #require(run.errors.split(separator: "\n").first { $0.contains("holidays: [") })
    let configuration = try office.folder.read("tagid.yaml")
    let told = line.trimmingCharacters(in: .whitespaces)
    _ = try office.folder.write(
      configuration.replacing(/holidays: \["[^"]*"\]/, with: told), to: "tagid.yaml")
    #expect(try await add("2021-12-30").status == 0)
    #expect(office.folder.files().contains("office-holidays.json"))
  }

  @Test func oneOfSeveralFilesCanBeNamed() async throws {
    try list(["first.json", "second.json"])
    #expect(try await add("2021-12-30").status == 0)
    #expect(office.folder.files().contains("second.json") && !office.folder.files().contains("first.json"))
    #expect(try await add("2021-12-30", Self.order + ["--file", "first.json"]).status == 0)
    #expect(try office.folder.read("first.json") == office.folder.read("second.json"))
    let country = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    for (file, words) in [("third.json", "is not among"), (country, "is the country's calendar")] {
      let run = try await add("2021-12-30", Self.order + ["--file", file])
      #expect(run.status == 64 && run.errors.contains(words), "\(run)")
    }
  }

  @Test(arguments: [
    (["2021-12-30", "--closed", "--name", "x", "--announced", "2999-01-01"], "is after today"),
    (["2021-12-30", "--closed", "--name", "x"], "--announced"),
    (["2021-12-30", "--name", "x", "--announced", "2021-12-29"], "--closed or --open"),
    (["2021-12-30", "--closed", "--open", "--name", "x", "--announced", "2021-12-29"], "--closed or --open"),
    (["2021-12-30", "--closed", "--name", " ", "--announced", "2021-12-29"], "--name is empty"),
    (["2021-12-30", "--closed", "--name", "a\u{1B}b", "--announced", "2021-12-29"], "control characters"),
    (
      [
        "2021-12-30", "--closed", "--name", "e" + String(repeating: "\u{301}", count: 400), "--announced", "2021-12-29",
      ],
      "--name has 801 bytes; at most 600"
    ),
    (
      [
        "2021-12-30", "--closed", "--name", "x", "--name-bn", String(repeating: "ক", count: 201), "--announced",
        "2021-12-29",
      ],
      "--name-bn has 603 bytes"
    ),
    (["2021-02-30", "--closed", "--name", "x", "--announced", "2021-12-29"], "2021-02-30"),
    (["2300-01-01", "--closed", "--name", "x", "--announced", "2021-12-29"], "in no year of a calendar"),
  ])
  func anOrderThatCannotBeIsAUsageError(_ arguments: [String], _ words: String) async throws {
    let run = try await office.command(["calendar", "add"] + arguments).run()
    #expect(run.status == 64 && run.errors.contains(words), "\(run)")
    #expect(!office.folder.files().contains("own.json"))
  }

  @Test(arguments: [
    ("facts: # ours\n  - {date: 2022-01-02, name: {en: x}, effect: closed, certainty: gazetted}\n", "is not JSON"),
    ("{\"facts\":[{\"date\":\"2022-01-02\"}]}", "is missing"), ("", "the file is empty"), ("<html>", "own.json"),
    ("{\"facts\":[],\"comment\":\"ours\"}", "unknown key"),
    ("{\"facts\":[\(line.replacing("mourning\"}", with: "mourning\",\"bn\":\"শোক\"}"))]}", "in other words"),
  ])
  func aFileThatWouldLoseSomethingIsLeftAloneAndTheLineIsPrinted(_ text: String, _ words: String) async throws {
    _ = try office.folder.write(text, to: "own.json")
    let run = try await add("2021-12-30")
    #expect(run.status == 65 && run.errors.contains(words), "\(run)")
    #expect(run.errors.contains(Self.line) || words == "in other words", "\(run)")
    #expect(try office.folder.read("own.json") == text && !office.folder.files().contains(".own.json.new"))
  }

  @Test func anOrderThatIsGivenAgainAfterItWasTakenBackIsTheLastWordAgain() async throws {
    let open = ["--open", "--name", "Taken back", "--announced", "2021-12-29"]
    for (more, isWorking) in [
      (Self.order, false), (open, true), (Self.order + ["--source", "Order 8"], false), (open, true),
      (Self.order, false),
    ] {
      let run = try await add("2021-12-30", more)
      #expect(run.status == 0 && run.output.hasPrefix("added to "), "\(run)")
      let day = try await office.tagid("calendar", "day", "2021-12-30")
      #expect(day.output.contains(": working day") == isWorking, "\(day)")
      #expect(run.output.contains(isWorking ? "is a working day now" : "is closed now"), "\(run)")
    }
    let facts = try office.folder.read("own.json").split(separator: "\n").filter { $0.hasPrefix("{\"date\"") }
    #expect(facts.count == 2 && facts.last == Self.line[...], "\(facts)")
    let again = try await add("2021-12-30")
    #expect(again.status == 0 && again.output.hasPrefix("already in "), "\(again)")
  }

  @Test func anOrderThatAnotherFileOverrulesIsNotWritten() async throws {
    try list(["first.json", "second.json"])
    #expect(try await add("2021-12-30").status == 0)
    let run = try await add(
      "2021-12-30", ["--open", "--name", "x", "--announced", "2021-12-29", "--file", "first.json"])
    #expect(run.status == 65 && run.errors.contains("2021-12-30 would still be closed"), "\(run)")
    #expect(!office.folder.files().contains("first.json"))
  }

  @Test func theYearsThatTheFileCompletesStay() async throws {
    _ = try office.folder.write(#"{"completeYears":{"first":2027,"last":2027},"facts":[]}"#, to: "own.json")
    #expect(try await add("2021-12-30").status == 0)
    #expect(
      try office.folder.read("own.json")
        == "{\n\"completeYears\":{\"first\":2027,\"last\":2027},\n\"facts\":[\n\(Self.line)\n]}\n")
    #expect(try await office.tagid("calendar", "day", "2027-01-03").status == 0)
    #expect(try await HolidaySchema.problems(of: [try office.folder.read("own.json")]) == [[]])
  }

  @Test func aFileThatIsNotThereIsMadeByTheLineOfTheHint() async throws {
    let run = try await office.tagid("check", "--dry-run")
    #expect(run.status == 78 && run.errors.contains("The first `tagid calendar add` makes it"), "\(run)")
    let hint = try #require(run.errors.firstMatch(of: /`echo '(.*)' > FILE`/)?.1)
    _ = try office.folder.write(String(hint) + "\n", to: "own.json")
    #expect(try await office.tagid("check", "--dry-run").status == 0)
  }

  @Test func aDayOutsideTheCalendarsYearsIsWrittenAndSaid() async throws {
    let run = try await add("2030-01-01")
    #expect(run.status == 0 && run.errors.contains("is outside the years of the calendar BD-government"), "\(run)")
  }
}
