// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

/// Documents with one thing broken at a time: everything that is found, its place, and which rows still count.
struct BrokenDocumentTests {
  private static let all =
    BrokenDocument.dates + BrokenDocument.targets + BrokenDocument.weights + BrokenDocument.rows
    + BrokenDocument.headers + BrokenDocument.files + BrokenDocument.forms + BrokenDocument.office

  @Test func nothingIsDoubtfulInThePlanThatIsBroken() async throws {
    for form in [SmallPlan.Form.tabs, .workbook, .word] {
      let document = PlanDocument.read(try await SmallPlan().bytes(as: form), id: "p", file: "p")
      #expect(document.findings.isEmpty, "\(document.findings.map(\.text))")
      #expect(document.plan?.indicators.count == 5)
    }
  }

  @Test(arguments: all)
  func exactlyWhatIsBrokenIsFoundInItsPlace(_ broken: BrokenDocument) async throws {
    let document = try await broken.read()
    #expect(document.findings.map(\.summary) == broken.findings, "\(document.findings.map(\.text))")
    expectSilence(document, broken)
    if !broken.words.isEmpty {
      #expect(document.findings.first?.text.contains(broken.words) == true, "\(document.findings.map(\.text))")
    }
  }

  @Test(arguments: BrokenDocument.ministry)
  func oneBrokenThingInTheMinistrysDocumentIsFoundInItsPlace(_ broken: BrokenDocument) async throws {
    let document = try await broken.read()
    let own = document.findings.map(\.summary).filter { !BrokenDocument.ofTheMinistry.contains($0) }
    #expect(own == broken.findings, "\(document.findings.map(\.text))")
    expectSilence(document, broken)
  }

  @Test func everyCodeThatADocumentCanGiveHasACase() {
    let found = Set(
      (Self.all + BrokenDocument.ministry).flatMap(\.findings).compactMap { $0.split(separator: " ").dropFirst().first }
    )
    // These come from what stands around a document: its file, its settings, other documents, the calendar.
    let ofOthers: Set<Finding.Code> = [
      .fileMissing, .fileUnreadable, .planTwice, .ownerMissing, .ownerUnused, .planYearOver, .targetDiffers,
      .targetsMoved, .calendarYearMissing, .calendarUnfit, .remindersUnused, .nobodyStandsIn, .escalationEmpty,
      .indicatorMissing, .planMissing, .remindersTierUnused, .dutyWithoutWorkingDay, .dutyOutsideYear, .knownOnFar,
      .actByMoved,
    ]
    let missing = Finding.Code.allCases.filter { !ofOthers.contains($0) && !found.contains($0.rawValue[...]) }
    #expect(missing.isEmpty)
  }

  @Test func carriageReturnsAndAByteOrderMarkChangeNothing() throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let plain = PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv")
    let windows = PlanDocument.read(
      [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8), id: "p", file: "p.tsv")
    #expect(windows.plan == plain.plan)
    #expect(windows.findings == plain.findings)
  }

  @Test func aDocumentCutOffAnywhereIsReadWithoutATrap() throws {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let document = PlanDocument.read(Array(bytes[..<length]), id: "p", file: "p.tsv")
      #expect(document.plan != nil || document.hasErrors)
    }
  }

  private func expectSilence(_ document: PlanDocument, _ broken: BrokenDocument) {
    #expect(document.findings.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty })
    let plans = document.plans
    #expect(plans.isEmpty == (broken.silenced == nil))
    #expect(plans.flatMap(\.indicators).filter(\.hasErrors).map(\.id.description) == broken.silenced ?? [])
  }
}
