// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words about one of several dates of a tier that is not the last: passing it loses nothing yet.
  struct Milestone: Sendable {
    var subject: String
    var subjectToday: String
    var subjectLastChance: String
    var headline: String
    var headlineDayOff: String
    var headlineToday: String
    var headlineLastChance: String
    /// What closes the tier, in place of what passing the date costs.
    var consequence: String
    var movedByRule: String
    /// After a loss: the tier that is taken up, and its next date.
    var next: String
  }
}

extension Language.Milestone {
  static let bengali = Language.Milestone(
    subject: "তাগিদ: [{id}] {percent} — {count}টি তারিখের {number} নম্বরটি {date}, বাকি {workingDays}",
    subjectToday: "আজই নির্ধারিত দিন: [{id}] {percent}, {count}টি তারিখের {number} নম্বর",
    subjectLastChance: "অফিস বন্ধ, নির্ধারিত তারিখ {date}: [{id}] {percent}, {count}টি তারিখের {number} নম্বর",
    headline: "{percent} স্তরের {count}টি তারিখের {number} নম্বরটি {date}: আর {days} ({workingDays}) বাকি।",
    headlineDayOff:
      "{percent} স্তরের {count}টি তারিখের {number} নম্বরটির শেষ কর্মদিবস {actBy}: আর {days} ({workingDays}) বাকি।",
    headlineToday: "আজ {date} — {percent} স্তরের {count}টি তারিখের {number} নম্বরটির শেষ দিন।",
    headlineLastChance: "অফিস এখন বন্ধ, খুলবে {opens}; {percent} স্তরের {count}টি তারিখের {number} নম্বরটি {date}।",
    consequence:
      "পরিকল্পনায় এই স্তরের {count}টি তারিখ আছে; স্তরটির মেয়াদ শেষ হবে শেষ তারিখ {closes} পার হলে, তখন {marks} ঝুঁকিতে।",
    movedByRule: "পরিকল্পনায় উল্লিখিত তারিখ {date} ছুটির দিন; দপ্তরের নিয়মে এটি {closes} পর্যন্ত গণ্য হবে।",
    next: "{percent} স্তর অর্জনের সুযোগ আছে {closes} পর্যন্ত; এর {count}টি তারিখের পরবর্তীটি {date}: আর {days} ({workingDays}) বাকি।")

  static let english = Language.Milestone(
    subject: "Reminder: [{id}] {percent}, date {number} of {count} is {date}, {workingDays} left",
    subjectToday: "Today: [{id}] {percent}, date {number} of {count}",
    subjectLastChance: "Office closed, date {number} of {count} is {date}: [{id}] {percent}",
    headline: "{percent}: date {number} of {count} is {date}; {days} ({workingDays}) left.",
    headlineDayOff: "{percent}: for date {number} of {count} act by {actBy}; {days} ({workingDays}) left.",
    headlineToday: "Today, {date}, is the last day for date {number} of {count} of {percent}.",
    headlineLastChance:
      "The office is closed and opens again on {opens}; date {number} of {count} of {percent} is {date}.",
    consequence:
      "The plan names {count} dates for this tier; it closes on the last, {closes}; {marks} at stake then.",
    movedByRule: "The date in the plan, {date}, is a day off; by the office's rule it counts until {closes}.",
    next:
      "{percent} is still open until {closes}; the next of its {count} dates is {date}: {days} ({workingDays}) left.")
}
