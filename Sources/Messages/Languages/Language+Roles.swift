// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// Why somebody reads of what is another's, and whom a message is meant for while everybody's go to one person.
  struct Roles: Sendable {
    var standIn: String
    /// Of focal points.
    var escalation: Counted
    var escalationSubject: String
    /// Of reminders that nobody acknowledged.
    var unacknowledged: Counted
    var former: String
    var pilotSubject: String
    var pilot: String
    /// Of a message for a chat.
    var pilotChat: String
  }
}

extension Language.Roles {
  static let bengali = Language.Roles(
    standIn: "{names}-এর স্থলে আপনি দায়িত্বে আছেন বলে এই বার্তা আপনাকে পাঠানো হলো।",
    escalation: .init(
      one: "অবগতির জন্য: এই সূচকের ফোকাল পয়েন্ট {names}।", other: "অবগতির জন্য: এই সূচকের ফোকাল পয়েন্টগণ {names}।"),
    escalationSubject: "অবগতির জন্য — {subject}",
    unacknowledged: .init(
      one: "{n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।",
      other: "{n}টি তাগিদ পাঠানো হয়েছে; কেউ প্রাপ্তি স্বীকার করেননি।"),
    former: "আগে আপনাকে এর তাগিদ দেওয়া হয়েছিল বলে পরিণতিও জানানো হলো।",
    pilotSubject: "[পরীক্ষামূলক, প্রকৃত প্রাপক {name}] {subject}",
    pilot: "পরীক্ষামূলক: এই বার্তার প্রকৃত প্রাপক {name}; তাঁকে এটি পাঠানো হয়নি।",
    pilotChat: "পরীক্ষামূলক: এই বার্তা আসলে {name} চ্যাটের জন্য; সেখানে এটি পাঠানো হয়নি।")

  static let english = Language.Roles(
    standIn: "This comes to you because you stand in for {names}.",
    escalation: .init(
      one: "For your information: the focal point of this indicator is {names}.",
      other: "For your information: the focal points of this indicator are {names}."),
    escalationSubject: "For information: {subject}",
    unacknowledged: .init(
      one: "1 reminder has gone out, and nobody has acknowledged it.",
      other: "{n} reminders have gone out, and nobody has acknowledged them."),
    former: "You hear how it ended because you were reminded of it before.",
    pilotSubject: "[Pilot, for {name}] {subject}",
    pilot: "Pilot: this message is meant for {name}, who does not get it.",
    pilotChat: "Pilot: this message is meant for the chat {name}, which does not get it.")
}
