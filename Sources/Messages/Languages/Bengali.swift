// SPDX-License-Identifier: Apache-2.0
import Plans

extension Language {
  package static let bengali = Language(
    tag: "bn",
    digits: Array("০১২৩৪৫৬৭৮৯"),
    weekdays: ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"],
    date: "{date} ({weekday})",
    percent: "{n}%",
    days: Counted(one: "{n} দিন", other: "{n} দিন"),
    workingDays: Counted(one: "{n} কর্মদিবস", other: "{n} কর্মদিবস"),
    marks: Counted(one: "{n} নম্বর", other: "{n} নম্বর"),
    subject: Subject(
      open: "তাগিদ: [{id}] {percent} — শেষ তারিখ {date}, বাকি {workingDays}",
      openDayOff: "তাগিদ: [{id}] {percent} — শেষ কর্মদিবস {date}, বাকি {workingDays}",
      today: "আজই শেষ দিন: [{id}] {percent}, {marks} ঝুঁকিতে",
      lastChance: "অফিস বন্ধ, শেষ তারিখ {date}: [{id}] {percent}, {marks} ঝুঁকিতে",
      lost: "[{id}] {percent} হাতছাড়া ({marks}); {next} স্তরের সুযোগ {date} পর্যন্ত",
      lostAll: "[{id}] {percent} হাতছাড়া ({marks})",
      more: "{subject} (আরও {n}টি)"),
    headline: Headline(
      open: "{percent} স্তর অর্জনের শেষ তারিখ {date}: আর {days} ({workingDays}) বাকি; {marks} ঝুঁকিতে।",
      openDayOff: "{percent} স্তর অর্জনের শেষ কর্মদিবস {actBy}: আর {days} ({workingDays}) বাকি; {marks} ঝুঁকিতে।",
      today: "আজ {date} — {percent} স্তর অর্জনের শেষ দিন; {marks} ঝুঁকিতে।",
      lastChance: "অফিস এখন বন্ধ, খুলবে {opens}; পরিকল্পনা অনুযায়ী {percent} স্তরের মেয়াদ {date} পর্যন্ত; {marks} ঝুঁকিতে।",
      lost: "{percent} স্তর আর অর্জনযোগ্য নয়: {date} তারিখের মধ্যে সম্পাদনের কোনো তথ্য নথিভুক্ত হয়নি। {marks} হাতছাড়া হয়েছে।",
      lostValue: "{percent} স্তর আর অর্জনযোগ্য নয়: {date} তারিখে লক্ষ্যমাত্রা {target}, সর্বশেষ প্রতিবেদিত {value}। {marks} হাতছাড়া হয়েছে।",
      lostValueUnknown:
        "{percent} স্তর আর অর্জনযোগ্য নয়: {date} তারিখের মধ্যে কোনো সংখ্যা প্রতিবেদিত হয়নি (লক্ষ্যমাত্রা {target})। {marks} হাতছাড়া হয়েছে।"),
    brief: .bengali,
    trial: .bengali,
    detail: Detail(
      dayOff: "পরিকল্পনায় উল্লিখিত তারিখ {date} ছুটির দিন; এর পূর্ববর্তী শেষ কর্মদিবস {actBy}।",
      todayDayOff: "পরিকল্পনায় উল্লিখিত তারিখ {date} ছুটির দিন; এর পূর্ববর্তী শেষ কর্মদিবস আজ।",
      movedByRule: "পরিকল্পনায় উল্লিখিত তারিখ {date} ছুটির দিন; দপ্তরের নিয়মে এই স্তরের শেষ তারিখ {closes}।",
      nextOpen: "{percent} স্তর অর্জনের সুযোগ আছে {date} পর্যন্ত: আর {days} ({workingDays}) বাকি; {marks} ঝুঁকিতে।",
      nextToday: "{percent} স্তর অর্জনের সুযোগ এখনও আছে, তবে আজ {date} তার শেষ কর্মদিবস; {marks} ঝুঁকিতে।",
      thenNext: "{passing} পার হলে {weight} নম্বরের মধ্যে {marks} কমে যাবে; এরপর {next} স্তর অর্জনের সুযোগ থাকবে {date} পর্যন্ত।",
      thenKept: "{passing} পার হলে {weight} নম্বরের মধ্যে {marks} কমে যাবে; অর্জিত {percent} স্তর বহাল থাকবে।",
      thenNothing: "{passing} পার হলে {marks} হাতছাড়া হবে, এই সূচকে আর কিছু অর্জন করা যাবে না।",
      nothingLeft: "আর কোনো স্তর বাকি নেই: এই সূচকে আর কিছু অর্জন করা যাবে না।",
      keptAfterLoss: "অর্জিত {percent} স্তর বহাল আছে।",
      valueKnown: "লক্ষ্যমাত্রা {target}; এ পর্যন্ত প্রতিবেদিত: {value}।",
      valueUnknown: "লক্ষ্যমাত্রা {target}; এখনও কোনো সংখ্যা প্রতিবেদিত হয়নি।",
      holidaysUnknown: "{year} সালের সরকারি ছুটি এখনও ঘোষিত হয়নি; শুধু সাপ্তাহিক ছুটি ধরে কর্মদিবস গণনা করা হয়েছে।"),
    reason: Reason(
      daysBefore: "নির্ধারিত সময়সূচি অনুযায়ী এটি শেষ কর্মদিবসের {days} পূর্বের তাগিদ।",
      workingDaysBefore: "নির্ধারিত সময়সূচি অনুযায়ী এটি শেষ কর্মদিবসের {workingDays} পূর্বের তাগিদ।",
      lastDay: "নির্ধারিত সময়সূচি অনুযায়ী এটি শেষ কর্মদিবসের তাগিদ।",
      sentEarly: "{date} ছুটির দিন বলে এটি আগে পাঠানো হলো।",
      sentLate: "এটি {date} তারিখে পাঠানোর কথা ছিল, দেরিতে পাঠানো হলো।",
      missed: "এর আগের {list} পূর্বের তাগিদ পাঠানো যায়নি।",
      first: "এই সময়সীমা সম্পর্কে এটিই প্রথম তাগিদ।",
      lastChance: "অফিস খোলার আগেই সময়সীমা শেষ হবে বলে ছুটির দিনে পাঠানো হলো।",
      handedOver: "এর দায়িত্ব অন্যের কাছ থেকে আপনার কাছে এসেছে বলে বর্তমান অবস্থা জানানো হলো।",
      snoozeEnded: "এটি {date} তারিখে পাঠানোর কথা ছিল; অনুরোধে এ পর্যন্ত স্থগিত রাখা হয়েছিল।"),
    ladder: Ladder(
      titles: ["স্তর", "লক্ষ্যমাত্রা", "নম্বর", "অবস্থা"], valueTarget: "{value}, {date} পর্যন্ত", open: "সুযোগ আছে",
      lost: "হাতছাড়া", achieved: "অর্জিত", today: "আজ {date}", listJoin: ", "),
    digest: Digest(
      summary: Counted(
        one: "{n}টি সময়সীমা, {marks} ঝুঁকিতে; নিকটতম তারিখ {date}।",
        other: "{n}টি সময়সীমা, {marks} ঝুঁকিতে; নিকটতম তারিখ {date}।"),
      summaryLost: Counted(one: "{n}টি সূচকে {marks} হাতছাড়া হয়েছে।", other: "{n}টি সূচকে {marks} হাতছাড়া হয়েছে।"),
      ceiling:
        "পরিকল্পনায় এখনও {total} নম্বরের মধ্যে {ceiling} অর্জন করা সম্ভব: নিশ্চিত {secured}, অর্জিত (চূড়ান্ত নয়) {met}, হাতছাড়া {lost}।",
      possibleRepeat: "সম্ভবত পুনরাবৃত্তি: এই বার্তাটি আপনি ইতঃপূর্বে একবার পেয়ে থাকতে পারেন।",
      journal:
        "এই বার্তার আগে জার্নাল: {n}টি রেকর্ড, শেষটির SHA-256 {hash}। এটি এখানে থাকলে পরে সেগুলো বদলানো হয়েছে কি না, বোঝা যাবে।",
      signature: "প্রেরক: {office} · তাগিদ (Tagid), {date}"),
    milestone: .bengali,
    moved: .bengali,
    estimates: .bengali,
    bulletin: .bengali,
    trouble: .bengali,
    roles: .bengali,
    ceiling: .bengali,
    scoring: Scoring(
      sentence: "নম্বর প্রদানের নিয়ম: তারিখে {date}, সংখ্যায় {count}, শতাংশে {percent}; {prose}।", step: "ধাপভিত্তিক",
      linear: "রৈখিক", proportional: "সমানুপাতিক", proseCounts: "কথায় লেখা অগ্রগতি সম্পূর্ণ ধরা হয়",
      proseDoesNotCount: "শুধু কথায় লেখা অগ্রগতিতে নম্বর নেই"),
    status: Status(
      titles: ["নং", "অবস্থা", "স্তর", "শেষ কর্মদিবস", "বাকি কর্মদিবস", "ঝুঁকিতে", "সূচক"],
      states: [
        .open: "সুযোগ আছে", .met: "পূরণ হয়েছে", .achieved: "অর্জিত", .lost: "হাতছাড়া", .unreadable: "অপাঠ্য",
      ]),
    notes: .bengali,
    report: .bengali,
    feed: .bengali)
}
