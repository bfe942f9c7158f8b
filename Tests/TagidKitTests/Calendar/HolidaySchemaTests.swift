// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// The schema and our own reader refuse the same files, and take all that the project ships.
struct HolidaySchemaTests {
  private static let folder = ProjectFiles.root.appendingPathComponent("Calendars/holidays")

  private static var shipped: [URL] {
    get throws {
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json") }
    }
  }

  private static func read(_ text: String, isOwn: Bool) throws(ConfigurationError) {
    if isOwn {
      _ = try CalendarFile.ownFacts(Array(text.utf8), shown: "x.json")
    } else {
      _ = try CalendarFile.read(["x.json"], ["x.json": Array(text.utf8)])
    }
  }

  @Test func everyCalendarOfTheProjectIsValidAndInCanonicalForm() async throws {
    let files = try Self.shipped
    #expect(files.count >= 2)
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    let problems = try await HolidaySchema.problems(of: texts)
    for (file, problems) in zip(files, problems) {
      #expect(problems.isEmpty, "\(file.lastPathComponent): \(problems)")
      let calendar = try CalendarFile.read([file.path])
      #expect(calendar.facts.map(\.date) == calendar.facts.map(\.date).sorted(), "\(file.lastPathComponent)")
    }
  }

  @Test func whatWeWriteIsWhatTheCalendarsOfTheProjectLookLike() throws {
    for file in try Self.shipped {
      let calendar = try CalendarFile.read([file.path])
      let written = HolidayFileText.calendar(calendar, fiscalYearStart: calendar.fiscalYearStart).split(separator: "\n")
      let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      // Names and weekends may stand in another order.
      for (mine, theirs) in zip(written, kept) where theirs.hasPrefix("{\"date\"") { #expect(mine == theirs) }
      #expect(written.count == kept.count)
    }
  }

  @Test func theSchemaTakesAndRefusesWhatItShould() async throws {
    let good = [
      BrokenHolidayFile.calendar, BrokenHolidayFile.own, "{\"$schema\":\"holidays.schema.json\",\"facts\":[]}",
      "{\"completeYears\":{\"first\":2027,\"last\":2027},\"facts\":[]}",
      BrokenHolidayFile.own.replacing("Our day", with: String(repeating: "d", count: 600)),
    ]
    let cases = BrokenHolidayFile.all
    let problems = try await HolidaySchema.problems(of: good + cases.map(\.text))
    for problems in problems.prefix(good.count) { #expect(problems.isEmpty, "\(problems)") }
    #expect(cases.count { $0.isRefusedBySchema } >= 15)
    for (broken, problems) in zip(cases, problems.dropFirst(good.count)) {
      #expect(problems.isEmpty != broken.isRefusedBySchema, "\(broken): \(problems)")
    }
    try Self.read(good[0], isOwn: false)
    for own in good.dropFirst() { try Self.read(own, isOwn: true) }
  }

  @Test(arguments: BrokenHolidayFile.all)
  func ourReaderRefusesItWithItsPlace(_ broken: BrokenHolidayFile) throws {
    #expect(broken.text != (broken.isOwn ? BrokenHolidayFile.own : BrokenHolidayFile.calendar))
    let error = #expect(throws: ConfigurationError.self) { try Self.read(broken.text, isOwn: broken.isOwn) }
    let problem = try #require(
      error?.problems.first { $0.message.contains(broken.message) }, "\(error?.problems ?? [])")
    let place = broken.place
    #expect(problem.line == place?.line && problem.column == place?.column, "\(problem) \(String(describing: place))")
    #expect(!problem.hint.isEmpty)
  }

  @Test func theMonthInWhichFiscalYearsBeginIsRead() throws {
    func start(_ text: String) throws -> Int {
      try CalendarFile.read(["x"], ["x": Array(text.utf8)]).fiscalYearStart
    }
    #expect(try start(BrokenHolidayFile.calendar.replacing("Start\":7", with: "Start\":4")) == 4)
    #expect(try start(BrokenHolidayFile.calendar.replacing("\"fiscalYearStart\":7,\n", with: "")) == 7)
    #expect(try CalendarFile.read([Self.folder.appendingPathComponent("BD-government.json").path]).fiscalYearStart == 7)
    let merged = try CalendarFile.read(
      ["x", "y"],
      [
        "x": Array(BrokenHolidayFile.calendar.replacing("Start\":7", with: "Start\":4").utf8),
        "y": Array(BrokenHolidayFile.own.utf8),
      ])
    #expect(merged.fiscalYearStart == 4 && merged.ownFacts.count == 1)
  }

  @Test func theFilesMayNotChangePlaces() {
    let (calendar, own) = (Array(BrokenHolidayFile.calendar.utf8), Array(BrokenHolidayFile.own.utf8))
    let first = #expect(throws: ConfigurationError.self) { try CalendarFile.read(["x"], ["x": own]) }
    #expect(first?.problems.map(\.message).first?.contains("an office's own file") == true)
    let second = #expect(throws: ConfigurationError.self) {
      try CalendarFile.read(["x", "y"], ["x": calendar, "y": calendar])
    }
    #expect(second?.problems.map(\.message).first?.contains("this is a whole calendar") == true)
    #expect(second?.problems.count == 1)
  }

  @Test func anOwnFileInYAMLIsReadAsWell() throws {
    let yaml = """
      facts:
        # the order of the evening
        - { date: 2021-12-30, name: { en: Mourning }, effect: closed, certainty: gazetted, announced: 2021-12-29 }
      """
    let facts = try CalendarFile.ownFacts(Array(yaml.utf8), shown: "own.yaml")
    #expect(facts.map(\.date.iso) == ["2021-12-30"] && facts[0].kind == "office" && facts[0].scope.isEmpty)
  }
}
