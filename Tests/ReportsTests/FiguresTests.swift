// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reports
import Testing
import WorkingDays

/// The marks of the ministry's report, as the document declares them and as people worked them out by hand.
struct FiguresTests {
  @Test func theFirstQuarterHasTheFiguresOfTheMinistry() throws {
    let report = try MinistryReport.make(of: [try MinistryReport.plan()])
    #expect(report.total == 50)
    #expect(report.declared == 17)
    #expect(report.earnings.tier == 10 && report.earnings.proRata == 1 && report.earnings.prose == 6)
    #expect(report.earnings.withProse == 17 && report.earnings.withoutProse == 11)
    #expect(report.ceiling == 50)
    #expect(report.isOver && report.day.iso == "2021-09-30")
    let earned = report.rows.filter { $0.earnings.marks > 0 }.map {
      "\($0.indicator.id) \($0.earnings.marks) \($0.earnings.heap?.rawValue ?? "")"
    }
    #expect(earned == ["1.4.1 4 tier", "1.5.1 6 tier", "1.6.1 1 proRata", "2.1.1 4 prose", "2.1.2 2 prose"])
  }

  @Test func progressIsWhatTheQuartersDocumentSays() throws {
    let report = try MinistryReport.make(of: [try MinistryReport.plan()])
    let texts = report.rows.map { $0.progress.reported?.text }
    #expect(
      texts == [
        "--", "--", "--", "২৫/০৮/২০২১", "৯০%", "১", "হালনাগাদ করা হয়েছে",
        "বিভিন্ন শাখা থেকে তথ্য প্রাপ্তি সাপেক্ষে হালনাগাদ করা হয়", "--", "--", "--", "--", "--",
      ])
  }

  @Test func aLaterQuarterTakesItsProgressFromTheSecondDocument() throws {
    let first = try MinistryReport.plan()
    let second = try MinistryReport.secondQuarter {
      $0.replacing("২৫/০৮/২০২১", with: "--").replacing("৯০%", with: "৭৫%").replacing("২\t১\n", with: "২\t৩\n")
        .replacing("২০/০১/২০২২\t--", with: "২০/০১/২০২২\t২৮/১২/২০২১").replacing("<b>১৭</b>", with: "<b>২৫</b>")
    }
    let report = try MinistryReport.make("2021-22/Q2", of: [first, second])
    func row(_ id: String) throws -> QuarterlyReport.Row {
      try #require(report.rows.first { "\($0.indicator.id)" == id })
    }
    #expect(report.declared == 25)
    #expect(report.day.iso == "2021-12-31")
    #expect(try row("1.3.1").progress.content == .completed(try #require(CivilDate(iso: "2021-12-28"))))
    #expect(try row("1.4.1").progress.content == .nothing)
    #expect(try row("1.4.1").standing.completed?.iso == "2021-08-25")
    #expect(try row("1.4.1").earnings.marks == 4)
    #expect(try row("1.6.1").standing.current == 3)
    #expect(report.earnings.tier == 4 + 5 + Decimal(6) * 9 / 10 + Decimal(4) * 8 / 10)
    let again = try MinistryReport.make("2021-22/Q1", of: [first, second])
    #expect(again.declared == 17 && again.earnings.withProse == 17)
  }

  @Test func whatIsLostAtTheQuartersEndLowersTheCeiling() throws {
    let report = try MinistryReport.make("2021-22/Q2", of: [try MinistryReport.plan()])
    #expect(report.ceiling == 49)
    #expect(report.declared == nil)
    let lost = report.rows.filter { !$0.lost.isEmpty }.map { "\($0.indicator.id) \($0.lost.map(\.tier.percent))" }
    #expect(lost == ["1.3.1 [100]"])
  }

  @Test func aQuarterThatGoesOnIsReportedAsFarAsItIsKnown() throws {
    let plan = try MinistryReport.plan()
    let report = try MinistryReport.make(of: [plan], today: "2021-09-12")
    #expect(!report.isOver && report.day.iso == "2021-09-12")
    #expect(report.earnings.tier == 10 && report.earnings.proRata == 1 && report.earnings.prose == 6)
    #expect(try !MinistryReport.make(of: [plan], today: "2021-09-30").isOver)
    #expect(try MinistryReport.make(of: [plan], today: "2021-10-01").isOver)
  }

  @Test func whatPeopleStateCountsInThePlaceOfAnEmptyCell() throws {
    let day = try #require(CivilDate(iso: "2021-12-28"))
    let id = try #require(IndicatorID("1.3.1"))
    let statement = Statement(
      indicator: id, content: .completed(day), about: day, source: "innovation-officer", sequence: 1)
    let plan = try MinistryReport.plan()
    let second = try MinistryReport.make("2021-22/Q2", of: [plan], statements: [statement])
    let row = try #require(second.rows.first { $0.indicator.id == id })
    #expect(row.progress.stated == statement && row.earnings.marks == 5)
    let first = try MinistryReport.make("2021-22/Q1", of: [plan], statements: [statement])
    #expect(first.rows.allSatisfy { $0.progress.stated == nil } && first.earnings.tier == 10)
  }

  @Test func wordsCountAmongTheMarksObtainedOnlyWhereThePlanSaysSo() throws {
    let plan = try MinistryReport.plan()
    #expect(try MinistryReport.make(of: [plan]).earnings.obtained == 11)
    #expect(try MinistryReport.make(of: [plan], scoring: Scoring(proseCounts: true)).earnings.obtained == 17)
  }
}
