// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// The errors that silence a row: all of them are known by code, and they repeat what the document says.
struct SilencedRowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: Finding.Code
    var replace: String
    var with: String
    var quote: String?
    var meant: String?
    var testDescription: String { code.rawValue }
  }

  private static let row = "তারিখ\t৫\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২"
  private static let cases = [
    Case(code: .dateImpossible, replace: "৩০/১২/২০২১", with: "৩১/১১/২০২১", quote: "৩১/১১/২০২১"),
    Case(
      code: .dateImpossible, replace: "৩০/১২/২০২১", with: "১২/৩০/২০২১", quote: "১২/৩০/২০২১", meant: "2021-12-30"),
    Case(code: .dateOutsideFiscalYear, replace: "৩০/১২/২০২১", with: "৩০/১২/২০১২", quote: "30/12/2012"),
    Case(
      code: .dateOutsideFiscalYear, replace: "৩০/১২/২০২১", with: "০৯/০১/২০২১", quote: "9/1/2021", meant: "2021-09-01"),
    Case(code: .legacyFont, replace: "৩০/১২/২০২১", with: "wW‡m¤^‡ii g‡a¨", quote: "wW‡m¤^‡ii g‡a¨"),
    Case(
      code: .targetNotUnderstood, replace: "৩০/১২/২০২১", with: "ডিসেম্বরের মধ্যে", quote: "ডিসেম্বরের মধ্যে"),
    Case(code: .targetsMixed, replace: row, with: "তারিখ\t৫\t৩০/১২/২০২১\t৪\t২০/০১/২০২২"),
    Case(code: .targetsMissing, replace: row, with: "তারিখ\t৫\t-\t-\t-"),
    Case(code: .tiersOutOfOrder, replace: row, with: "তারিখ\t৫\t৩০/১২/২০২১\t১৩/১১/২০২১\t২০/০১/২০২২"),
    Case(
      code: .tiersOutOfOrder, replace: row, with: "তারিখ\t৫\t১০/০১/২০২২\t১৫/০৩/২০২২\t০৫/০২/২০২২",
      meant: "2022-05-02"),
    Case(code: .weightMissing, replace: row, with: "তারিখ\t\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২"),
    Case(code: .weightNotANumber, replace: row, with: "তারিখ\tপাঁচ\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", quote: "পাঁচ"),
  ]

  @Test(arguments: cases)
  func anErrorRepeatsTheDocumentsWordsAndTheDayThatWasMeant(_ broken: Case) throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    try #require(text.contains(broken.replace))
    let document = PlanDocument.read(
      Array(text.replacing(broken.replace, with: broken.with).utf8), id: "p", file: "p.tsv")
    let finding = try #require(document.findings.first { $0.severity == .error }, "\(document.findings)")
    #expect(finding.code == broken.code)
    #expect(finding.quote == broken.quote)
    #expect(finding.meant?.iso == broken.meant)
    let silenced = try #require(document.plan).indicators.filter(\.hasErrors).map(\.id)
    #expect(silenced == [finding.indicator])
  }

  @Test func everyCodeThatSilencesARowIsListed() {
    #expect(Set(Self.cases.map(\.code)) == Set(Finding.Code.silencing))
  }
}
