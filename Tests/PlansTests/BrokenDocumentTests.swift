// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

/// The ministry's document with one thing broken at a time: the finding, its place, and whether the row still counts.
struct BrokenDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var replace: String
    var with: String
    /// `severity code line:column`, as it must be among the findings.
    var finding: String
    /// The indicator that must make no notices then.
    var silenced: String?
    var testDescription: String { what }

    init(_ what: String, _ replace: String, _ with: String, _ finding: String, silences silenced: String? = nil) {
      self.what = what
      self.replace = replace
      self.with = with
      self.finding = finding
      self.silenced = silenced
    }
  }

  @Test(arguments: [
    Case("a day that no month has", "৩০/১২/২০২১", "৩১/১১/২০২১", "error date-impossible 16:8", silences: "1.3.1"),
    Case(
      "a date of another year", "৩০/১২/২০২১", "৩০/১২/২০১২", "error date-outside-fiscal-year 16:8", silences: "1.3.1"),
    Case(
      "tiers out of order", "১৩/০১/২০২২\t২০/০১/২০২২\t--", "১৩/১১/২০২১\t২০/০১/২০২২\t--", "error tiers-out-of-order 16:8",
      silences: "1.3.1"),
    Case("words for a target", "৩০/১২/২০২১", "ডিসেম্বরের মধ্যে", "error target-not-understood 16:8", silences: "1.3.1"),
    Case(
      "a number among dates", "১৩/০১/২০২২\t২০/০১/২০২২\t--", "৪\t২০/০১/২০২২\t--", "error targets-mixed 16:8",
      silences: "1.3.1"),
    Case("values that rise and fall", "৪\t৩\t২\t১", "৪\t২\t৩\t১", "error tiers-out-of-order 19:8", silences: "1.6.1"),
    Case(
      "no target at all", "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", "-\t-\t-", "error targets-missing 16:8",
      silences: "1.3.1"),
    Case("no weight", "তারিখ\t৫\t৩০/১২/২০২১", "তারিখ\t\t৩০/১২/২০২১", "error weight-missing 16:7", silences: "1.3.1"),
    Case(
      "words for a weight", "তারিখ\t৫\t৩০/১২/২০২১", "তারিখ\tপাঁচ\t৩০/১২/২০২১", "error weight-not-a-number 16:7",
      silences: "1.3.1"),
    Case("no id", "[১.৩.১] ", "", "error id-missing 16:5"),
    Case("an id twice", "[১.৩.১]", "[১.২.১]", "error id-twice 16:5"),
    Case(
      "percents as fractions of one", "৮০%\t৭০%\t৬০%\t৯০%", "0.8\t0.7\t0.6\t৯০%", "error percent-implausible 18:8",
      silences: "1.5.1"),
    Case("an unknown unit", "তারিখ\t৫\t৩০/১২/২০২১", "দিবস\t৫\t৩০/১২/২০২১", "warning unit-unknown 16:6"),
    Case("another total", "<b>৫০</b>", "<b>৫১</b>", "warning declared-total 32:11"),
    Case("an impossible completion", "২৫/০৮/২০২১", "৩২/০৮/২০২১", "warning progress-not-understood 17:11"),
    Case("no fiscal year", "২০২১-২", "২০২১ ২", "error fiscal-year-missing 1:0"),
    Case("no percents", "১০০%\t৮০%\t৬০%", "ক\tখ\tগ", "error tier-percents-missing 22:8"),
    Case("a percent that lost its sign", "১০০%\t৮০%\t৬০%", "১০০%\t৮০\t৬০%", "error tier-percents-missing 24:9"),
    Case("a tier twice", "১০০%\t৮০%\t৬০%", "১০০%\t৮০%\t৮০%", "error tier-percents-missing 24:10"),
    Case("an area without its id", "[২] প্রাতিষ্ঠানিক", "২. প্রাতিষ্ঠানিক", "warning id-missing 20:2"),
    Case("an activity without its id", "[১.৬] ৪র্থ", "১.৬ ৪র্থ", "warning id-missing 19:4"),
    Case("a percent reported for a count", "৪\t৩\t২\t১\n", "৪\t৩\t২\t২৫%\n", "warning progress-not-understood 19:11"),
    Case("a percent above a hundred", "৬০%\t৯০%", "৬০%\t৯০০%", "warning progress-not-understood 18:11"),
    Case("a completion of another year", "২৫/০৮/২০২১", "২৫/০৮/২০২৫", "warning progress-not-understood 17:11"),
    Case(
      "a blank inside a number", "৪\t৩\t২\t১\n", "১ ৬\t৩\t২\t১\n", "error target-not-understood 19:8", silences: "1.6.1"
    ),
    Case("a blank inside a day", "৩০/১২/২০২১", "৩ ০/১২/২০২১", "error date-impossible 16:8", silences: "1.3.1"),
    Case("no column of weights", "কর্মসম্পাদন সূচকের মান", "নম্বর", "error column-missing 22:0"),
    Case("a strange column", "\tএকক\t", "\tরং\t", "warning column-unknown 10:6"),
    Case("a stray row", "<b>মোট নম্বর:</b>", "বিঃদ্রঃ খসড়া\n<b>মোট নম্বর:</b>", "warning row-not-understood 32:1"),
  ])
  func oneBrokenThingIsFoundInItsPlace(_ broken: Case) throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    try #require(text.contains(broken.replace))
    let document = PlanDocument.read(
      Array(text.replacing(broken.replace, with: broken.with).utf8), id: "p", file: "p.tsv")
    let found = document.findings.map {
      "\($0.severity.rawValue) \($0.code.rawValue) \($0.line ?? 0):\($0.column ?? 0)"
    }
    #expect(found.contains(broken.finding), "\(found)")
    #expect(document.findings.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty })
    if let silenced = broken.silenced {
      let plan = try #require(document.plan)
      #expect(plan.indicators.filter(\.hasErrors).map(\.id.description) == [silenced])
      #expect(plan.indicators.count == 13)
    }
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
}
