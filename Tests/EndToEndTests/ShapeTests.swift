// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The JSON that others script against: exactly these keys, in every object, absent values as null.
struct ShapeTests {
  @Test func checkHasItsDocumentedKeys() async throws {
    let report = try await json("check", "--as-of", "2021-12-23", "--format", "json")
    #expect(
      keys(report) == ["asOf", "exit", "findings", "journal", "messages", "passedOver", "pilot", "progress", "run"])
    #expect(keys(try #require(report["progress"] as? [String: Any])) == ["refused", "taken"])
    let message = try #require((report["messages"] as? [[String: Any]])?.first)
    #expect(
      keys(message) == ["channel", "detail", "id", "notices", "possibleRepeat", "recipient", "result", "subject"])
    try expectFindings(report)
  }

  @Test func statusHasItsDocumentedKeys() async throws {
    let report = try await json("status", "--as-of", "2021-12-23", "--format", "json")
    #expect(keys(report) == ["asOf", "duties", "findings", "plans"])
    let plan = try #require((report["plans"] as? [[String: Any]])?.first)
    #expect(keys(plan) == ["ceiling", "id", "indicators", "lost", "met", "scoring", "secured"])
    #expect(keys(try #require(plan["scoring"] as? [String: Any])) == ["count", "date", "percent", "proseCounts"])
    let indicators = try #require(plan["indicators"] as? [[String: Any]])
    for indicator in indicators {
      #expect(
        keys(indicator) == [
          "absent", "achieved", "acknowledged", "actBy", "atStake", "best", "cliff", "current", "daysLeft", "id",
          "mayBeClosed",
          "proven", "shareDue", "snoozed", "state", "tiers", "window", "workingDaysLeft",
        ])
      for tier in try #require(indicator["tiers"] as? [[String: Any]]) {
        #expect(keys(tier) == ["closes", "percent", "state", "target", "value"])
      }
    }
    let open = try #require(indicators.first { $0["id"] as? String == "1.3.1" })
    #expect(open["window"] as? String == "open")
    #expect(open["achieved"] is NSNull && open["current"] is NSNull && open["shareDue"] is NSNull)
    let count = try #require(indicators.first { $0["id"] as? String == "1.6.1" })
    #expect(count["current"] as? Int == 1 && count["shareDue"] as? Int == 2)
    try expectFindings(report)
  }

  @Test func onADayOffBeforeTheClosingDateTheWindowIsClosed() async throws {
    let report = try await json("status", "--as-of", "2022-02-25", "--format", "json")
    let indicators = (report["plans"] as? [[String: Any]])?.first?["indicators"] as? [[String: Any]]
    let indicator = try #require(indicators?.first { $0["id"] as? String == "1.2.1" })
    #expect(indicator["window"] as? String == "closed")
    #expect(indicator["cliff"] as? String == "2022-02-25")
    #expect(indicator["actBy"] as? String == "2022-02-24")
    #expect(indicator["daysLeft"] as? Int == 0)
  }

  @Test func planShowHasItsDocumentedKeys() async throws {
    let shown = try await json("plan", "show", "mole-egov-2021-22.tsv", "--format", "json")
    #expect(keys(shown) == ["activities", "areas", "findings", "indicators", "plan"])
    let plan = try #require(shown["plan"] as? [String: Any])
    #expect(
      keys(plan) == [
        "declaredObtained", "declaredTotal", "fiscalYear", "id", "quarter", "scoring", "tierPercents", "title",
      ])
    for indicator in try #require(shown["indicators"] as? [[String: Any]]) {
      #expect(
        keys(indicator) == [
          "activity", "area", "declaredUnit", "evidence", "id", "method", "owner", "progress", "remarks", "tiers",
          "title", "unit", "weight",
        ])
      for progress in try #require(indicator["progress"] as? [[String: Any]]) {
        #expect(keys(progress) == ["date", "quarter", "text", "value"])
      }
      for tier in try #require(indicator["tiers"] as? [[String: Any]]) {
        #expect(keys(tier) == ["date", "percent"] || keys(tier) == ["percent", "value"])
      }
    }
    try expectFindings(shown)
  }

  @Test func progressListHasItsDocumentedKeys() async throws {
    let shown = try await json("progress", "list", "--format", "json")
    #expect(keys(shown) == ["progress"])
    for statement in try #require(shown["progress"] as? [[String: Any]]) {
      #expect(
        keys(statement) == [
          "by", "date", "evidence", "indicator", "period", "plan", "recorded", "retracted", "seq", "source", "state",
          "value",
        ])
    }
  }

  private func json(_ arguments: String...) async throws -> [String: Any] {
    let office = try Office()
    let run = try await office.command(arguments).run()
    #expect(run.status == 0, "\(run)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
  }

  private func keys(_ object: [String: Any]) -> [String] { object.keys.sorted() }

  private func expectFindings(_ report: [String: Any]) throws {
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 5)
    for finding in findings {
      #expect(
        keys(finding) == [
          "cell", "code", "column", "file", "hint", "indicator", "line", "message", "severity", "sheet", "table",
        ])
      for key in ["cell", "sheet", "table"] { #expect(finding[key] is NSNull) }
    }
  }
}
