// SPDX-License-Identifier: Apache-2.0

extension Language.Bulletin {
  /// The words about evidence that is missing.
  struct Evidence: Sendable {
    var heading: String
    var summary: Language.Counted
    var subject: String
    var subjectFinal: String
    var completion: String
    var value: String
    var what: String
    var ask: String
    /// Before the annual evaluation.
    var final: String
    var finalToday: String
    var reason: String
  }

  /// The last words about an indicator that is done.
  struct Closing: Sendable {
    var heading: String
    var summary: Language.Counted
    var subject: String
    var subjectRegained: String
    var secured: String
    var regained: String
    var completed: String
    var value: String
    var reason: String
  }
}

extension Language.Bulletin.Evidence {
  static let english = Language.Bulletin.Evidence(
    heading: "{plan}: evidence is missing",
    summary: .init(one: "Evidence is missing for 1 indicator.", other: "Evidence is missing for {n} indicators."),
    subject: "Evidence is missing: [{id}] {percent}",
    subjectFinal: "Evaluation on {date}, evidence is missing: [{id}] {percent}",
    completion: "The completion on {date} was recorded on {recorded} by {by}, without evidence.",
    value: "The value {value} was recorded on {recorded} by {by}, without evidence.",
    what: "Without evidence (a notice, an attendance sheet, photographs, a memo number) it counts for nothing.",
    ask: "Report it once more, with its evidence.",
    final: "The annual evaluation is on {date}: {workingDays} left.",
    finalToday: "The annual evaluation is today, {date}.",
    reason: "This is asked once after a record without evidence, and once before the annual evaluation.")

  static let bengali = Language.Bulletin.Evidence(
    heading: "{plan}: প্রমাণক পাওয়া যায়নি",
    summary: .init(one: "{n}টি সূচকের প্রমাণক পাওয়া যায়নি।", other: "{n}টি সূচকের প্রমাণক পাওয়া যায়নি।"),
    subject: "প্রমাণক দিন: [{id}] {percent}",
    subjectFinal: "মূল্যায়ন {date}, প্রমাণক দিন: [{id}] {percent}",
    completion: "{date} তারিখে সম্পাদনের তথ্য {by} {recorded} তারিখে প্রমাণক ছাড়া নথিভুক্ত করেছেন।",
    value: "{value} অর্জনের তথ্য {by} {recorded} তারিখে প্রমাণক ছাড়া নথিভুক্ত করেছেন।",
    what: "প্রমাণক (নোটিশ, হাজিরা, ছবি, স্মারক নম্বর) ছাড়া মূল্যায়নে এটি গণ্য হবে না।",
    ask: "প্রমাণকসহ তথ্যটি আবার জানান।",
    final: "বার্ষিক মূল্যায়ন {date}: আর {workingDays} বাকি।",
    finalToday: "বার্ষিক মূল্যায়ন আজ, {date}।",
    reason: "প্রমাণক ছাড়া নথিভুক্ত হলে একবার, আর বার্ষিক মূল্যায়নের আগে একবার এটি পাঠানো হয়।")
}

extension Language.Bulletin.Closing {
  static let english = Language.Bulletin.Closing(
    heading: "{plan}: done",
    summary: .init(one: "1 indicator is done.", other: "{n} indicators are done."),
    subject: "Secured: [{id}] {percent}, {marks}",
    subjectRegained: "Not lost after all: [{id}] {percent}, {marks}",
    secured: "{percent} is reached: {marks} of {weight} are secured.",
    regained: "It was told as lost, but {percent} is proven after all: {marks} of {weight} are secured.",
    completed: "On record as completed on {date}.",
    value: "On record: {value}.",
    reason: "This ends its reminders; it is sent once to everybody who was reminded.")

  static let bengali = Language.Bulletin.Closing(
    heading: "{plan}: সম্পন্ন",
    summary: .init(one: "{n}টি সূচক সম্পন্ন হয়েছে।", other: "{n}টি সূচক সম্পন্ন হয়েছে।"),
    subject: "অর্জিত: [{id}] {percent}, {marks} নিশ্চিত",
    subjectRegained: "হাতছাড়া হয়নি: [{id}] {percent}, {marks} নিশ্চিত",
    secured: "{percent} স্তর অর্জিত হয়েছে: {weight} নম্বরের মধ্যে {marks} নিশ্চিত।",
    regained: "হাতছাড়া বলে জানানো হয়েছিল, কিন্তু {percent} স্তর অর্জিত প্রমাণিত হয়েছে: {weight} নম্বরের মধ্যে {marks} নিশ্চিত।",
    completed: "নথিভুক্ত সম্পাদনের তারিখ {date}।",
    value: "নথিভুক্ত মান: {value}।",
    reason: "এ বিষয়ে আর তাগিদ যাবে না; যাঁদের তাগিদ দেওয়া হয়েছিল তাঁদের সবাইকে একবার এটি পাঠানো হলো।")
}
