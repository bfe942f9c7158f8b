// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import Plans
import Reports
import TagidKit
import TestSupport
import Testing
import WorkingDays

/// Reports on the ministry's plan, and on what the plan's document would say if it were written otherwise.
struct MinistryReport {
  static let text = Result { try String(contentsOf: ProjectFiles.plan, encoding: .utf8) }

  static let holidays = Result {
    try CalendarFile.read([ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path])
  }

  static func plan(_ change: (String) -> String = { $0 }) throws -> Plan {
    try #require(PlanDocument.read(Array(change(try text.get()).utf8), id: "mole-egov-2021-22", file: "mole.tsv").plan)
  }

  /// The second quarter's document of the same plan.
  static func secondQuarter(_ change: (String) -> String = { $0 }) throws -> Plan {
    try plan { text in
      change(
        text.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক").replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক")
          .replacing("(জুলাই-সেপ্টেম্বর, ২০২১)", with: "(অক্টোবর-ডিসেম্বর, ২০২১)"))
    }
  }

  static func make(
    _ quarter: String = "2021-22/Q1", of documents: [Plan], statements: [Statement] = [],
    scoring: Scoring = .standard, today: String = "2022-08-01"
  ) throws -> QuarterlyReport {
    let quarter = try #require(FiscalQuarter(label: quarter))
    let today = try #require(CivilDate(iso: today))
    let stated = documents.flatMap { Statement.inDocument($0, source: "p.tsv") }
    let claims = documents.flatMap { Claim.inDocument($0, source: "p.tsv") }
    return try QuarterlyReport(
      of: try #require(documents.last), in: quarter, documents: documents, statements: stated + statements,
      claims: claims,
      scoring: scoring, today: today,
      calendar: WorkingCalendar(try holidays.get(), knownOn: QuarterlyReport.day(of: quarter, today: today)),
      closedDayRule: .unadjusted)
  }

  static func head(_ tag: String) throws -> ReportHead {
    ReportHead(
      language: try #require(Language.named(tag)),
      office: tag == "bn" ? "শ্রম ও কর্মসংস্থান মন্ত্রণালয়" : "Ministry of Labour and Employment",
      name: tag == "bn" ? "ই-গভর্নেন্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২" : "e-Governance and Innovation Action Plan 2021-22")
  }
}
