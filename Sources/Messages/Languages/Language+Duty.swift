// SPDX-License-Identifier: Apache-2.0

extension Language.Bulletin {
  /// The words about duties.
  struct Duty: Sendable {
    var heading: String
    var summary: Language.Counted
    var summaryOverdue: Language.Counted
    var subject: String
    var subjectToday: String
    var subjectOpens: String
    /// On a later day than the one on which it opened.
    var subjectOpen: String
    /// When the office works on none of its days.
    var subjectClosed: String
    /// The settings have another date than was told.
    var subjectDateMoved: String
    var subjectOverdue: String
    /// On a day off, when it is due before the office opens again.
    var subjectLastChance: String
    var subjectMoved: String
    var subjectMovedToday: String
    var headline: String
    /// When the due date is a day off.
    var headlineDayOff: String
    var headlineToday: String
    /// When the office works on none of its days.
    var headlineClosed: String
    var headlineOverdue: String
    var headlineLastChance: String
    var opensToday: String
    var opened: String
    var opensLater: String
    var dateMoved: String
    /// The due date under the office's rule for days off.
    var movedByRule: String
    var todayDayOff: String
    /// To those whom an escalation names.
    var escalation: String
    var unacknowledged: Language.Counted
    /// In the table of `status`.
    var titles: [String]
    var notOpen: String
    var open: String
    var done: String
    var overdue: String
  }
}

extension Language.Bulletin.Duty {
  static let english = Language.Bulletin.Duty(
    heading: "{plan}: duties",
    summary: .init(one: "1 duty is to be done.", other: "{n} duties are to be done."),
    summaryOverdue: .init(one: "1 duty is overdue.", other: "{n} duties are overdue."),
    subject: "Duty: {title}, by {date}, {workingDays} left",
    subjectToday: "Today is the last day: {title}",
    subjectOpens: "Open from today: {title}, by {date}",
    subjectOpen: "Open since {opens}: {title}, by {date}",
    subjectClosed: "Open only while the office is closed: {title}, due on {due}",
    subjectDateMoved: "Date moved: {title}, now due on {due}",
    subjectOverdue: "Overdue: {title}, {date}",
    subjectLastChance: "Office closed, due on {due}: {title}",
    subjectMoved: "Last working day moved: {title}, now by {date}",
    subjectMovedToday: "Last working day is now today: {title}",
    headline: "To be done by {date}: {days} ({workingDays}) left.",
    headlineDayOff: "To be done by {date}, the last working day before {due}: {days} ({workingDays}) left.",
    headlineToday: "Today, {date}, is the last working day for it.",
    headlineClosed:
      "It can be done from {opens} to {due}, when the office is closed; the last working day before is {date}.",
    headlineOverdue: "It was due on {date}, and nobody has reported it as done.",
    headlineLastChance: "It is due on {due}, before the office opens again, and nobody has reported it as done.",
    opensToday: "It can be done from today on.",
    opened: "It can be done since {date}.",
    opensLater: "It can be done from {date} on.",
    dateMoved: "It was due on {from} when you were last told; now it is due on {to}.",
    movedByRule: "The date of the duty, {date}, is a day off; by the office's rule it counts until {closes}.",
    todayDayOff: "It is due on {due}, a day off.",
    escalation: "For your information: this is for {names} to do.",
    unacknowledged: .init(
      one: "1 reminder went to whoever has to do it, and nobody has acknowledged it.",
      other: "{n} reminders went to whoever has to do it, and nobody has acknowledged them."),
    titles: ["Duty", "State", "Due", "Act by", "Working days", "Title"],
    notOpen: "not open", open: "open", done: "done {date}", overdue: "overdue")

  static let bengali = Language.Bulletin.Duty(
    heading: "{plan}: নির্ধারিত কাজ",
    summary: .init(one: "{n}টি নির্ধারিত কাজ করণীয়।", other: "{n}টি নির্ধারিত কাজ করণীয়।"),
    summaryOverdue: .init(one: "{n}টি নির্ধারিত কাজের সময় পেরিয়ে গেছে।", other: "{n}টি নির্ধারিত কাজের সময় পেরিয়ে গেছে।"),
    subject: "করণীয়: {title} — শেষ কর্মদিবস {date}, বাকি {workingDays}",
    subjectToday: "আজই শেষ দিন: {title}",
    subjectOpens: "আজ থেকে করা যাবে: {title}, শেষ কর্মদিবস {date}",
    subjectOpen: "{opens} থেকে করা যাচ্ছে: {title}, শেষ কর্মদিবস {date}",
    subjectClosed: "কেবল ছুটির দিনে করা যাবে: {title}, শেষ তারিখ {due}",
    subjectDateMoved: "তারিখ বদলেছে: {title}, এখন শেষ তারিখ {due}",
    subjectOverdue: "সময় পেরিয়ে গেছে: {title}, {date}",
    subjectLastChance: "অফিস বন্ধ, শেষ তারিখ {due}: {title}",
    subjectMoved: "শেষ কর্মদিবস বদলেছে: {title} — এখন {date}",
    subjectMovedToday: "শেষ কর্মদিবস এখন আজই: {title}",
    headline: "শেষ তারিখ {date}: আর {days} ({workingDays}) বাকি।",
    headlineDayOff: "শেষ তারিখ {due} ছুটির দিন, তাই শেষ কর্মদিবস {date}: আর {days} ({workingDays}) বাকি।",
    headlineToday: "আজ {date} — এর শেষ কর্মদিবস।",
    headlineClosed: "{opens} থেকে {due} পর্যন্ত করা যাবে, তখন অফিস বন্ধ; তার আগের শেষ কর্মদিবস {date}।",
    headlineOverdue: "শেষ তারিখ ছিল {date}; সম্পন্ন হওয়ার কোনো তথ্য নথিভুক্ত হয়নি।",
    headlineLastChance: "শেষ তারিখ {due}, অফিস খোলার আগেই সময় শেষ হবে; সম্পন্ন হওয়ার কোনো তথ্য নথিভুক্ত হয়নি।",
    opensToday: "আজ থেকে এটি করা যাবে।",
    opened: "{date} থেকে এটি করা যাচ্ছে।",
    opensLater: "{date} থেকে এটি করা যাবে।",
    dateMoved: "আগে জানানো শেষ তারিখ {from}; এখন শেষ তারিখ {to}।",
    movedByRule: "নির্ধারিত তারিখ {date} ছুটির দিন; দপ্তরের নিয়মে এটি {closes} পর্যন্ত গণ্য হবে।",
    todayDayOff: "শেষ তারিখ {due} ছুটির দিন।",
    escalation: "অবগতির জন্য: কাজটির দায়িত্বে আছেন {names}।",
    unacknowledged: .init(
      one: "দায়িত্বপ্রাপ্তকে {n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।",
      other: "দায়িত্বপ্রাপ্তকে {n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।"),
    titles: ["কাজ", "অবস্থা", "শেষ তারিখ", "শেষ কর্মদিবস", "বাকি কর্মদিবস", "শিরোনাম"],
    notOpen: "শুরু হয়নি", open: "করণীয়", done: "সম্পন্ন {date}", overdue: "সময় পেরিয়ে গেছে")
}
