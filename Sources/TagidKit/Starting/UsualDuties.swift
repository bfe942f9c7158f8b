// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The duties that every office with a performance plan has in a fiscal year.
struct UsualDuties {
  struct Duty {
    var id: String
    var bengali: String
    var english: String
    var opens: CivilDate?
    var due: CivilDate
  }

  let all: [Duty]

  init(of year: FiscalYear) {
    let bengaliQuarters = ["প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ"]
    let englishQuarters = ["first", "second", "third", "fourth"]
    let quarters = year.quarters
    var all = zip(quarters, zip(bengaliQuarters, englishQuarters)).map { quarter, names in
      Duty(
        id: "report-q\(quarter.number)", bengali: "\(names.0) ত্রৈমাসিক অগ্রগতি প্রতিবেদন দাখিল",
        english: "Report of the \(names.1) quarter", opens: quarter.last.adding(days: 1),
        due: quarter.last.adding(days: 15))
    }
    all.append(
      Duty(
        id: "revision", bengali: "কর্মপরিকল্পনা সংশোধনের প্রস্তাব", english: "Revision of the plan",
        due: quarters[0].last))
    all.append(
      Duty(
        id: "half-year-evaluation", bengali: "অর্ধবার্ষিক স্বমূল্যায়ন", english: "Half-yearly self-evaluation",
        opens: quarters[1].last.adding(days: 1), due: quarters[1].last.adding(days: 31)))
    all.append(
      Duty(
        id: "annual-evaluation", bengali: "প্রমাণকসহ বার্ষিক মূল্যায়ন প্রতিবেদন",
        english: "Annual evaluation, with all evidence", opens: year.last.adding(days: 1),
        due: Self.evaluation(of: year)))
    self.all = all.sorted { $0.due < $1.due }
  }

  /// The last day of July, in a year that ends with June.
  static func evaluation(of year: FiscalYear) -> CivilDate { year.last.adding(days: 31) }
}
