// SPDX-License-Identifier: Apache-2.0
import Plans

extension Language.Trouble.Findings {
  static let bengali = Language.Trouble.Findings(
    wrong: [
      .dateImpossible: "“{text}” তারিখটি কোনো পঞ্জিকায় নেই।",
      .dateOutsideFiscalYear: "{text} তারিখটি পরিকল্পনার অর্থবছরের বাইরে।",
      .legacyFont: "“{text}” ইউনিকোডে লেখা নয়; এটি পুরোনো কোনো ফন্টে (যেমন SutonnyMJ) লেখা।",
      .targetNotUnderstood: "লক্ষ্যমাত্রা “{text}” বোঝা যাচ্ছে না।",
      .targetsMixed: "একই সারিতে তারিখ, সংখ্যা ও শতকরা হার মিশে আছে।",
      .targetsMissing: "সূচকটির কোনো স্তরেই লক্ষ্যমাত্রা নেই।",
      .tiersOutOfOrder: "লক্ষ্যমাত্রাগুলো ক্রমানুসারে নেই।",
      .weightMissing: "সূচকটির মান (নম্বর) লেখা নেই।",
      .weightNotANumber: "সূচকের মান “{text}” কোনো সংখ্যা নয়।",
    ],
    instead: [
      .dateImpossible: "তারিখটি দিন/মাস/বছর আকারে লিখুন, যেমন ৩০/১২/২০২১।",
      .dateOutsideFiscalYear: "তারিখটি সংশোধন করুন: তা পরিকল্পনার অর্থবছরের মধ্যে হতে হবে।",
      .legacyFont: "লেখাটি ইউনিকোডে রূপান্তর করে নথিটি আবার রাখুন।",
      .targetNotUnderstood: "একটি তারিখ (দিন/মাস/বছর), সংখ্যা বা শতকরা হার লিখুন; স্তরটি না থাকলে - লিখুন।",
      .targetsMixed: "সারিটির সব স্তরে একই ধরনের লক্ষ্যমাত্রা লিখুন।",
      .targetsMissing: "অন্তত একটি স্তরে তারিখ বা সংখ্যা লিখুন।",
      .tiersOutOfOrder: "নিচের স্তরের তারিখ পরে হতে হবে; সংখ্যা হলে সব স্তরে হয় ক্রমশ কমবে, নয় ক্রমশ বাড়বে।",
      .weightMissing: "সূচকের মানের কলামে নম্বরটি লিখুন।",
      .weightNotANumber: "নম্বরটি সংখ্যায় লিখুন, যেমন ৫।",
    ],
    swapped: "দিন ও মাস সম্ভবত উল্টে গেছে: হয়তো {date} হবে।")
}
