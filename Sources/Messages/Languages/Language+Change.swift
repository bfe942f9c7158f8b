// SPDX-License-Identifier: Apache-2.0

extension Language.Bulletin {
  /// The words about a plan that says something else than its reader was told.
  struct Change: Sendable {
    var heading: String
    var summary: Language.Counted
    var subject: String
    var subjectGone: String
    var moved: String
    /// The row has no such tier any more.
    var gone: String
    var left: String
    var closed: String
    var reason: String
    var subjectWithdrawn: String
    var withdrawn: String
    var reasonWithdrawn: String
  }
}

extension Language.Bulletin.Change {
  static let english = Language.Bulletin.Change(
    heading: "{plan}: the plan has changed",
    summary: .init(
      one: "The plan has changed for 1 indicator since you were told.",
      other: "The plan has changed for {n} indicators since you were told."),
    subject: "Date moved in the plan: [{id}] {percent} now by {date}",
    subjectGone: "No longer in the plan: [{id}] {percent}",
    moved: "The plan's date for {percent} is now {to} instead of {from}.",
    gone: "The plan no longer has the tier {percent}: {from} does not count any more.",
    left: "{percent} is open until {date}: {days} ({workingDays}) left; {marks} at stake.",
    closed: "By the new date this tier is closed.",
    reason: "This message is sent because the plan changed after you were told another date.",
    subjectWithdrawn: "Withdrawn from the plan: [{id}]",
    withdrawn:
      "This indicator is no longer in the plan: what you were told of {percent} by {date} does not hold any more.",
    reasonWithdrawn: "This is sent once to everybody who was reminded of it.")

  static let bengali = Language.Bulletin.Change(
    heading: "{plan}: পরিকল্পনায় পরিবর্তন",
    summary: .init(
      one: "জানানোর পর {n}টি সূচকে পরিকল্পনা বদলেছে।", other: "জানানোর পর {n}টি সূচকে পরিকল্পনা বদলেছে।"),
    subject: "পরিকল্পনায় তারিখ বদলেছে: [{id}] {percent} — এখন {date}",
    subjectGone: "পরিকল্পনায় আর নেই: [{id}] {percent}",
    moved: "পরিকল্পনায় {percent} স্তরের তারিখ এখন {to}, আগে জানানো হয়েছিল {from}।",
    gone: "পরিকল্পনায় {percent} স্তর আর নেই: {from} তারিখ আর প্রযোজ্য নয়।",
    left: "{percent} স্তর অর্জনের সুযোগ আছে {date} পর্যন্ত: আর {days} ({workingDays}) বাকি; {marks} ঝুঁকিতে।",
    closed: "নতুন তারিখ অনুযায়ী এই স্তরের মেয়াদ শেষ।",
    reason: "আপনাকে অন্য তারিখ জানানোর পর পরিকল্পনা বদলেছে বলে এই বার্তা পাঠানো হলো।",
    subjectWithdrawn: "পরিকল্পনা থেকে বাদ: [{id}]",
    withdrawn: "এই সূচকটি পরিকল্পনায় আর নেই: {date} তারিখের মধ্যে {percent} সম্পর্কে আগে যা জানানো হয়েছিল তা আর প্রযোজ্য নয়।",
    reasonWithdrawn: "যাঁদের এ বিষয়ে তাগিদ দেওয়া হয়েছিল তাঁদের একবার এটি পাঠানো হয়।")
}
