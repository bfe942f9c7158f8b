// SPDX-License-Identifier: Apache-2.0
import CalendarReaders
import Foundation
import TestSupport
import Testing

/// The calendar that people subscribe to, through the real program.
struct CalendarExportTests {
  private let office: Office
  private static let plan = "mole-egov-2021-22.tsv"
  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""

  init() throws { office = try Office() }

  private func export(_ more: String..., day: String = "2021-12-23") async throws -> FinishedCommand {
    try await office.command(["calendar", "export", "--as-of", day] + more).run()
  }

  /// What both readers understand alike, with the names of their events.
  private func read(_ run: FinishedCommand) async throws -> [String: ReadCalendar.Event] {
    let calendar = try ReadCalendar.libical(run.output)
    #expect(try await ReadCalendar.python(run.output) == calendar)
    #expect(calendar.complaints == [])
    return Dictionary(uniqueKeysWithValues: calendar.events.map { ($0.uid, $0) })
  }

  /// The names of those events whose number differs, with both numbers.
  private func raised(_ old: [String: ReadCalendar.Event], _ new: [String: ReadCalendar.Event]) -> [String: [Int]] {
    new.compactMapValues { event in
      guard let before = old[event.uid], before.sequence != event.sequence else { return nil }
      return [before.sequence, event.sequence]
    }
  }

  @Test func aLinkToAFileThatIsNotThereYetStaysOne() async throws {
    try FileManager.default.createDirectory(atPath: office.folder.path("web"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.path("feed.ics"), withDestinationPath: "web/deadlines.ics")
    #expect(try await export("--output", office.folder.path("feed.ics")).status == 0)
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: office.folder.path("feed.ics"))
    #expect(link == "web/deadlines.ics" && office.folder.files().contains("web/deadlines.ics"))
  }

  @Test func twoReadersUnderstandEveryDateAndASecondExportIsTheSameToTheByte() async throws {
    let run = try await export("--language", "en")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
    let events = try await read(run)
    #expect(events.count == 38 && events.values.allSatisfy { $0.sequence == 0 })
    let event = try #require(events["mole-egov-2021-22.1.3.1.100@tagid"])
    #expect(event.start == "20211230" && event.end == "20211231" && event.transparency == "TRANSPARENT")
    #expect(
      event.alarms.map(\.trigger) == ["20211223T030000Z", "20211227T030000Z", "20211229T030000Z", "20211230T030000Z"])
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(0x0A) } && lines.last == "")
    // The clock goes on between exports.
    let written = run.outputBytes
    #expect(try await export("--language", "en").outputBytes == written)
    #expect(try await export("--language", "bn").outputBytes != written)
    #expect(try await export("--language", "en").outputBytes == written)
  }

  /// With the machine's own clock at another time, in UTC.
  private func export(at time: String, _ more: String...) async throws -> FinishedCommand {
    let arguments = [time, ProjectFiles.binary, "calendar", "export"] + more
    return try await Command(
      "/usr/bin/faketime", arguments, environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"],
      workingDirectory: office.folder.path
    ).run()
  }

  @Test func theCalendarIsAskedAsKnownOnTheOfficesDayAndTimeAloneChangesNoByte() async throws {
    try order("2021-12-30", announced: "2021-12-25")
    // 18:00 in UTC is midnight in Dhaka.
    let first = try await export(at: "2021-12-23 18:00:00")
    #expect(first.output.contains("LAST-MODIFIED:20211223T1800"), "\(first)")
    let second = try await export(at: "2021-12-24 17:59:00")
    #expect(second.status == 0 && second.outputBytes == first.outputBytes, "\(second)")
    let third = try await export(at: "2021-12-24 18:00:00")
    let (before, after) = (try await read(second), try await read(third))
    #expect(raised(before, after) == ["mole-egov-2021-22.1.3.1.100@tagid": [0, 1]])
    // An alarm of the other's fell on that day, which raises no number.
    #expect(
      after.values.filter { $0.lastModified.hasPrefix("20211224T1800") }.map(\.uid).sorted()
        == ["mole-egov-2021-22.1.3.1.100@tagid", "mole-egov-2021-22.2.2.4.100@tagid"])
    // A look at an earlier day does not know less.
    #expect(try await export(at: "2021-12-24 18:05:00", "--as-of", "2021-12-24").output.contains("SEQUENCE:1"))
  }

  @Test func aDayOnWhichNothingHappensChangesNothingAndAnAlarmThatPassesRaisesNoNumber() async throws {
    let first = try await export()
    let second = try await export(day: "2021-12-24")
    #expect(second.outputBytes != first.outputBytes, "an alarm of the day before is gone")
    #expect(raised(try await read(first), try await read(second)) == [:])
    #expect(try await export(day: "2021-12-25").outputBytes == second.outputBytes)
  }

  @Test func exportsAtTheSameTimeGiveTheSameNumbers() async throws {
    let office = office
    let outputs = try await withThrowingTaskGroup(of: FinishedCommand.self) { group in
      for _ in 0..<6 {
        group.addTask { try await office.tagid("calendar", "export", "--as-of", "2021-12-23", "--output", "feed.ics") }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outputs.allSatisfy { $0.status == 0 && $0.errors.isEmpty }, "\(outputs)")
    #expect(try await feedFile().values.allSatisfy { $0.sequence == 0 })
    #expect(try await export().outputBytes == office.folder.bytes(of: "feed.ics"))
  }

  @Test func aTargetThatMovesRaisesItsOwnNumberAlone() async throws {
    let before = try await read(try await export())
    let moved = Self.ministry.replacing("৩০/১২/২০২১", with: "২৯/১২/২০২১")
    try #require(moved != Self.ministry)
    _ = try office.folder.write(moved, to: Self.plan)
    let after = try await read(try await export("--plan", "mole-egov-2021-22", "--language", "en"))
    #expect(raised(before, after) == ["mole-egov-2021-22.1.3.1.100@tagid": [0, 1]])
    #expect(after["mole-egov-2021-22.1.3.1.100@tagid"]?.start == "20211229")
    _ = try office.folder.write(Self.ministry, to: Self.plan)
    let back = try await read(try await export())
    #expect(raised(before, back) == ["mole-egov-2021-22.1.3.1.100@tagid": [0, 2]])
    // Other words move nothing.
    _ = try office.folder.write(Self.ministry.replacing("ডিজিটাইজকৃত", with: "ডিজিটাল"), to: Self.plan)
    #expect(raised(back, try await read(try await export())) == [:])
  }

  /// Declares a day a holiday in a file of the office's own.
  private func order(_ day: String, announced: String) throws {
    let settings = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      settings.replacing("BD-government.json\"]", with: "BD-government.json\", own.json]"), to: "tagid.yaml")
    _ = try office.folder.write(
      """
      {"facts":[{"date":"\(day)","name":{"en":"Order"},"effect":"closed","certainty":"gazetted",\
      "announced":"\(announced)"}]}
      """, to: "own.json")
  }

  @Test func anOrderThatClosesTheOfficeRaisesTheNumbersOfItsDay() async throws {
    let before = try await read(try await export())
    try order("2022-01-13", announced: "2021-12-22")
    let after = try await read(try await export("--language", "en"))
    let names = ["1.3.1.80", "2.2.4.100"].map { "mole-egov-2021-22.\($0)@tagid" }
    #expect(raised(before, after) == Dictionary(uniqueKeysWithValues: names.map { ($0, [0, 1]) }))
    #expect(names.allSatisfy { after[$0]?.start == "20220113" })
    #expect(names.allSatisfy { after[$0]?.summary.hasPrefix("Act by Wednesday 12/01/2022 – ") == true })
  }

  @Test(arguments: ["damaged", "deleted", "state deleted", "older"])
  func whatIsLostIsSaidAndNoNumberGoesBack(_ kind: String) async throws {
    let feed = office.folder.path("feed.ics")
    var run = try await export("--output", feed)
    #expect(run.status == 0 && run.output.isEmpty, "\(run)")
    let backup = try office.folder.read("state/feed.json")
    _ = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "২৯/১২/২০২১"), to: Self.plan)
    _ = try await export("--output", feed)
    let before = try await feedFile()
    #expect(before.values.map(\.sequence).max() == 1)
    switch kind {
    case "damaged": _ = try office.folder.write("{\"v\":1", to: "state/feed.json")
    case "older": _ = try office.folder.write(backup, to: "state/feed.json")
    case "deleted": try FileManager.default.removeItem(atPath: office.folder.path("state/feed.json"))
    default: try FileManager.default.removeItem(atPath: office.folder.path("state"))
    }
    run = try await export("--output", feed)
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("go on with a higher SEQUENCE"), "\(run)")
    let after = try await feedFile()
    let moved = try #require(after["mole-egov-2021-22.1.3.1.100@tagid"])
    #expect(after.count == 38 && after.allSatisfy { $0.value.sequence >= before[$0.key]?.sequence ?? .max })
    #expect(moved.sequence > 1)
    #expect(try await export("--output", feed).errors.isEmpty)
    #expect(try await feedFile() == after)
  }

  private func feedFile() async throws -> [String: ReadCalendar.Event] {
    let calendar = try ReadCalendar.libical(try office.folder.read("feed.ics"))
    #expect(calendar.complaints == [])
    return Dictionary(uniqueKeysWithValues: calendar.events.map { ($0.uid, $0) })
  }

  @Test func theFileIsForEverybodyToReadAndLeftAloneWhenNothingChanged() async throws {
    let feed = office.folder.path("feed.ics")
    let shell = "umask 077; '\(ProjectFiles.binary)' calendar export --as-of 2021-12-23 --output feed.ics"
    let first = try await Command("/bin/sh", ["-c", shell], workingDirectory: office.folder.path).run()
    #expect(first.status == 0, "\(first)")
    let before = try FileManager.default.attributesOfItem(atPath: feed)
    #expect(before[.posixPermissions] as? Int == 0o644)
    _ = try await export("--output", "feed.ics")
    let after = try FileManager.default.attributesOfItem(atPath: feed)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    _ = try await export("--output", "feed.ics", "--language", "en")
    let other = try FileManager.default.attributesOfItem(atPath: feed)
    #expect(other[.systemFileNumber] as? Int != after[.systemFileNumber] as? Int, "replaced by renaming")
    #expect(other[.posixPermissions] as? Int == 0o644)
    #expect(!office.folder.files().contains { $0.hasSuffix(".new") })
  }

  @Test(
    arguments: [
      (["--format", "csv"], "\"csv\" is none of the forms: write ics.", 64),
      (["--plan", "other"], "no plan has the id \"other\"\n  The plans are: mole-egov-2021-22.", 64),
      (["--language", "fr"], "language", 64), (["--as-of", "31/12/2021"], "as-of", 64),
      (["--output", "tagid.yaml"], "tagid.yaml is there and is no calendar that Tagid wrote", 73),
      (["--output", "others.ics"], "others.ics is there and is no calendar that Tagid wrote", 73),
      (["--output", "."], "cannot be replaced: this is not a file", 73),
      (["--output", "none/feed.ics"], "none/feed.ics cannot be written", 73),
    ] as [([String], String, Int32)])
  func whatCannotBeIsRefusedAndNothingIsLost(_ arguments: [String], _ words: String, _ status: Int32) async throws {
    let settings = try office.folder.read("tagid.yaml")
    let others = "BEGIN:VCALENDAR\r\nPRODID:-//Somebody//EN\r\nEND:VCALENDAR\r\n"
    _ = try office.folder.write(others, to: "others.ics")
    let run = try await office.command(["calendar", "export"] + arguments).run()
    #expect(run.status == status && run.errors.contains(words) && run.output.isEmpty, "\(run)")
    #expect(try office.folder.read("tagid.yaml") == settings && office.folder.read("others.ics") == others)
  }

  @Test(arguments: [
    ("9:00", "calendar.alarmsAt: \"9:00\" is no time of day"), ("\"25:00\"", "is no time of day"),
    ("[]", "expected text"),
  ])
  func anHourThatIsNoneIsAnErrorOfTheConfiguration(_ hour: String, _ words: String) async throws {
    let settings = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      settings.replacing("calendar: { ", with: "calendar: { alarmsAt: \(hour), "), to: "tagid.yaml")
    let run = try await export()
    #expect(run.status == 78 && run.errors.contains(words), "\(run)")
    #expect(run.errors.contains("tagid.yaml:6:23: error:"), "\(run)")
  }

  @Test func alarmsRingAtTheConfiguredHourOfTheOfficesZone() async throws {
    let settings = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(
      settings.replacing("calendar: { ", with: "calendar: { alarmsAt: 08:30, ")
        .replacing("Asia/Dhaka", with: "Europe/Berlin"), to: "tagid.yaml")
    let events = try await read(try await export(day: "2022-03-01"))
    // Between the two stages of [1.1.1] the clocks of Berlin go forward.
    let triggers = events["mole-egov-2021-22.1.1.1.80@tagid"]?.alarms ?? []
    #expect(triggers.isEmpty)
    let later = try await read(try await export(day: "2022-03-17"))
    #expect(
      later["mole-egov-2021-22.1.1.1.80@tagid"]?.alarms.map(\.trigger).prefix(2)
        == ["20220330T063000Z", "20220406T063000Z"])
    #expect(
      events["mole-egov-2021-22.1.1.1.100@tagid"]?.alarms.first?.trigger == "20220302T073000Z")
  }

  @Test func aPlanWithErrorsIsExportedAsFarAsItCanBeRead() async throws {
    _ = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১"), to: Self.plan)
    let run = try await export()
    #expect(run.status == 65 && run.errors.contains("date-impossible"), "\(run)")
    #expect(try await read(run).count == 35)
    _ = try office.folder.write("nothing", to: Self.plan)
    let feed = try await export("--output", "feed.ics")
    #expect(feed.status == 65 && feed.errors.contains("there is no date to export; nothing was written"), "\(feed)")
    #expect(!office.folder.files().contains("feed.ics"))
  }

  @Test func anExportOfOnePlanForgetsNoOther() async throws {
    _ = try office.folder.write(Self.ministry, to: "second.tsv")
    let all = try await export()
    #expect(try await read(all).count == 76)
    let one = try await read(try await export("--plan", "second"))
    #expect(one.count == 38 && one.keys.allSatisfy { $0.hasPrefix("second.2021-22.") })
    #expect(try await read(try await export("--plan", "second", "--plan", "mole-egov-2021-22")).count == 76)
    // Errors of a plan that is not asked for are not this export's.
    _ = try office.folder.write("nothing", to: "second.tsv")
    #expect(try await export("--plan", "mole-egov-2021-22").status == 0)
    #expect(try await export().status == 65)
    _ = try office.folder.write(Self.ministry, to: "second.tsv")
    #expect(try await export().outputBytes == all.outputBytes)
  }

  @Test func halfACalendarIsNoSuccess() async throws {
    let shell = "'\(ProjectFiles.binary)' calendar export >/dev/full"
    let run = try await Command("/bin/sh", ["-c", shell], workingDirectory: office.folder.path).run()
    #expect(run.status == 73 && run.errors.contains("standard output takes no more"), "\(run)")
  }
}
