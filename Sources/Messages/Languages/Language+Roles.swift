// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// Why somebody reads of what is another's, and whom a message is meant for while everybody's go to one person.
  struct Roles: Sendable {
    var standIn: String
    var escalation: String
    var escalationSubject: String
    /// Of reminders that nobody acknowledged.
    var unacknowledged: Counted
    var former: String
    var pilotSubject: String
    var pilot: String
  }
}

extension Language.Roles {
  static let bengali = Language.Roles(
    standIn: "{names}-এর স্থলে আপনি দায়িত্বে আছেন বলে এই বার্তা আপনাকে পাঠানো হলো।",
    escalation: "অবগতির জন্য: এই সূচকের ফোকাল পয়েন্ট {names}।",
    escalationSubject: "অবগতির জন্য — {subject}",
    unacknowledged: .init(
      one: "ফোকাল পয়েন্টকে {n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।",
      other: "ফোকাল পয়েন্টকে {n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।"),
    former: "আগে আপনাকে এর তাগিদ দেওয়া হয়েছিল বলে পরিণতিও জানানো হলো।",
    pilotSubject: "[পরীক্ষামূলক, প্রকৃত প্রাপক {name}] {subject}",
    pilot: "পরীক্ষামূলক: এই বার্তার প্রকৃত প্রাপক {name}; তাঁকে এটি পাঠানো হয়নি।")

  static let english = Language.Roles(
    standIn: "This comes to you because you stand in for {names}.",
    escalation: "For your information: the focal point of this indicator is {names}.",
    escalationSubject: "For information: {subject}",
    unacknowledged: .init(
      one: "1 reminder went to the focal point, and nobody has acknowledged it.",
      other: "{n} reminders went to the focal point, and nobody has acknowledged them."),
    former: "You hear how it ended because you were reminded of it before.",
    pilotSubject: "[Pilot, for {name}] {subject}",
    pilot: "Pilot: this message is meant for {name}, who does not get it.")
}
