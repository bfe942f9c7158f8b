// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

extension BrokenDocument {
  /// The ministry's document with something replaced.
  /// - Parameters:
  ///   - findings: What must be found beside what is doubtful in the ministry's own, from top to bottom.
  ///   - isUsable: Whether there is a plan then.
  private init(
    _ what: String, _ replaced: String, _ with: String, _ findings: String..., silences silenced: String...,
    isUsable: Bool = true
  ) {
    self.init(what, findings, silences: isUsable ? silenced : nil) {
      let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
      guard text.contains(replaced) else { preconditionFailure("\(replaced) is not in the ministry's plan") }
      return Array(text.replacing(replaced, with: with).utf8)
    }
  }

  /// What is doubtful in the ministry's own document.
  static let ofTheMinistry = [
    "warning area-weight 14:3", "warning area-weight 20:3", "warning progress-prose 20:11",
    "warning progress-prose 26:11", "warning unit-mismatch 31:6",
  ]

  static let ministry: [BrokenDocument] = [
    BrokenDocument(
      "percents as fractions of one", "৮০%\t৭০%\t৬০%\t৯০%", "0.8\t0.7\t0.6\t৯০%", "error percent-implausible 18:8",
      silences: "1.5.1"),
    BrokenDocument(
      "a spreadsheet's numbers for dates", "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", "44560\t44574\t44581",
      "error targets-not-dates 16:8", silences: "1.3.1"),
    BrokenDocument(
      "a best tier that was left empty", "৩০/১২/২০২১\t১৩/০১/২০২২", "\t১৩/০১/২০২২", "warning top-tier-blank 16:8"),
    BrokenDocument(
      "a day that no month has", "৩০/১২/২০২১", "৩১/১১/২০২১", "error date-impossible 16:8", silences: "1.3.1"),
    BrokenDocument(
      "a date of another year", "৩০/১২/২০২১", "৩০/১২/২০১২", "error date-outside-fiscal-year 16:8", silences: "1.3.1"),
    BrokenDocument(
      "tiers out of order", "১৩/০১/২০২২\t২০/০১/২০২২\t--", "১৩/১১/২০২১\t২০/০১/২০২২\t--",
      "error tiers-out-of-order 16:9", silences: "1.3.1"),
    BrokenDocument(
      "words for a target", "৩০/১২/২০২১", "ডিসেম্বরের মধ্যে", "error target-not-understood 16:8", silences: "1.3.1"),
    BrokenDocument(
      "a number among dates", "১৩/০১/২০২২\t২০/০১/২০২২\t--", "৪\t২০/০১/২০২২\t--", "error targets-mixed 16:9",
      silences: "1.3.1"),
    BrokenDocument(
      "values that rise and fall", "৪\t৩\t২\t১", "৪\t২\t৩\t১", "error tiers-out-of-order 19:10", silences: "1.6.1"),
    BrokenDocument(
      "no target at all", "৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", "-\t-\t-", "error targets-missing 16:8",
      silences: "1.3.1"),
    BrokenDocument(
      "no weight", "তারিখ\t৫\t৩০/১২/২০২১", "তারিখ\t\t৩০/১২/২০২১", "error weight-missing 16:7", silences: "1.3.1"),
    BrokenDocument(
      "words for a weight", "তারিখ\t৫\t৩০/১২/২০২১", "তারিখ\tপাঁচ\t৩০/১২/২০২১", "error weight-not-a-number 16:7",
      silences: "1.3.1"),
    BrokenDocument("no id", "[১.৩.১] ", "", "error id-missing 16:5"),
    BrokenDocument("an id twice", "[১.৩.১]", "[১.২.১]", "error id-twice 16:5"),
    BrokenDocument("an unknown unit", "তারিখ\t৫\t৩০/১২/২০২১", "দিবস\t৫\t৩০/১২/২০২১", "warning unit-unknown 16:6"),
    BrokenDocument("another total", "<b>৫০</b>", "<b>৫১</b>", "warning declared-total 32:11"),
    BrokenDocument(
      "an impossible completion", "২৫/০৮/২০২১", "৩২/০৮/২০২১", "warning progress-not-understood 17:11"),
    BrokenDocument("no fiscal year", "২০২১-২", "২০২১ ২", "error fiscal-year-missing 1", isUsable: false),
    BrokenDocument(
      "no percents", "১০০%\t৮০%\t৬০%", "ক\tখ\tগ", "error tier-percents-missing 10:8",
      "error tier-percents-missing 22:8", isUsable: false),
    BrokenDocument(
      "a percent that lost its sign", "১০০%\t৮০%\t৬০%", "১০০%\t৮০\t৬০%", "error tier-percents-missing 12:9",
      "error tier-percents-missing 24:9",
      isUsable: false),
    BrokenDocument(
      "a tier twice", "১০০%\t৮০%\t৬০%", "১০০%\t৮০%\t৮০%", "error tier-percents-missing 12:10",
      "error tier-percents-missing 24:10", isUsable: false),
    BrokenDocument("an area without its id", "[২] প্রাতিষ্ঠানিক", "২. প্রাতিষ্ঠানিক", "warning id-missing 20:2"),
    BrokenDocument("an activity without its id", "[১.৬] ৪র্থ", "১.৬ ৪র্থ", "warning id-missing 19:4"),
    BrokenDocument(
      "a percent reported for a count", "৪\t৩\t২\t১\n", "৪\t৩\t২\t২৫%\n", "warning progress-not-understood 19:11",
      "warning declared-obtained 33:11"),
    BrokenDocument("a percent above a hundred", "৬০%\t৯০%", "৬০%\t৯০০%", "warning progress-not-understood 18:11"),
    BrokenDocument("a completion of another year", "২৫/০৮/২০২১", "২৫/০৮/২০২৫", "warning progress-not-understood 17:11"),
    BrokenDocument(
      "a blank inside a number", "৪\t৩\t২\t১\n", "১ ৬\t৩\t২\t১\n", "error target-not-understood 19:8", silences: "1.6.1"
    ),
    BrokenDocument(
      "a blank inside a day", "৩০/১২/২০২১", "৩ ০/১২/২০২১", "error date-impossible 16:8", silences: "1.3.1"),
    BrokenDocument(
      "no column of weights", "কর্মসম্পাদন সূচকের মান", "নম্বর", "error column-missing 10", "warning column-unknown 10:7",
      "error column-missing 22", isUsable: false),
    BrokenDocument("a strange column", "\tএকক\t", "\tরং\t", "warning column-unknown 10:6"),
    BrokenDocument(
      "a stray row", "<b>মোট নম্বর:</b>", "বিঃদ্রঃ খসড়া\n<b>মোট নম্বর:</b>", "warning row-not-understood 32:1"),
  ]
}
