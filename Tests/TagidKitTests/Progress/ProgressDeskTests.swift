// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

@testable import TagidKit

/// Statements, retractions and files, written once and only once.
struct ProgressDeskTests {
  private let office: Desk

  init() throws { office = try Desk() }

  private func add(
    _ indicator: String, _ value: String, period: String? = nil, evidence: String? = nil, at time: String
  )
    throws -> Bool
  {
    let claim = ProgressClaim(indicator: indicator, value: value, period: period, evidence: evidence, by: "Rahim")
    return try #require(try office.desk(at: time).add(claim).written.first).isNew
  }

  private func importing(_ path: String, at time: String) throws -> [Bool] {
    try office.desk(at: time).importFile(path, by: nil).written.map(\.isNew)
  }

  @Test func theSameStatementIsNotWrittenTwice() throws {
    #expect(try add("1.6.1", "3", at: "2022-01-10T03:00:00Z"))
    #expect(try !add("1.6.1", "৩", at: "2022-01-10T09:00:00Z"))
    #expect(try !add("1.6.1", "3.0", at: "2022-01-10T09:00:00Z"))
    // The day after, it is said of another day; with evidence or for a quarter it says more.
    #expect(try add("1.6.1", "3", at: "2022-01-11T03:00:00Z"))
    #expect(try add("1.6.1", "3", evidence: "memo", at: "2022-01-11T03:00:00Z"))
    #expect(try add("1.6.1", "3", period: "Q2", at: "2022-01-11T03:00:00Z"))
    #expect(try !add("1.6.1", "3", period: "Q2", at: "2022-02-11T03:00:00Z"))
    #expect(try add("1.6.1", "4", period: "Q2", at: "2022-02-12T03:00:00Z"))
    #expect(try add("1.6.1", "3", period: "Q2", at: "2022-02-13T03:00:00Z"))
    #expect(try office.recorded().entries.count == 6)
  }

  @Test func aStatementTakenBackGivesWayToTheOneBeforeAndCanBeMadeAgain() throws {
    let now = "2022-01-10T03:00:00Z"
    #expect(try add("1.6.1", "2", period: "Q2", at: now))
    #expect(try add("1.6.1", "3", period: "Q2", at: now))
    let receipt = try office.desk(at: now).retract(seq: "২", by: "Karim", reason: "counted twice")
    #expect(receipt.text == "took back 2: mole-egov-2021-22/1.6.1: 3 for 2021-22/Q2")
    #expect(try !add("1.6.1", "2", period: "Q2", at: now))
    let again = try office.desk(at: now).retract(seq: "2", by: "Karim", reason: "counted twice")
    #expect(again.text.hasSuffix("; nothing was written"))
    #expect(try office.recorded().entries.count == 2)
    #expect(try add("1.6.1", "3", period: "Q2", at: now))
    let list = try ProgressList(try office.configuration, indicator: "1.6.1", Desk.world("2022-02-01T03:00:00Z")).text
    let states = list.split(separator: "\n").filter { $0.contains("Rahim") }.map { line in
      ["current", "superseded", "retracted"].first { line.contains($0) }
    }
    #expect(states == ["superseded", "retracted", "current"])
    #expect(list.contains("taken back on 2022-01-10 by Karim, record 3: counted twice"))
  }

  @Test(arguments: [
    ("9", "K", "r", "record 9 is no statement"), ("2", "K", "r", "record 2 is no statement"),
    ("x", "K", "r", "\"x\" is no record's number"), ("-1", "K", "r", "is no record's number"),
    ("1", " ", "r", "--by is empty"), ("1", "K", "--", "--reason is empty"),
  ])
  func aRetractionOfNothingIsRefused(_ seq: String, _ by: String, _ reason: String, _ words: String) throws {
    let desk = try office.desk(at: "2022-01-10T03:00:00Z")
    _ = try add("1.6.1", "2", at: "2022-01-10T03:00:00Z")
    _ = try add("1.6.1", "3", at: "2022-01-10T03:00:00Z")
    _ = try desk.retract(seq: "1", by: "K", reason: "r")
    let before = try office.folder.bytes(of: "state/progress.jsonl")
    // 3 is the retraction.
    let stop = try #require(throws: Stop.self) {
      try desk.retract(seq: seq == "2" ? "3" : seq, by: by, reason: reason)
    }
    #expect(stop.status == .usage)
    #expect(stop.message.contains(words.replacing("record 2", with: "record 3")), "\(stop.message)")
    #expect(try office.folder.bytes(of: "state/progress.jsonl") == before)
  }

  @Test func aRetractionMakesNoLog() throws {
    let desk = try office.desk(at: "2022-01-10T03:00:00Z")
    #expect(throws: Stop.self) { try desk.retract(seq: "1", by: "K", reason: "r") }
    #expect(
      try ProgressList(try office.configuration, indicator: nil, Desk.world("2022-02-01T03:00:00Z")).exit == .success)
    #expect(!office.folder.files().contains { $0.hasPrefix("state") })
  }

  @Test func aFileImportedTwiceAddsNothingAlsoOnAnotherDay() throws {
    let file = try office.save(
      ["Indicator\tValue\tBy", "1.6.1\t3\tRahim", "2.1.1\t2\tKarim"], at: "2022-01-10T02:00:00Z")
    #expect(try importing(file, at: "2022-01-10T03:00:00Z") == [true, true])
    #expect(try importing(file, at: "2022-01-12T03:00:00Z") == [false, false])
    // What was reported or taken back in the meantime is not undone by the old file.
    #expect(try add("1.6.1", "4", at: "2022-01-13T03:00:00Z"))
    _ = try office.desk(at: "2022-01-13T03:00:00Z").retract(seq: "2", by: "K", reason: "r")
    #expect(try importing(file, at: "2022-01-14T03:00:00Z") == [false, false])
    // Saved again it is a new word.
    let anew = try office.save(
      ["Indicator\tValue\tBy", "1.6.1\t3\tRahim", "2.1.1\t2\tKarim"], at: "2022-01-15T02:00:00Z")
    #expect(try importing(anew, at: "2022-01-15T03:00:00Z") == [true, true])
  }

  @Test func columnsStandInAnyOrderAndInBengali() throws {
    let file = try office.save(
      [
        "", "প্রমাণক\tপ্রতিবেদক\tঅর্জন\tসম্পাদনের তারিখ\tত্রৈমাসিক\tকর্মসম্পাদন সূচক\tপরিকল্পনা", "স্মারক ৪০\tরহিম\t--\t২৮/১২/২০২১\t\t[১.৩.১]\t",
        "\tরহিম\t৩\t\t২০২১-২২/Q2\t১.৬.১\tmole-egov-2021-22\t", "\t\t\t\t\t\t",
      ], at: "2022-01-10T02:00:00Z")
    #expect(try importing(file, at: "2022-01-10T03:00:00Z") == [true, true])
    let entries = try office.recorded().entries
    #expect(entries.map { $0.statement.shown } == ["done on 2021-12-28", "3 for 2021-22/Q2"])
    #expect(entries.map(\.statement.evidence) == ["স্মারক ৪০", nil])
    #expect(entries.map(\.statement.source) == ["রহিম", "রহিম"])
  }

  @Test(arguments: [
    (["indicator\tdate\tby", "1.3.1\t31/06/2021\tR"], [":2:2: error: \"31/06/2021\" is no day"]),
    (
      ["by\tindicator\tvalue", "R\t1.6.1\t-1", "R\t1.6.1\t2", "\t2.1.1\t3"],
      [":2:3: error", ":4:1: error: nobody is named"]
    ),
    (["indicator\tdate\tdate", "1.3.1\t\t"], [":1:3: error: a second column date"]),
    (
      ["indicator\tevidense\tvalue", "x\t\t"], [":1:2: error: \"evidense\" is no column", "Did you mean \"evidence\"?"]
    ),
    (["indicator\tby", "1.3.1\tR"], [":1:1: error: no heading says date or value"]),
    (["1.3.1\t2021-12-28\tR"], [":1:1: error: no heading says indicator"]),
    (
      ["indicator\tvalue\tby", "1.6.1\t1\tR\tsurprise"],
      [":2:4: error: \"surprise\" stands in a column without a heading"]
    ),
    (
      ["indicator\tvalue\tby", "1.6.1\t1\tR", "1.6.1\t2\tR", "1.6.1\t1\tR"],
      [":3:1: error: mole-egov-2021-22/1.6.1 is reported in line 2 too"]
    ),
    (["indicator\tvalue"], [":1: error: there is no row of progress"]),
  ])
  func aBadFileWritesNothingAndIsToldWithEveryPlace(_ rows: [String], _ expected: [String]) throws {
    let file = try office.save(rows, at: "2022-01-10T02:00:00Z")
    let stop = try #require(throws: Stop.self) { try importing(file, at: "2022-01-10T03:00:00Z") }
    #expect(stop.status == .dataError)
    for words in expected { #expect(stop.message.contains(words), "\(stop.message)") }
    let places = expected.filter { $0.hasPrefix(":") }
    #expect(stop.message.components(separatedBy: ": error: ").count - 1 == places.count, "\(stop.message)")
    #expect(stop.message.contains("\(places.count == 1 ? "1 error" : "\(places.count) errors"); nothing was written"))
    #expect(!office.folder.files().contains { $0.hasPrefix("state") })
  }

  @Test func theSameRowTwiceIsWrittenOnce() throws {
    let file = try office.save(["id\tvalue\tby", "1.6.1\t1\tR", "১.৬.১\t১\tK"], at: "2022-01-10T02:00:00Z")
    #expect(try importing(file, at: "2022-01-10T03:00:00Z") == [true])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func aFileWithoutAnythingIsRefused(_ text: String) throws {
    let path = try office.folder.write(text, to: "files/x.tsv")
    let stop = try #require(throws: Stop.self) { try importing(path, at: "2022-01-10T03:00:00Z") }
    #expect(stop.status == .dataError && stop.message.contains("error: there is no"), "\(stop.message)")
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let path = try office.folder.write([0x69, 0x64, 0x09, 0xFF, 0x0A], to: "files/x.tsv")
    let stop = try #require(throws: Stop.self) { try importing(path, at: "2022-01-10T03:00:00Z") }
    #expect(stop.status == .dataError && stop.message.contains("x.tsv:1"))
    let none = try #require(throws: Stop.self) { try importing(path + "x", at: "2022-01-10T03:00:00Z") }
    #expect(none.status == .dataError && none.message.contains("there is no such file"))
  }
}
