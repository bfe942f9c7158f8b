// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words of the deadlines as a calendar that people subscribe to.
  package struct Feed: Sendable {
    /// The calendar's name, after the office's or the plan's.
    package var name: String
    package var label: String
    /// Of a tier with several dates.
    package var labelOfSeveral: String
    package var summary: String
    /// The office's last working day is before the date.
    package var summaryActBy: String
    package var summaryLost: String
    package var summaryReached: String
    package var lastDay: String
    package var actBy: String
    /// A tier that is open, but not the one to lose next.
    package var pays: String
    package var past: String
    package var ofSeveral: String
    package var lost: String
    package var lostValue: String
    package var lostValueUnknown: String
    package var reached: String
    package var reachedValue: String
    /// What is reached by a value that may fall again.
    package var canFall: String
    package var plan: String
    package var alarm: String
    package var alarmToday: String
    package var duty: Duty

    /// Of duties, in place of a tier.
    package struct Duty: Sendable {
      package var label: String
      package var summaryDone: String
      package var summaryOverdue: String
      package var done: String
      package var overdue: String
      package var movedByRule: String
      package var opens: String
    }
  }
}

extension Language.Feed {
  static let bengali = Language.Feed(
    name: "{name}: সময়সীমা", label: "[{id}] {percent}", labelOfSeveral: "[{id}] {percent} ({count}টি তারিখের {number} নম্বরটি)",
    summary: "{label}: {title}", summaryActBy: "শেষ কর্মদিবস {actBy} – {label}: {title}",
    summaryLost: "হাতছাড়া – {label}: {title}", summaryReached: "অর্জিত – {label}: {title}", lastDay: "শেষ তারিখ {date}।",
    actBy: "শেষ কর্মদিবস {actBy}: {date} ছুটির দিন।", pays: "এই স্তর অর্জন করলে {weight} নম্বরের মধ্যে {marks} পাওয়া যাবে।",
    past: "এই তারিখ পার হয়েছে।", ofSeveral: "পরিকল্পনায় এই স্তরের {count}টি তারিখ আছে; স্তরটির মেয়াদ শেষ হবে শেষ তারিখ {closes} পার হলে।",
    lost: "হাতছাড়া: {date} তারিখের মধ্যে সম্পাদনের কোনো তথ্য নথিভুক্ত হয়নি।",
    lostValue: "হাতছাড়া: {date} তারিখে লক্ষ্যমাত্রা {target}, সর্বশেষ প্রতিবেদিত {value}।",
    lostValueUnknown: "হাতছাড়া: {date} তারিখের মধ্যে কোনো সংখ্যা প্রতিবেদিত হয়নি (লক্ষ্যমাত্রা {target})।",
    reached: "অর্জিত: {date} তারিখে সম্পন্ন।", reachedValue: "অর্জিত: লক্ষ্যমাত্রা {target}, সর্বশেষ প্রতিবেদিত {value}।",
    canFall: "বছর শেষ না হওয়া পর্যন্ত এটি চূড়ান্ত নয়: সংখ্যাটি বদলাতে পারে।", plan: "পরিকল্পনা: {plan}",
    alarm: "{label}: শেষ কর্মদিবস {actBy}, বাকি {workingDays} – {title}", alarmToday: "আজই শেষ দিন: {label} – {title}",
    duty: Duty(
      label: "নির্ধারিত কাজ", summaryDone: "সম্পন্ন – {title}", summaryOverdue: "সময় পেরিয়ে গেছে – {title}",
      done: "{done} তারিখে সম্পন্ন হয়েছে।", overdue: "শেষ তারিখ ছিল {date}; সম্পন্ন হওয়ার কোনো তথ্য নথিভুক্ত হয়নি।",
      movedByRule: "নির্ধারিত তারিখ {due} ছুটির দিন; দপ্তরের নিয়মে এটি {closes} পর্যন্ত গণ্য হবে।",
      opens: "{opens} থেকে এটি করা যাবে।"))

  static let english = Language.Feed(
    name: "{name}: deadlines", label: "[{id}] {percent}",
    labelOfSeveral: "[{id}] {percent} (date {number} of {count})", summary: "{label}: {title}",
    summaryActBy: "Act by {actBy} – {label}: {title}", summaryLost: "Lost – {label}: {title}",
    summaryReached: "Reached – {label}: {title}", lastDay: "The last day is {date}.",
    actBy: "Act by {actBy}: {date} is a day off.", pays: "Reaching this tier pays {marks} of {weight}.",
    past: "This date is past.",
    ofSeveral: "The plan names {count} dates for this tier; it closes on the last, {closes}.",
    lost: "Lost: no completion is on record by {date}.",
    lostValue: "Lost: on {date} the target was {target}, the last number on record {value}.",
    lostValueUnknown: "Lost: the target was {target}, and no number is on record by {date}.",
    reached: "Reached: completed on {date}.",
    reachedValue: "Reached: the target is {target}, the last number on record {value}.",
    canFall: "This is not final until the year ends: the number may change.", plan: "Plan: {plan}",
    alarm: "{label}: act by {actBy}, {workingDays} left – {title}", alarmToday: "Last day today: {label} – {title}",
    duty: Duty(
      label: "Duty", summaryDone: "Done – {title}", summaryOverdue: "Overdue – {title}",
      done: "It was done on {done}.",
      overdue: "It was due on {date}, and nobody has reported it as done.",
      movedByRule: "The date of the duty, {due}, is a day off; by the office's rule it counts until {closes}.",
      opens: "It can be done from {opens} on."))
}
