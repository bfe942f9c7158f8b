// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// What people answer about a deadline, and what is refused.
struct AcknowledgementsTests {
  private let office: Desk

  init() throws { office = try Desk() }

  private func desk(at time: String) throws -> AcknowledgementDesk {
    AcknowledgementDesk(try office.configuration, try Desk.world(time))
  }

  private func refusal(_ body: () throws -> AcknowledgementReceipt) -> String? {
    do {
      _ = try body()
      return nil
    } catch let stop as Stop {
      return "\(stop.status.rawValue): \(stop.message)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("2021-12-29", "is too late: the last day to act is 2021-12-30", "2021-12-29T03:00:00Z"),
    ("2021-12-30", "2021-12-30 is too late: the last day to act is 2021-12-30", "2021-12-20T03:00:00Z"),
    ("2021-12-20", "2021-12-20 is not after today", "2021-12-20T03:00:00Z"),
    ("2021-12-19", "2021-12-19 is not after today", "2021-12-20T03:00:00Z"),
    ("soon", "\"soon\" is no day", "2021-12-20T03:00:00Z"),
    ("31/11/2021", "\"31/11/2021\" is no day", "2021-12-20T03:00:00Z"),
  ])
  func aSnoozeThatCannotBeIsRefusedWithTheLatestDate(_ until: String, _ words: String, _ now: String) throws {
    let said = try #require(refusal { try desk(at: now).snooze("1.3.1", until: until, by: "R") })
    #expect(said.hasPrefix("64: "), "\(said)")
    if now < "2021-12-29" {
      #expect(said.contains(words) && said.contains("the latest possible date is 2021-12-29"), "\(said)")
    } else {
      #expect(said.contains("cannot be put off any more") && said.contains("2021-12-29"), "\(said)")
    }
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("state/acknowledgements.jsonl")))
  }

  @Test(arguments: [
    ("1.4.1", "nothing is open in mole-egov-2021-22/1.4.1"), ("9.9.9", "no plan has an indicator 9.9.9"),
    ("other/1.3.1", "there is no plan \"other\""), ("", "no indicator is named"),
  ])
  func whatIsNotOpenOrNotThereIsRefused(_ name: String, _ words: String) throws {
    let said = try #require(
      refusal { try desk(at: "2021-12-20T03:00:00Z").acknowledge(name, by: "R", note: nil) })
    #expect(said.hasPrefix("64: ") && said.contains(words), "\(said)")
  }

  @Test(arguments: [("", nil), ("-", nil), ("R", "")] as [(String, String?)])
  func somebodyMustAnswerForIt(_ by: String, _ note: String?) throws {
    let said = try #require(
      refusal { try desk(at: "2021-12-20T03:00:00Z").acknowledge("1.3.1", by: by, note: note) })
    #expect(said.hasPrefix("64: ") && said.contains("is empty"), "\(said)")
  }

  @Test func anAnswerCountsFromTheOfficesDayOnWhichItWasRecordedAndForItsCliffAlone() throws {
    // Half past eleven at night in Dhaka, which is another day than in UTC only after midnight.
    let receipt = try desk(at: "2021-12-20T19:30:00Z").acknowledge("১.৩.১", by: " Rahim ", note: "in hand")
    #expect(receipt.text.hasPrefix("recorded as 1: mole-egov-2021-22/1.3.1: 100 % by 2021-12-30"), "\(receipt.text)")
    let again = try desk(at: "2021-12-22T03:00:00Z").acknowledge("1.3.1", by: "Karim", note: nil)
    #expect(again.text.hasPrefix("already recorded as 1 on 2021-12-21 by Rahim"), "\(again.text)")
    let known = try Acknowledgements(try office.configuration)
    let cliff = try #require(try cliff(on: "2021-12-23"))
    func acknowledged(_ iso: String, _ cliff: Cliff) throws -> String? {
      known.answers(about: cliff, of: "mole-egov-2021-22/1.3.1", on: try #require(CivilDate(iso: iso))).acknowledged?
        .iso
    }
    #expect(try acknowledged("2021-12-20", cliff) == nil)
    #expect(try acknowledged("2021-12-21", cliff) == "2021-12-21")
    #expect(try acknowledged("2022-01-05", try #require(try self.cliff(on: "2022-01-05"))) == nil)
  }

  @Test func theLastSnoozeCounts() throws {
    _ = try desk(at: "2021-12-20T03:00:00Z").snooze("1.3.1", until: "২৮/১২/২০২১", by: "R")
    _ = try desk(at: "2021-12-21T03:00:00Z").snooze("1.3.1", until: "2021-12-26", by: "R")
    let known = try Acknowledgements(try office.configuration)
    let cliff = try cliff(on: "2021-12-23")
    func until(_ iso: String) throws -> String? {
      known.answers(about: cliff, of: "mole-egov-2021-22/1.3.1", on: try #require(CivilDate(iso: iso))).snooze?.until
        .iso
    }
    #expect(try until("2021-12-19") == nil)
    #expect(try until("2021-12-20") == "2021-12-28")
    #expect(try until("2021-12-23") == "2021-12-26")
    let lines = try office.folder.read("state/acknowledgements.jsonl").split(separator: "\n")
    #expect(
      lines.first?.contains(
        #""type":"snooze","plan":"mole-egov-2021-22","indicator":"1.3.1","percent":100,"target":"2021-12-30","#
          + #""until":"2021-12-28","by":"R","note":null,"head":true,"prev":"0000"#) == true, "\(lines)")
  }

  @Test func aRecordThatCannotBeStopsTheReader() throws {
    let answer = CliffAnswer(
      plan: "p", indicator: "1.1.1", percent: 100, target: "2021-12-30", until: "someday", by: "R")
    let record = AcknowledgementRecord(seq: 1, at: "2021-12-20T03:00:00Z", entry: .snooze(answer))
    let zone = try #require(TimeZone(identifier: "Asia/Dhaka"))
    #expect(throws: JournalError.self) { try Acknowledgements([record], in: zone, path: "a") }
    let undated = AcknowledgementRecord(seq: 1, at: "yesterday", entry: .acknowledge(answer))
    #expect(throws: JournalError.self) { try Acknowledgements([undated], in: zone, path: "a") }
  }

  private func cliff(on iso: String) throws -> Cliff? {
    let morning = try Morning(try office.configuration, day: try #require(CivilDate(iso: iso)))
    return morning.standings.first?.indicators.first { "\($0.indicator.id)" == "1.3.1" }?.cliff
  }
}
