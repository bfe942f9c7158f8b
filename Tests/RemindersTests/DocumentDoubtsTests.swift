// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import Testing
import WorkingDays

/// Which errors of a document are told to whom, and once (rule 7).
struct DocumentDoubtsTests {
  private let year: MinistryYear
  private var plan: Plan
  private let id: IndicatorID

  init() throws {
    year = try MinistryYear()
    plan = year.plan
    id = try #require(IndicatorID("1.3.1"))
    let at = try #require(plan.indicators.firstIndex { $0.id == id })
    plan.indicators[at].hasErrors = true
  }

  private func finding(
    _ code: Finding.Code, of indicator: IndicatorID? = nil, _ severity: Finding.Severity = .error
  ) -> Finding {
    var finding = Finding(severity, code, file: "p.tsv", line: 16, message: "wrong", hint: "right")
    finding.indicator = indicator
    return finding
  }

  private func doubts(_ findings: [Finding], giving plan: Plan?, _ snapshot: PlanSnapshot? = nil) -> DocumentDoubts {
    DocumentDoubts(
      of: "p", giving: plan, findings: findings, version: "abc", isPlanServed: plan != nil, snapshot: snapshot)
  }

  @Test func anErrorOfARowIsTheRowsAndNotTheDocuments() {
    let found = doubts([finding(.dateImpossible, of: id), finding(.targetsMixed, of: id)], giving: plan)
    #expect(found.rows.map(\.identity.text) == ["p/1.3.1/-/abc/unreadable"])
    #expect(found.rows.first?.findings.map(\.code) == [.dateImpossible, .targetsMixed])
    #expect(found.document == nil)
  }

  @Test func aWarningMakesNoNotice() {
    let found = doubts([finding(.unitMismatch, of: id, .warning), finding(.areaWeight, .warning)], giving: plan)
    #expect(found.rows.isEmpty && found.document == nil)
  }

  @Test func whatBelongsToNoRowIsTheDocuments() throws {
    let other = try #require(IndicatorID("2.2.4"))
    let nowhere = try #require(IndicatorID("9.9"))
    for found in [
      doubts([finding(.idMissing)], giving: plan), doubts([finding(.idTwice, of: id)], giving: plan),
      doubts([finding(.dateImpossible, of: nowhere)], giving: plan),
      // The row is served: its deadline can be read.
      doubts([finding(.dateImpossible, of: other)], giving: plan),
    ] {
      #expect(found.rows.isEmpty)
      #expect(found.document?.identity.text == "p/-/-/abc/unreadable")
      #expect(found.document?.isPlanServed == true)
    }
  }

  @Test func aDocumentThatGivesNoTargetsHasNoRows() {
    let found = doubts([finding(.dateImpossible, of: id)], giving: nil)
    #expect(found.rows.isEmpty)
    #expect(found.document?.findings.count == 1)
    #expect(found.document?.isPlanServed == false)
  }

  @Test func theLastKnownTargetsComeFromTheSameYear() throws {
    let day = try #require(CivilDate(iso: "2021-12-22"))
    let snapshot = PlanSnapshot.next(
      after: nil, serving: year.plan, documents: [], wasReadWhole: true, on: day)
    let error = finding(.dateImpossible, of: id)
    let known = doubts([error], giving: plan, snapshot).rows.first?.lastKnown
    #expect(known?.tiers == year.plan.indicators.first { $0.id == id }?.tiers)
    var earlier = snapshot
    earlier.fiscalYear = FiscalYear(startYear: 2020)
    #expect(doubts([error], giving: plan, earlier).rows.first?.lastKnown == nil)
    #expect(doubts([error], giving: plan).rows.first?.lastKnown == nil)
  }
}
