// SPDX-License-Identifier: Apache-2.0

/// The words of a plan's table in one language; the reader of plans knows every one of them.
package struct PlanTableWords: Sendable {
  /// BCP 47 tag.
  package var tag: String
  /// The digits 0...9; nil keeps ASCII digits.
  var digits: [Character]?
  var serial: String
  var area: String
  var areaWeight: String
  var activity: String
  var indicator: String
  var method: String
  var unit: String
  var weight: String
  /// Followed by the fiscal year.
  var target: String
  /// Where the document does not say which quarter.
  var progress: String
  /// `{quarter}` and `{period}`.
  var quarterProgress: String
  /// `{first}`, `{last}` and `{year}`.
  var period: String
  package var quarters: [String]
  var months: [String]
  var owner: String
  var evidence: String
  var remarks: String
  var units: [Unit: String]
  var methods: [CalculationMethod: String]
  /// Names of the tiers by their percents, where custom has names for them.
  var tierNames: [[Int]: [String]]
  package var summary: @Sendable (SummaryRow) -> String
  package var derived: @Sendable (DerivedColumn) -> String

  package static let all: [PlanTableWords] = [.bengali, .english]

  package static func named(_ tag: String) -> PlanTableWords? { all.first { $0.tag == tag } }
}

extension PlanTableWords {
  package static let bengali = PlanTableWords(
    tag: "bn", digits: Array("০১২৩৪৫৬৭৮৯"), serial: "ক্রম", area: "কর্মসম্পাদন ক্ষেত্র", areaWeight: "মান", activity: "কার্যক্রম",
    indicator: "কর্মসম্পাদন সূচক", method: "গণনা পদ্ধতি", unit: "একক", weight: "কর্মসম্পাদন সূচকের মান", target: "লক্ষ্যমাত্রা",
    progress: "বাস্তবায়ন অগ্রগতি", quarterProgress: "{quarter} ত্রৈমাসিক বাস্তবায়ন অগ্রগতি ({period})",
    period: "{first}-{last}, {year}", quarters: ["১ম", "২য়", "৩য়", "৪র্থ"],
    months: [
      "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
    ],
    owner: "দায়িত্বপ্রাপ্ত কর্মকর্তা", evidence: "প্রমাণক", remarks: "মন্তব্য",
    units: [.date: "তারিখ", .count: "সংখ্যা", .percent: "%"],
    methods: [.sum: "সমষ্টি", .average: "গড়", .cumulative: "ক্রমপুঞ্জিত", .date: "তারিখ"],
    tierNames: [
      [100]: ["অসাধারণ"], [100, 80, 60]: ["অসাধারণ", "উত্তম", "চলতি মান"],
      [100, 90, 80, 70, 60]: ["অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"],
    ],
    summary: { $0.bengali }, derived: { $0.bengali })

  package static let english = PlanTableWords(
    tag: "en", digits: nil, serial: "Serial", area: "Performance area", areaWeight: "Area weight", activity: "Activity",
    indicator: "Performance indicator", method: "Calculation method", unit: "Unit", weight: "Indicator weight",
    target: "Target", progress: "Progress", quarterProgress: "{quarter} quarter progress ({period})",
    period: "{first}-{last} {year}", quarters: ["First", "Second", "Third", "Fourth"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    owner: "Responsible officer", evidence: "Evidence", remarks: "Remarks",
    units: [.date: "Date", .count: "Number", .percent: "%"],
    methods: [.sum: "Sum", .average: "Average", .cumulative: "Cumulative", .date: "Date"],
    tierNames: [
      [100]: ["Excellent"], [100, 80, 60]: ["Excellent", "Good", "Fair"],
      [100, 90, 80, 70, 60]: ["Excellent", "Very good", "Good", "Fair", "Poor"],
    ],
    summary: { $0.english }, derived: { $0.english })
}
