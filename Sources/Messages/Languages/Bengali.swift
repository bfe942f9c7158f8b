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
      today: "আজই শেষ দিন: [{id}] {percent}, ঝুঁকিতে {marks}",
      lastChance: "অফিস বন্ধ, শেষ তারিখ {date}: [{id}] {percent}, ঝুঁকিতে {marks}",
      lost: "[{id}] {percent} আর অর্জনযোগ্য নয় ({marks}); {next} খোলা আছে {date} পর্যন্ত",
      lostAll: "[{id}] {percent} আর অর্জনযোগ্য নয় ({marks})",
      more: "{subject} (আরও {n}টি)"),
    headline: Headline(
      open: "{percent} অর্জনের শেষ তারিখ {date}: আর {days}, {workingDays} বাকি; ঝুঁকিতে {marks}।",
      openDayOff: "{percent} অর্জনের শেষ কর্মদিবস {actBy}: আর {days}, {workingDays} বাকি; ঝুঁকিতে {marks}।",
      today: "আজ {date} — {percent} অর্জনের শেষ দিন; ঝুঁকিতে {marks}।",
      lastChance: "অফিস এখন বন্ধ, খুলবে {opens}; কাগজে-কলমে {percent} খোলা আছে {date} পর্যন্ত; ঝুঁকিতে {marks}।",
      lost: "{percent} আর অর্জনযোগ্য নয়: {date} তারিখের মধ্যে সম্পাদনের কোনো তথ্য নথিভুক্ত হয়নি। হারানো নম্বর: {n}।"),
    detail: Detail(
      dayOff: "পরিকল্পনার তারিখ {date} ছুটির দিন: তার আগের শেষ কর্মদিবস {actBy}।",
      todayDayOff: "পরিকল্পনার তারিখ {date} ছুটির দিন: তার আগের শেষ কর্মদিবস আজ।",
      nextOpen: "{percent} এখনও খোলা আছে {date} পর্যন্ত: আর {days}, {workingDays} বাকি; ঝুঁকিতে {marks}।",
      nextToday: "{percent} এখনও খোলা আছে, তবে আজ {date} তার শেষ কর্মদিবস; ঝুঁকিতে {marks}।",
      thenNext: "ঐ তারিখ পার হলে {weight} নম্বরের মধ্যে {marks} হারাবে; এরপর {next} খোলা থাকবে {date} পর্যন্ত।",
      thenKept: "ঐ তারিখ পার হলে {weight} নম্বরের মধ্যে {marks} হারাবে; অর্জিত {percent} বহাল থাকবে।",
      thenNothing: "ঐ তারিখ পার হলে {marks} হারাবে, এই সূচকে আর কিছু অর্জন করা যাবে না।",
      nothingLeft: "আর কোনো স্তর বাকি নেই: এই সূচকে আর কিছু অর্জন করা যাবে না।",
      keptAfterLoss: "অর্জিত {percent} বহাল আছে।",
      valueKnown: "লক্ষ্যমাত্রা {target}; এ পর্যন্ত প্রতিবেদিত: {value}।",
      valueUnknown: "লক্ষ্যমাত্রা {target}; এখনও কোনো সংখ্যা প্রতিবেদিত হয়নি।",
      holidaysUnknown: "{year} সালের সরকারি ছুটি এখনও ঘোষিত হয়নি; শুধু সাপ্তাহিক ছুটি ধরে কর্মদিবস গণনা করা হয়েছে।"),
    reason: Reason(
      daysBefore: "এটি {days} আগের তাগিদ।",
      workingDaysBefore: "এটি {workingDays} আগের তাগিদ।",
      lastDay: "এটি শেষ দিনের তাগিদ।",
      sentLate: "এটি {date} তারিখে পাঠানোর কথা ছিল, দেরিতে পাঠানো হলো।",
      first: "এই সময়সীমা সম্পর্কে এটিই প্রথম তাগিদ।",
      lastChance: "অফিস খোলার আগেই সময়সীমা শেষ হবে বলে ছুটির দিনে পাঠানো হলো।"),
    ladder: Ladder(
      titles: ["স্তর", "লক্ষ্যমাত্রা", "নম্বর", "অবস্থা"], valueTarget: "{value}, {date} পর্যন্ত", open: "খোলা",
      lost: "হারানো", achieved: "অর্জিত", listJoin: ", "),
    digest: Digest(
      summary: Counted(
        one: "{n}টি সময়সীমা, ঝুঁকিতে {marks}; নিকটতম তারিখ {date}।",
        other: "{n}টি সময়সীমা, ঝুঁকিতে {marks}; নিকটতম তারিখ {date}।"),
      summaryLost: Counted(one: "{n}টি সূচকের স্তর হারানো: {marks}।", other: "{n}টি সূচকের স্তর হারানো: {marks}।"),
      ceiling:
        "পরিকল্পনায় এখনও {total} নম্বরের মধ্যে {ceiling} অর্জন করা সম্ভব: নিশ্চিত {secured}, অর্জিত কিন্তু চূড়ান্ত নয় {met}, হারানো {lost}।",
      possibleRepeat: "সম্ভবত পুনরাবৃত্তি: এই বার্তার আগের একটি প্রেরণ আপনার কাছে পৌঁছে থাকতে পারে।",
      signature: "{office}-এর পক্ষে তাগিদ (Tagid) কর্তৃক {date} তারিখে প্রেরিত।"),
    status: Status(
      titles: ["নং", "অবস্থা", "স্তর", "শেষ কর্মদিবস", "বাকি কর্মদিবস", "ঝুঁকিতে", "সূচক"],
      states: [.open: "খোলা", .met: "পূরণ", .achieved: "অর্জিত", .lost: "হারানো", .unreadable: "পাঠ-অযোগ্য"]))
}
