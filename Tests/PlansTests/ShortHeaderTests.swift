// SPDX-License-Identifier: Apache-2.0
import Plans
import TestSupport
import Testing

/// Headers whose last cells are blank and were therefore not kept: what stands below the last heading still belongs to it.
struct ShortHeaderTests {
  private func document(_ rows: [String]) -> PlanDocument {
    PlanDocument.read(
      Array((["কর্মপরিকল্পনা ২০২১-২২"] + rows).joined(separator: "\n").utf8), id: "p", file: "p.tsv")
  }

  @Test(arguments: ["", "\t", "\t\t"])
  func tiersBelowTheLastHeadingAreAllRead(_ blanks: String) throws {
    let found = document([
      "সূচক\tএকক\tমান\tলক্ষ্যমাত্রা ২০২১-২২\(blanks)", "\t\t\tঅসাধারণ\tউত্তম\tচলতি মান", "\t\t\t১০০%\t৮০%\t৬০%",
      "[১.১] ক\tতারিখ\t৫\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২",
    ])
    #expect(found.findings.isEmpty, "\(found.findings)")
    #expect(found.plan?.tierPercents == [100, 80, 60])
    #expect(found.plan?.indicators.first?.tiers.count == 3)
  }

  @Test func quartersBelowTheLastHeadingAreAllRead() throws {
    let found = document([
      "সূচক\tএকক\tমান\tলক্ষ্যমাত্রা ১০০%\tঅগ্রগতি", "\t\t\t\t১ম ত্রৈমাসিক\t২য় ত্রৈমাসিক",
      "[১.১] ক\tসংখ্যা\t৫\t৪\t১\t২",
    ])
    #expect(found.plan?.indicators.first?.progress.map(\.text) == ["১", "২"], "\(found.findings)")
  }

  @Test func namesWithoutPercentsAreAnErrorAndOneColumnIsTheWholeWeight() throws {
    let named = document([
      "সূচক\tএকক\tমান\tলক্ষ্যমাত্রা ২০২১-২২", "\t\t\tঅসাধারণ\tউত্তম", "[১.১] ক\tতারিখ\t৫\t৩০/১২/২০২১\t১৩/০১/২০২২",
    ])
    #expect(named.findings.contains { $0.severity == .error && $0.code == .tierPercentsMissing }, "\(named.findings)")
    let single = document(["সূচক\tএকক\tমান\tলক্ষ্যমাত্রা ২০২১-২২", "[১.১] ক\tতারিখ\t৫\t৩০/১২/২০২১"])
    #expect(single.plan?.tierPercents == [100])
  }
}
