// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words of the quarterly report; the table's own headings are `PlanTableWords`, which the reader of plans knows.
  package struct Report: Sendable {
    /// `{plan}` and `{progress}`, which names the quarter.
    package var title: String
    /// The plan's name, when the office gave none.
    package var plan: String
    package var notOver: String
    /// How a row's marks were come by.
    package var tier: String
    package var proRata: String
    package var prose: String
    package var nothing: String
    package var unreadable: String
    package var lost: String
    package var soFar: String
    /// Readings of the plan's marks beside those of `SummaryRow`.
    package var declared: String
    package var notDeclared: String
    package var withProse: String
    package var withoutProse: String
    package var marks: String
    package var inWords: String
    package var madeBy: String
    /// Id, weight, progress, so far, marks, basis, indicator.
    package var titles: [String]
  }
}

extension Language.Report {
  static let bengali = Language.Report(
    title: "{plan} এর {progress} প্রতিবেদন", plan: "কর্মপরিকল্পনা {year}",
    notOver: "এই ত্রৈমাসিক শেষ হবে {last} তারিখে; {day} পর্যন্ত যা জানা গেছে তা-ই এখানে দেখানো হলো।",
    tier: "স্তর: {percent}", proRata: "আনুপাতিক: {percent}", prose: "কথায় দাবিকৃত", nothing: "-", unreadable: "সারিতে ত্রুটি আছে",
    lost: "হাতছাড়া: {percents}", soFar: "এ পর্যন্ত {value}", declared: "প্রতিবেদনে ঘোষিত", notDeclared: "ঘোষিত নয়",
    withProse: "কথায় দাবিকৃতসহ প্রাপ্ত", withoutProse: "কথায় দাবিকৃত বাদে প্রাপ্ত", marks: "নম্বরের হিসাব", inWords: "কথায় লেখা অগ্রগতি",
    madeBy: "তাগিদ (Tagid), {day} পর্যন্ত জানা তথ্য অনুযায়ী প্রস্তুত",
    titles: ["নং", "মান", "অগ্রগতি", "এ পর্যন্ত", "নম্বর", "ভিত্তি", "সূচক"])

  static let english = Language.Report(
    title: "{plan}: {progress}", plan: "Action plan {year}",
    notOver: "The quarter ends on {last}; this is what is known by {day}.", tier: "tier: {percent}",
    proRata: "pro rata: {percent}", prose: "claimed in words", nothing: "-", unreadable: "the row has an error",
    lost: "lost: {percents}", soFar: "so far {value}", declared: "Declared in the report", notDeclared: "not declared",
    withProse: "Obtained, words counted", withoutProse: "Obtained, words not counted", marks: "Marks",
    inWords: "Progress in words", madeBy: "Made by Tagid from what is known by {day}",
    titles: ["Id", "Weight", "Progress", "So far", "Marks", "Basis", "Indicator"])
}
