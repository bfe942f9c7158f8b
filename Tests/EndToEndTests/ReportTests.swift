// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The quarterly report through the real program.
struct ReportTests {
  @Test func theMinistrysQuarterHasItsFigures() async throws {
    let office = try Office()
    let run = try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "json")
    #expect(run.status == 0, "\(run)")
    let report = try json(run)
    #expect(
      report.keys.sorted() == [
        "asOf", "ceiling", "declared", "findings", "indicators", "isOver", "obtained", "plan", "quarter", "scoring",
        "title", "total", "withProse", "withoutProse",
      ])
    #expect(report["quarter"] as? String == "2021-22/Q1" && report["plan"] as? String == "mole-egov-2021-22")
    #expect(report["total"] as? Int == 50 && report["declared"] as? Int == 17 && report["ceiling"] as? Int == 50)
    #expect(report["obtained"] as? [String: Int] == ["tier": 10, "proRata": 1, "prose": 6])
    #expect(report["withProse"] as? Int == 17 && report["withoutProse"] as? Int == 11)
    #expect(report["isOver"] as? Bool == true && report["asOf"] as? String == "2021-09-30")
    let indicators = try #require(report["indicators"] as? [[String: Any]])
    #expect(indicators.count == 13)
    for indicator in indicators {
      #expect(
        indicator.keys.sorted() == [
          "activity", "area", "completed", "current", "hasErrors", "heap", "id", "lost", "marks", "percent", "progress",
          "tiers", "title", "unit", "weight",
        ])
      #expect((indicator["progress"] as? [String: Any])?.keys.sorted() == ["date", "source", "text", "value"])
    }
    #expect(indicators.first { $0["id"] as? String == "1.6.1" }?["heap"] as? String == "proRata")
  }

  @Test func theTabSeparatedFormIsAPlanDocumentAgain() async throws {
    let office = try Office()
    let run = try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "tsv")
    #expect(run.status == 0, "\(run)")
    #expect(!run.output.hasSuffix("\n\n") && run.output.hasSuffix("\n"))
    _ = try office.folder.write(run.output, to: "again.tsv")
    let own = try await shown(office, "mole-egov-2021-22.tsv")
    let again = try await shown(office, "again.tsv")
    #expect(own == again)
  }

  @Test(arguments: [("bn", "<html lang=\"bn\">", "প্রাপ্ত নম্বর"), ("en", "<html lang=\"en\">", "Marks obtained")])
  func thePageIsInTheLanguageThatIsAskedFor(_ tag: String, _ root: String, _ heading: String) async throws {
    let office = try Office()
    let run = try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "html", "--language", tag)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n\(root)"))
    #expect(run.output.contains(heading))
  }

  @Test(arguments: [
    (["--quarter", "2021-22/Q5"], "\"2021-22/Q5\" is no quarter"),
    (["--quarter", "Q1"], "there is mole-egov-2021-22 (2021-22)."),
    (["--quarter", "2022-23/Q1"], "no plan is for 2022-23\n  There is mole-egov-2021-22 (2021-22)."),
    (["--quarter", "2021-22/Q1", "--plan", "other"], "no plan has the id \"other\""),
    (["--quarter", "2020-21/Q1", "--plan", "mole-egov-2021-22"], "the plan mole-egov-2021-22 is not for 2020-21"),
    (["--quarter", "2021-22/Q1", "--format", "csv"], "format"),
    ([], "--quarter"),
  ])
  func aQuarterOrPlanThatIsNotThereIsAnErrorThatNamesWhatIs(_ arguments: [String], _ words: String) async throws {
    let office = try Office()
    let run = try await office.command(["report"] + arguments).run()
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func amongSeveralPlansOfOneYearOneMustBeNamed() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(text, to: "second.tsv")
    let unnamed = try await office.tagid("report", "--quarter", "2021-22/Q1")
    #expect(unnamed.status == 64)
    #expect(unnamed.errors.contains("several plans are for 2021-22: mole-egov-2021-22, second"), "\(unnamed)")
    let named = try await office.tagid("report", "--quarter", "2021-22/Q1", "--plan", "second")
    #expect(named.status == 0, "\(named)")
    let older = text.replacing("২০২১-২০২২", with: "২০২০-২০২১").replacing("২০২১-২২", with: "২০২০-২১")
      .replacing("/২০২১", with: "/২০২০").replacing("/২০২২", with: "/২০২১").replacing("/ ২০২২", with: "/ ২০২১")
    _ = try office.folder.write(older, to: "second.tsv")
    let only = try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "json")
    #expect(try json(only)["plan"] as? String == "mole-egov-2021-22", "\(only)")
  }

  @Test func theSecondDocumentsProgressIsTheSecondQuarters() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let second = text.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক").replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক")
      .replacing("(জুলাই-সেপ্টেম্বর, ২০২১)", with: "(অক্টোবর-ডিসেম্বর, ২০২১)")
      .replacing("২০/০১/২০২২\t--", with: "২০/০১/২০২২\t২৮/১২/২০২১").replacing("<b>১৭</b>", with: "<b>২২</b>")
    _ = try office.folder.write(second, to: "mole-egov-2021-22-q2.tsv")
    let report = try json(try await office.tagid("report", "--quarter", "2021-22/Q2", "--format", "json"))
    #expect(report["declared"] as? Int == 22)
    #expect(report["obtained"] as? [String: Int] == ["tier": 15, "proRata": 1, "prose": 6])
    let first = try json(try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "json"))
    #expect(first["declared"] as? Int == 17)
    #expect(first["obtained"] as? [String: Int] == ["tier": 10, "proRata": 1, "prose": 6])
  }

  @Test func whatPeopleReportedStandsInTheTableOfItsQuarter() async throws {
    let office = try Office()
    let added = try await office.tagid(
      "progress", "add", "1.3.1", "--date", "2021-12-28", "--evidence", "memo 40", "--by", "innovation-officer")
    #expect(added.status == 0, "\(added)")
    let run = try await office.tagid("report", "--quarter", "2021-22/Q2", "--format", "tsv", "--language", "en")
    #expect(run.status == 0, "\(run)")
    let row = try #require(run.output.split(separator: "\n").first { $0.contains("[1.3.1]") })
    #expect(row.hasSuffix("20/01/2022\t28/12/2021\t5\ttier: 100%"), "\(row)")
    let json = try json(try await office.tagid("report", "--quarter", "2021-22/Q2", "--format", "json"))
    let indicators = try #require(json["indicators"] as? [[String: Any]])
    let progress = indicators.first { $0["id"] as? String == "1.3.1" }?["progress"] as? [String: Any]
    #expect(progress?["date"] as? String == "2021-12-28")
    #expect(progress?["source"] as? String == "innovation-officer")
    let first = try self.json(try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "json"))
    #expect(first["obtained"] as? [String: Int] == ["tier": 10, "proRata": 1, "prose": 6])
  }

  @Test func aQuarterThatGoesOnSaysSo() async throws {
    let office = try Office()
    let run = try await office.tagid(
      "report", "--quarter", "2021-22/Q2", "--as-of", "2021-12-23", "--language", "en")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("The quarter ends on 31/12/2021; this is what is known by 23/12/2021."))
  }

  @Test func aPlanWithAnErrorIsReportedAllTheSame() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(text.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১"), to: "mole-egov-2021-22.tsv")
    let run = try await office.tagid("report", "--quarter", "2021-22/Q1", "--format", "tsv", "--language", "en")
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains("[date-impossible]") && !run.errors.contains("warning:"))
    #expect(run.output.contains("the row has an error"))
    _ = try office.folder.write("no plan\n", to: "mole-egov-2021-22.tsv")
    let none = try await office.tagid("report", "--quarter", "2021-22/Q1")
    #expect(none.status == 65, "\(none)")
    #expect(none.errors.contains("there is no report on 2021-22/Q1: mole-egov-2021-22 cannot be read"))
  }

  @Test(arguments: ["tsv", "html"])
  func commandsThatPrintDataHaveTextAndJSONAlone(_ format: String) async throws {
    let office = try Office()
    let run = try await office.tagid("status", "--format", format)
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("write text or json"))
  }

  private func json(_ run: FinishedCommand) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
  }

  /// What `plan show` says of a document, without its id and its findings.
  private func shown(_ office: Office, _ file: String) async throws -> String {
    var object = try json(try await office.tagid("plan", "show", file, "--format", "json"))
    object["findings"] = nil
    var plan = object["plan"] as? [String: Any]
    plan?["id"] = nil
    object["plan"] = plan
    return String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
  }
}
