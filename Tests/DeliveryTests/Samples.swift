// SPDX-License-Identifier: Apache-2.0

import Delivery

/// Messages as the Messages target would compose them, written out by hand.
enum Samples {
  static let id = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"
  static let thread = "9f86d081884c7d65"
  /// 23 December 2021, 09:00:02 in Dhaka.
  static let stamp = Stamp(unixSeconds: 1_640_228_402, utcOffsetSeconds: 21_600)

  static func sender() throws -> MailSender {
    try MailSender(
      from: MailAddress("Tagid <tagid@example.gov.bd>"), replyTo: MailAddress("io@example.gov.bd"))
  }

  static func facts(
    _ indicator: String = "1.3.1", atStake: String = "1", actBy: String? = "2021-12-30", next: NextDeadline? = nil
  ) -> NoticeFacts {
    NoticeFacts(
      identity: "mole-egov-2021-22/\(indicator)/100/2021-12-30/7d", reason: "stage-due", plan: "mole-egov-2021-22",
      indicator: indicator, title: "ন্যূনতম একটি সেবা ডিজিটাইজকৃত", stage: "7d", percent: 100, target: "2021-12-30",
      closes: "2021-12-30", actBy: actBy, daysLeft: 7, workingDaysLeft: 5, atStake: atStake, weight: "5", next: next)
  }

  static let bengali = Message(
    id: id, day: "2021-12-23", language: "bn",
    subject: "তাগিদ: ৩টি সূচকের সময়সীমা আসন্ন — সবচেয়ে কাছেরটি ৩০ ডিসেম্বর ২০২১",
    alert: "এই বার্তাটি আগে একবার পাঠানো হয়ে থাকতে পারে; একই বিষয়ে দুটি পেলে একটি উপেক্ষা করুন।",
    summary: "আপনার দায়িত্বে থাকা ৩টি সূচকের সময়সীমা কাছে এসেছে; ঝুঁকিতে আছে ৩.২ নম্বর।",
    sections: [
      MessageSection(
        heading: "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২",
        note: "এই পরিকল্পনায় এখনো সর্বোচ্চ ৫০ নম্বর পাওয়া সম্ভব।",
        items: [
          MessageItem(
            urgency: .today, title: "[১.৩.১] ন্যূনতম একটি সেবা ডিজিটাইজকৃত",
            headline: "আজ ৩০ ডিসেম্বর ২০২১ শেষ দিন; আজ না হলে ১ নম্বর কমবে।",
            details: [
              "আজ শেষ হলে ৫ নম্বরের মধ্যে ৫ পাওয়া যাবে, এরপর সর্বোচ্চ ৪।",
              "পরবর্তী ধাপ ৮০ %: ১৩ জানুয়ারি ২০২২ পর্যন্ত।",
            ],
            rungTitles: ["অর্জন", "শেষ তারিখ", "নম্বর", "অবস্থা"],
            rungs: [
              LadderRung(
                state: .open, current: true, cells: ["১০০ %", "৩০ ডিসেম্বর ২০২১", "৫", "আজ শেষ দিন"], percent: 100,
                until: "৩০/১২"),
              LadderRung(
                state: .open, current: false, cells: ["৮০ %", "১৩ জানুয়ারি ২০২২", "৪", "খোলা"], percent: 80, until: "১৩/০১"),
              LadderRung(
                state: .open, current: false, cells: ["৬০ %", "২০ জানুয়ারি ২০২২", "৩", "খোলা"], percent: 60, until: "২০/০১"),
            ], today: "আজ ২৩/১২", facts: [facts()]),
          MessageItem(
            urgency: .lost,
            title: "[২.২.৪] কর্মপরিকল্পনার অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন মন্ত্রিপরিষদ বিভাগে/ উর্ধ্বতন কর্তৃপক্ষের নিকট প্রেরিত",
            headline: "১৩ জানুয়ারি ২০২২ পর্যন্ত সমাপ্তির কোনো তথ্য নেই; ০.৬ নম্বর কমেছে।",
            details: ["এখন সর্বোচ্চ ২.৪ নম্বর সম্ভব, ২০ জানুয়ারি ২০২২ পর্যন্ত।"],
            rungTitles: ["অর্জন", "শেষ তারিখ", "নম্বর", "অবস্থা"],
            rungs: [
              LadderRung(
                state: .lost, current: true, cells: ["১০০ %", "১৩ জানুয়ারি ২০২২", "৩", "পার হয়েছে"], percent: 100,
                until: "১৩/০১"),
              LadderRung(
                state: .open, current: true, cells: ["৮০ %", "২০ জানুয়ারি ২০২২", "২.৪", "৫ কর্মদিবস বাকি"], percent: 80,
                until: "২০/০১"),
              LadderRung(
                state: .open, current: false, cells: ["৬০ %", "২৭ জানুয়ারি ২০২২", "১.৮", "খোলা"], percent: 60, until: "২৭/০১"),
            ], today: "আজ ২৩/১২",
            facts: [
              facts(
                "2.2.4", atStake: "0.6", actBy: nil,
                next: NextDeadline(percent: 80, closes: "2022-01-20", actBy: "2022-01-20", atStake: "0.6"))
            ]),
        ]),
      MessageSection(
        heading: "বার্ষিক কর্মসম্পাদন চুক্তি ২০২১-২২", note: nil,
        items: [
          MessageItem(
            urgency: .soon, title: "[১.২.১] একটি সেবা সহজিকৃত",
            headline: "৩ কর্মদিবস বাকি: ২৪ ফেব্রুয়ারি ২০২২-এর মধ্যে; নইলে ১ নম্বর কমবে।",
            details: ["লিখিত তারিখ ২৫ ফেব্রুয়ারি শুক্রবার, সেদিন অফিস বন্ধ।"],
            rungTitles: ["অর্জন", "শেষ তারিখ", "নম্বর", "অবস্থা"],
            rungs: [
              LadderRung(
                state: .open, current: true, cells: ["১০০ %", "২৪ ফেব্রুয়ারি ২০২২", "৫", "৩ কর্মদিবস বাকি"],
                percent: 100, until: "২৪/০২"),
              LadderRung(
                state: .open, current: false, cells: ["৮০ %", "৩ মার্চ ২০২২", "৪", "খোলা"], percent: 80, until: "০৩/০৩"),
            ], today: "আজ ২৩/১২", facts: [facts("1.2.1")]),
          MessageItem(
            urgency: .later, title: "[১.৪.১] সভা আয়োজিত",
            headline: "২৫ আগস্ট ২০২১ তারিখে সম্পন্ন; ৪ নম্বর অর্জিত।", details: [],
            rungTitles: ["অর্জন", "শেষ তারিখ", "নম্বর", "অবস্থা"],
            rungs: [
              LadderRung(
                state: .achieved, current: true, cells: ["১০০ %", "৩০ আগস্ট ২০২১", "৪", "অর্জিত"], percent: 100,
                until: "৩০/০৮")
            ], today: "আজ ২৩/১২", facts: [facts("1.4.1")]),
        ]),
    ],
    footer: [
      "কাজটি হয়ে থাকলে উদ্ভাবন কর্মকর্তাকে তারিখ ও প্রমাণকসহ জানান।",
      "তাগিদ এই বার্তাটি স্বয়ংক্রিয়ভাবে পাঠিয়েছে।",
    ], thread: thread)

  static let english = Message(
    id: id, day: "2021-12-23", language: "en", subject: "Reminder: 1.3.1 closes on 30 December 2021, 1 mark at stake",
    summary: "One indicator of yours closes within 7 days; 1 mark is at stake.",
    sections: [
      MessageSection(
        heading: "e-Governance and innovation plan 2021-22", note: "The plan can still earn 50 marks.",
        items: [
          MessageItem(
            urgency: .soon, title: "[1.3.1] At least one service digitised",
            headline: "Open until Thursday 30 December 2021, 5 working days left; then 1 mark is lost.",
            details: ["Done by then it earns 5 of 5 marks.", "The next tier, 80 %, is open until 13 January 2022."],
            rungTitles: ["Tier", "Last day", "Marks", "State"],
            rungs: [
              LadderRung(
                state: .open, current: true, cells: ["100 %", "30 December 2021", "5", "7 days left"], percent: 100,
                until: "30/12"),
              LadderRung(
                state: .open, current: false, cells: ["80 %", "13 January 2022", "4", "open"], percent: 80,
                until: "13/01"),
              LadderRung(
                state: .open, current: false, cells: ["60 %", "20 January 2022", "3", "open"], percent: 60,
                until: "20/01"),
            ], today: "today 23/12", facts: [facts()])
        ])
    ], footer: ["Once it is done, tell the innovation officer the date and the evidence."], thread: thread)

  static let person = Recipient.person(
    key: "innovation-officer", name: "উদ্ভাবন কর্মকর্তা", address: "io@example.gov.bd")
}
