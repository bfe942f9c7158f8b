// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import Plans
import Reports
import TestSupport
import Testing

/// The report in each form and language.
struct FormsTests {
  @Test(arguments: ["bn", "en"])
  func theMinistrysReportReadsAsTheGoldenFilesDo(_ tag: String) throws {
    let report = try MinistryReport.make(of: [try MinistryReport.plan()])
    let head = try MinistryReport.head(tag)
    try expectGolden(report.text(head) + "\n", "ministry-q1-\(tag).txt")
    try expectGolden(report.tabSeparated(head), "ministry-q1-\(tag).tsv")
    try expectGolden(report.html(head), "ministry-q1-\(tag).html")
  }

  @Test(arguments: ["bn", "en"])
  func aQuarterThatGoesOnReadsAsTheGoldenFilesDo(_ tag: String) throws {
    let first = try MinistryReport.plan()
    let second = try MinistryReport.secondQuarter {
      $0.replacing("২৫/০৮/২০২১", with: "--").replacing("৯০%", with: "৭৫%").replacing("হালনাগাদ করা হয়েছে", with: "৩")
    }
    let scoring = Scoring(date: .linear, proseCounts: true)
    let report = try MinistryReport.make("2021-22/Q3", of: [first, second], scoring: scoring, today: "2022-03-20")
    let head = try MinistryReport.head(tag)
    try expectGolden(report.text(head) + "\n", "ministry-q3-\(tag).txt")
    try expectGolden(report.tabSeparated(head), "ministry-q3-\(tag).tsv")
    try expectGolden(report.html(head), "ministry-q3-\(tag).html")
  }

  @Test(arguments: ["bn", "en"])
  func theTabSeparatedFormReadsBackToTheSamePlanAndProgress(_ tag: String) throws {
    let plan = try MinistryReport.plan()
    let text = try MinistryReport.make(of: [plan]).tabSeparated(try MinistryReport.head(tag))
    let read = PlanDocument.read(Array(text.utf8), id: plan.id, file: "report.tsv")
    #expect(!read.hasErrors)
    let isSame = read.plan == plan
    #expect(isSame, "\(text)")
  }

  @Test(arguments: ["bn", "en"])
  func theTabSeparatedFormOfAQuarterWithoutDocumentReadsBackWithItsOwnTitle(_ tag: String) throws {
    let plan = try MinistryReport.plan()
    let report = try MinistryReport.make("2021-22/Q2", of: [plan])
    let text = report.tabSeparated(try MinistryReport.head(tag))
    let read = try #require(PlanDocument.read(Array(text.utf8), id: plan.id, file: "report.tsv").plan)
    #expect(read.quarter == report.quarter)
    #expect(read.fiscalYear == plan.fiscalYear)
    #expect(read.indicators.map(\.tiers) == plan.indicators.map(\.tiers))
    #expect(read.indicators.allSatisfy { $0.progress.last?.content == .nothing })
    #expect(read.declaredTotal == 50 && read.declaredObtained == 11)
  }

  @Test func everyRowNamesItsMarksAndTheirBasis() throws {
    let report = try MinistryReport.make(of: [try MinistryReport.plan()])
    let rows = report.tabSeparated(try MinistryReport.head("en")).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let heading = try #require(rows.first { $0.first == "Serial" })
    #expect(heading.suffix(2) == ["Marks obtained", "Basis"])
    let body = rows.filter { row in row.contains { $0.hasPrefix("[") } }
    #expect(
      body.map { $0.suffix(2).joined(separator: " ") } == [
        "0 -", "0 -", "0 -", "4 tier: 100%", "6 tier: 100%", "1 pro rata: 25%", "4 claimed in words",
        "2 claimed in words", "0 -", "0 -", "0 -", "0 -", "0 -",
      ])
    let foot = rows.drop { $0.first != "Total marks" }
    #expect(
      foot.map { [$0.first, $0.last { !$0.isEmpty }] } == [
        ["Total marks", "50"], ["Obtained marks", "17"], ["Proven by tiers", "10"], ["Pro rata", "1"],
        ["Claimed in words", "6"], ["Ceiling", "50"],
      ])
  }

  @Test(arguments: ["bn", "en"])
  func hostileTextStaysText(_ tag: String) throws {
    let hostile = "</td><script>alert(1)</script>\" onclick='x' =cmd|' /C calc'!A0"
    let plan = try MinistryReport.plan {
      $0.replacing("একটি সেবা সহজিকৃত", with: hostile).replacing("হালনাগাদ করা হয়েছে", with: hostile)
    }
    var head = try MinistryReport.head(tag)
    head.office = hostile
    head.name = hostile
    let report = try MinistryReport.make(of: [plan])
    let html = report.html(head)
    #expect(!html.contains("<script") && !html.contains("onclick='"))
    #expect(html.components(separatedBy: "&lt;/td&gt;&lt;script&gt;").count > 5)
    let lines = report.tabSeparated(head).split(separator: "\n")
    let widths = Set(lines.drop { !$0.contains("\t") }.map { $0.count { $0 == "\t" } })
    #expect(widths == [12])
  }

  @Test func aPlanWithoutANameIsCalledByItsYear() throws {
    let plan = try MinistryReport.plan()
    var head = try MinistryReport.head("en")
    head.name = nil
    #expect(try MinistryReport.make("2021-22/Q1", of: [plan]).title(head) == plan.title)
    #expect(
      try MinistryReport.make("2021-22/Q2", of: [plan]).title(head)
        == "Action plan 2021-22: Second quarter progress (October-December 2021)")
    head.name = "Innovation"
    #expect(
      try MinistryReport.make("2021-22/Q1", of: [plan]).title(head)
        == "Innovation 2021-22: First quarter progress (July-September 2021)")
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    #expect(text.firstMatch(of: /\{[a-z]+\}/) == nil, "a placeholder was not filled")
    if let difference = Golden.difference(text, name) { Issue.record("\(difference)") }
  }
}
