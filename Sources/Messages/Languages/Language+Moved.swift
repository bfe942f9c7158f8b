// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words about a last working day that is another one than the reader was told.
  struct Moved: Sendable {
    var subject: String
    var subjectToday: String
    /// `{why}` is one of the phrases below.
    var sentence: String
    var sentenceToday: String
    /// When the last working day is over.
    var sentencePast: String
    var closed: String
    /// Without the day on which it was announced.
    var closedUndated: String
    var opened: String
    var openedUndated: String
    /// A holiday that is a working day again.
    var withdrawn: String
    /// A working weekend that is a day off again.
    var withdrawnOpening: String
    /// No fact explains it.
    var corrected: String
    var byRule: String
    /// Why a message goes for the move alone.
    var reason: String
  }
}

extension Language.Moved {
  static let bengali = Language.Moved(
    subject: "শেষ কর্মদিবস বদলেছে: [{id}] {percent} — এখন {date}",
    subjectToday: "শেষ কর্মদিবস এখন আজই: [{id}] {percent}, {marks} ঝুঁকিতে",
    sentence: "শেষ কর্মদিবস এখন {to}, আগে জানানো হয়েছিল {from}: {why}",
    sentenceToday: "শেষ কর্মদিবস এখন আজ {to}, আগে জানানো হয়েছিল {from}: {why}",
    sentencePast: "শেষ কর্মদিবস ছিল {to}, আগে জানানো হয়েছিল {from}: {why}",
    closed: "{day} তারিখে ছুটি ঘোষণা করা হয়েছে {known} তারিখে ({name})।",
    closedUndated: "দপ্তরের পঞ্জিকায় {day} এখন ছুটির দিন ({name})।",
    opened: "{day} তারিখকে কর্মদিবস ঘোষণা করা হয়েছে {known} তারিখে ({name})।",
    openedUndated: "দপ্তরের পঞ্জিকায় {day} এখন কর্মদিবস ({name})।",
    withdrawn: "{day} তারিখের ছুটি ({name}) {known} তারিখে প্রত্যাহার করা হয়েছে।",
    withdrawnOpening: "{day} তারিখের বিশেষ কর্মদিবস ({name}) {known} তারিখে প্রত্যাহার করা হয়েছে।",
    corrected: "দপ্তরের পঞ্জিকা সংশোধন করা হয়েছে।",
    byRule: "দপ্তরের নিয়মে সময়সীমাও এর সঙ্গে {closes} তারিখে সরেছে।",
    reason: "শেষ কর্মদিবস জানানোর পর তা বদলেছে বলে এই বার্তা পাঠানো হলো।")

  static let english = Language.Moved(
    subject: "Last working day moved: [{id}] {percent} now by {date}",
    subjectToday: "Last working day is now today: [{id}] {percent}, {marks} at stake",
    sentence: "The last working day is now {to} instead of {from}: {why}",
    sentenceToday: "The last working day is now today, {to}, instead of {from}: {why}",
    sentencePast: "The last working day was {to}, not {from} as you were told: {why}",
    closed: "{day} was declared a holiday on {known} ({name}).",
    closedUndated: "{day} is now a holiday in the office's calendar ({name}).",
    opened: "{day} was declared a working day on {known} ({name}).",
    openedUndated: "{day} is now a working day in the office's calendar ({name}).",
    withdrawn: "the holiday on {day} ({name}) was withdrawn on {known}.",
    withdrawnOpening: "the special working day on {day} ({name}) was withdrawn on {known}.",
    corrected: "the office's calendar was corrected.",
    byRule: "By the office's rule the deadline moved with it, to {closes}.",
    reason: "This message is sent because the last working day changed after you were told of it.")
}
