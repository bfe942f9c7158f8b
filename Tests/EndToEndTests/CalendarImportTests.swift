// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Holiday feeds in the manner of those that offices have, made into files that the other commands read.
struct CalendarImportTests {
  private let office: Office

  init() throws { office = try Office() }

  /// Writes `lines` as a feed and imports it.
  private func importing(
    _ lines: [String], _ options: [String] = [], end: String = "\r\n", mark: [UInt8] = []
  ) async throws -> FinishedCommand {
    _ = try office.folder.write(mark + Array((lines.joined(separator: end) + end).utf8), to: "feed.ics")
    return try await office.command(["calendar", "import", "feed.ics"] + options).run()
  }

  private func facts(_ text: String) throws -> [[String: Any]] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(root?["facts"] as? [[String: Any]])
  }

  private func shown(_ facts: [[String: Any]]) -> [String] {
    facts.map { fact in
      let name = fact["name"] as? [String: String]
      return "\(fact["date"] ?? "") \(fact["effect"] ?? "") \(fact["certainty"] ?? "") \(name?["en"] ?? "")"
    }
  }

  @Test(arguments: SampleFeed.all, [("\r\n", [] as [UInt8]), ("\n", [0xEF, 0xBB, 0xBF])])
  func aFeedOfEachProviderIsTaken(_ feed: SampleFeed, _ form: (String, [UInt8])) async throws {
    let run = try await importing(feed.lines, feed.options, end: form.0, mark: form.1)
    #expect(run.status == 0, "\(run)")
    #expect(shown(try facts(run.output)) == feed.facts, "\(feed.name)")
    #expect(run.errors.contains("taken \(feed.events) of \(feed.events) event"), "\(run)")
    #expect(!run.errors.contains("not taken"), "\(run)")
    #expect(try await HolidaySchema.problems(of: [run.output]) == [[]])
  }

  @Test func aWholeCalendarIsReadBackByCalendarDay() async throws {
    let run = try await importing(
      SampleFeed.apple.lines,
      [
        "--country", "XX", "--weekend", "saturday,sunday", "--id", "XX-land", "--years", "2024-2026", "--name", "Xland",
        "--fiscal-year-start", "1", "--output", "xx.json",
      ])
    #expect(run.status == 0 && run.output.hasSuffix("facts written to xx.json\n"), "\(run)")
    #expect(try await HolidaySchema.problems(of: [try office.folder.read("xx.json")]) == [[]])
    let head = try office.folder.read("xx.json").split(separator: "\n").prefix(7)
    #expect(
      head.contains("\"completeYears\":{\"first\":2024,\"last\":2026},") && head.contains("\"fiscalYearStart\":1,"))
    let configuration = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      configuration.replacing(/holidays: \["[^"]*"\]/, with: "holidays: [xx.json]"), to: "tagid.yaml")
    for (date, says) in [("2025-12-25", "closed"), ("2025-12-24", "working day"), ("2026-01-03", "weekend")] {
      let day = try await office.tagid("calendar", "day", date)
      #expect(day.status == 0 && day.output.contains(": \(says)"), "\(day)")
    }
    #expect(try await office.tagid("calendar", "day", "2027-12-25").status == 64)
  }

  @Test func anOwnFileStandsBesideTheCountrys() async throws {
    let run = try await importing(SampleFeed.google.lines, ["--output", "own.json"])
    #expect(run.status == 0, "\(run)")
    let configuration = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      configuration.replacing("BD-government.json\"]", with: "BD-government.json\", own.json]"), to: "tagid.yaml")
    // 2024-04-14 is closed in both; 17 March was no day off any more, but the feed has it; an observance opens nothing.
    for (date, says) in [("2024-04-14", "closed"), ("2024-07-01", "closed"), ("2024-12-16", "closed")] {
      let day = try await office.tagid("calendar", "day", date)
      #expect(day.status == 0 && day.output.contains(": \(says)"), "\(day)")
    }
  }

  @Test func anotherCountrysCalendarAnswersByItsOwnRules() async throws {
    let country = ProjectFiles.root.appendingPathComponent("Calendars/holidays/GB-england-and-wales.json").path
    let text = try office.folder.read("tagid.yaml").replacing("Asia/Dhaka", with: "Europe/London")
    _ = try office.folder.write(
      text.replacing(/holidays: \["[^"]*"\]/, with: "holidays: [\"\(country)\"]"), to: "tagid.yaml")
    for (arguments, says) in [
      (["2022-09-19"], "2022-09-19, Monday: closed"), (["2022-09-16"], "2022-09-16, Friday: working day"),
      (["2022-09-19", "--known-on", "2022-09-09"], "2022-09-19, Monday: working day"),
      (["2022-09-18"], "2022-09-18, Sunday: weekend"), (["2027-12-28"], "2027-12-28, Tuesday: closed"),
    ] {
      let day = try await office.command(["calendar", "day"] + arguments).run()
      #expect(day.status == 0 && day.output.hasPrefix(says), "\(day)")
    }
    #expect(try await office.tagid("calendar", "day", "2028-01-03").status == 64)
  }

  @Test func theReportNamesWhatWasTakenAndWhatWasNot() async throws {
    let run = try await importing(
      [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Good", "DTSTART;VALUE=DATE:20240101", "END:VEVENT", "BEGIN:VEVENT",
        "SUMMARY:Bad\u{1B}[31m\u{202E}", "DTSTART;VALUE=DATE:20240231", "END:VEVENT", "END:VCALENDAR",
      ], ["--format", "json"])
    #expect(run.status == 65)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
    let refused = try #require(report["refused"] as? [[String: Any]])
    #expect(refused.count == 1 && refused[0]["line"] as? Int == 8 && refused[0]["code"] as? String == "no-date")
    let taken = try #require(report["taken"] as? [[String: Any]])
    #expect(taken.count == 1 && taken[0]["line"] as? Int == 2 && report["events"] as? Int == 2)
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}") && !run.output.contains("\u{1B}"))
    #expect(run.errors.hasPrefix("feed.ics:8: not taken: "), "\(run.errors)")
  }

  @Test func aHostileNameIsOneLineOfStrictJSON() async throws {
    let run = try await importing([
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:\\\"}\\,{\\\"x\\\":\\nEid \u{202E}\u{200B}<script>\\\\",
      "UID:\"},{\\n]",
      "DTSTART;VALUE=DATE:20240101", "END:VEVENT", "END:VCALENDAR",
    ])
    #expect(run.status == 0, "\(run)")
    let name = try #require(try facts(run.output).first?["name"] as? [String: String])
    #expect(name == ["en": "\"},{\"x\": Eid <script>\\"])
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(try await HolidaySchema.problems(of: [run.output]) == [[]])
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html></html>", "feed.ics:1: error: this is a web page, not an iCalendar file"),
    ("", "feed.ics: error: there is no text in it"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "feed.ics:2: error: the file ends"),
  ])
  func whatIsNoFeedIsRefusedWithTheRightLink(_ text: String, _ words: String) async throws {
    _ = try office.folder.write(text, to: "feed.ics")
    let run = try await office.tagid("calendar", "import", "feed.ics", "--output", "own.json")
    #expect(run.status == 65 && run.errors.contains(words), "\(run)")
    #expect(!text.hasPrefix("<") || run.errors.contains("address in iCal format"))
    #expect(!office.folder.files().contains("own.json"))
  }

  @Test(arguments: [
    (["--country", "XX"], "needs --weekend, --id, --years too"), (["--name", "x"], "needs --country"),
    (["--years", "2026-2024"], "is no range"), (["--years", "24"], "is no range"),
    (["--effect", "open"], "opens no day"),
    (["--name-language", "English!"], "is no language"), (["--certainty", "sure"], "--certainty"),
    (["--announced", "2024-02-31"], "--announced"), (["--format", "html"], "none of the forms"),
    (["--country", "xx", "--weekend", "sunday", "--id", "x", "--years", "2024"], "is no code"),
    (["--country", "XX", "--weekend", "someday", "--id", "x", "--years", "2024"], "names no days of the week"),
    (["--country", "XX", "--weekend", "sunday", "--id", "x y", "--years", "2024"], "is no id"),
  ])
  func wrongOptionsAreAUsageError(_ options: [String], _ words: String) async throws {
    let run = try await importing(SampleFeed.apple.lines, options)
    #expect(run.status == 64 && run.errors.contains(words) && run.output.isEmpty, "\(run)")
  }

  @Test func aCalendarIsNotCalledCompleteForYearsThatTheFeedDoesNotHave() async throws {
    let run = try await importing(
      SampleFeed.government.lines,
      ["--country", "XX", "--weekend", "sunday", "--id", "x", "--years", "2024-2030", "--output", "xx.json"])
    #expect(run.status == 65 && run.errors.contains("has no certain day off in 2027, 2028, 2029, 2030"), "\(run)")
    #expect(!office.folder.files().contains("xx.json"))
  }

  @Test(arguments: [[], ["--format", "json"]])
  func aFullDiskBehindStandardOutputIsSaid(_ options: [String]) async throws {
    _ = try office.folder.write(SampleFeed.government.lines.joined(separator: "\n") + "\n", to: "feed.ics")
    let command = office.command(["calendar", "import", "feed.ics"] + options)
    let run = try await Command(
      "/bin/bash", ["-c", "exec \"$@\" > /dev/full", "bash", command.executable] + command.arguments,
      environment: command.environment, workingDirectory: office.folder.path
    ).run()
    #expect(run.status == 73 && run.errors.contains("standard output takes no more"), "\(run)")
  }

  @Test func aFeedThatIsTooLargeOrTooDeepIsRefusedInWordsOfItsOwn() async throws {
    let deep = ["BEGIN:VCALENDAR"] + Array(repeating: "BEGIN:VEVENT", count: 20)
    let large = ["BEGIN:VCALENDAR", "X-A:" + String(repeating: "a", count: 1 << 20)]
    for lines in [deep, large] {
      let run = try await importing(lines)
      #expect(run.status == 65 && run.errors.contains("keep only the holidays of the years you need"), "\(run)")
      #expect(!run.errors.contains("plan"))
    }
  }

  @Test func aFileThatIsThereIsNotWrittenOver() async throws {
    _ = try office.folder.write("mine", to: "own.json")
    let run = try await importing(SampleFeed.apple.lines, ["--years", "2024", "--output", "own.json"])
    #expect(run.status == 73 && run.errors.contains("own.json is there already"), "\(run)")
    #expect(try office.folder.read("own.json") == "mine")
    #expect(try await office.tagid("calendar", "import", "nowhere.ics").status == 65)
  }
}
