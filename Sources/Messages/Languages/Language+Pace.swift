// SPDX-License-Identifier: Apache-2.0

extension Language.Bulletin {
  /// The words about counts by quarter and percents by month.
  struct Pace: Sendable {
    var heading: String
    var summary: Language.Counted
    var summaryLook: Language.Counted
    var subject: String
    /// When no number is on record.
    var subjectUnknown: String
    var headline: String
    var headlineUnknown: String
    /// What the share is a share of.
    var share: String
    var subjectLook: String
    var subjectLookUnknown: String
    var look: String
    /// When the value is of the day itself.
    var lookToday: String
    var lookUnknown: String
    var ask: String
    var reasonLook: String
  }
}

extension Language.Bulletin.Pace {
  static let english = Language.Bulletin.Pace(
    heading: "{plan}: numbers on their way",
    summary: .init(
      one: "1 number is behind its quarter's share or not known.",
      other: "{n} numbers are behind their quarter's share or not known."),
    summaryLook: .init(
      one: "1 percentage indicator is looked at this month.",
      other: "{n} percentage indicators are looked at this month."),
    subject: "Reminder: [{id}] {share} of {target} due by {date}, {value} reported",
    subjectUnknown: "Number needed: [{id}], {share} of {target} due by {date}",
    headline: "{share} of {target} by {date}, {value} reported so far: {days} ({workingDays}) left.",
    headlineUnknown:
      "{share} of {target} by {date}, and no number is on record: {days} ({workingDays}) left to report it.",
    share:
      "An even share of the year's target of {target} is due by the end of each quarter, rounded up; its marks depend on the year's end, {end}.",
    subjectLook: "Monthly look: [{id}] {value} as of {date}",
    subjectLookUnknown: "Monthly look: [{id}], no value on record",
    look: "{value} as of {date}, {days} ago; the target is {target} by {end}.",
    lookToday: "{value} as of today; the target is {target} by {end}.",
    lookUnknown: "No value is on record; the target is {target} by {end}.",
    ask: "Please report where it stands now.",
    reasonLook: "Percentage indicators are looked at on the first working day of each month.")

  static let bengali = Language.Bulletin.Pace(
    heading: "{plan}: চলমান সংখ্যা ও শতাংশ",
    summary: .init(
      one: "{n}টি সূচকে ত্রৈমাসিকের অংশ পিছিয়ে আছে বা সংখ্যা জানা নেই।",
      other: "{n}টি সূচকে ত্রৈমাসিকের অংশ পিছিয়ে আছে বা সংখ্যা জানা নেই।"),
    summaryLook: .init(
      one: "{n}টি শতাংশভিত্তিক সূচকের মাসিক পর্যালোচনা।", other: "{n}টি শতাংশভিত্তিক সূচকের মাসিক পর্যালোচনা।"),
    subject: "তাগিদ: [{id}] {target}টির মধ্যে {share}টি {date} তারিখের মধ্যে, প্রতিবেদিত {value}",
    subjectUnknown: "সংখ্যা জানান: [{id}] {target}টির মধ্যে {share}টি {date} তারিখের মধ্যে",
    headline:
      "{date} তারিখের মধ্যে {target}টির মধ্যে {share}টি সম্পন্ন হওয়ার কথা, এ পর্যন্ত প্রতিবেদিত {value}: আর {days} ({workingDays}) বাকি।",
    headlineUnknown:
      "{date} তারিখের মধ্যে {target}টির মধ্যে {share}টি সম্পন্ন হওয়ার কথা, কিন্তু কোনো সংখ্যা নথিভুক্ত নেই: জানাতে আর {days} ({workingDays}) বাকি।",
    share:
      "প্রতি ত্রৈমাসিকের শেষে বছরের লক্ষ্যমাত্রা {target}-এর সমান অংশ সম্পন্ন হওয়ার কথা, ভগ্নাংশ হলে পরবর্তী পূর্ণসংখ্যা ধরে; নম্বর নির্ভর করে বছরের শেষ দিন {end} তারিখের অর্জনের ওপর।",
    subjectLook: "মাসিক পর্যালোচনা: [{id}] {value} ({date} পর্যন্ত)",
    subjectLookUnknown: "মাসিক পর্যালোচনা: [{id}], কোনো মান নথিভুক্ত নেই",
    look: "{date} পর্যন্ত {value}, {days} আগের তথ্য; লক্ষ্যমাত্রা {end} তারিখের মধ্যে {target}।",
    lookToday: "আজ পর্যন্ত {value}; লক্ষ্যমাত্রা {end} তারিখের মধ্যে {target}।",
    lookUnknown: "কোনো মান নথিভুক্ত নেই; লক্ষ্যমাত্রা {end} তারিখের মধ্যে {target}।",
    ask: "বর্তমান অবস্থা জানান।",
    reasonLook: "শতাংশভিত্তিক সূচক প্রতি মাসের প্রথম কর্মদিবসে পর্যালোচনা করা হয়।")
}
