// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words about very many notices in one run.
  struct Ceiling: Sendable {
    var subject: String
    var heading: String
    var summary: String
    var headline: String
    var look: String
    var raise: String
  }
}

extension Language.Ceiling {
  static let bengali = Language.Ceiling(
    subject: "একবারে {notices}টি তাগিদ, সীমা {ceiling}",
    heading: "একবারে অনেক তাগিদ",
    summary: "একবারে খুব বেশি তাগিদ পাঠানো হয়েছে।",
    headline: "{date} তারিখে একবারে {messages}টি বার্তায় {notices}টি তাগিদ ছিল, যা নির্ধারিত সীমা {ceiling}-এর বেশি; সবই পাঠানো হয়।",
    look: "পরিকল্পনার তারিখ ও পঞ্জিকা ঠিক আছে কি না দেখুন।",
    raise: "সব ঠিক থাকলে কনফিগারেশনে maxMessages-এর মান বাড়িয়ে দিন।")

  static let english = Language.Ceiling(
    subject: "{notices} notices in one run, more than {ceiling}",
    heading: "Very many notices",
    summary: "Very many notices went out in one run.",
    headline:
      "{notices} notices in {messages} messages were due on {date} in one run, more than {ceiling}; all of them are sent.",
    look: "See whether the plans' dates and the calendar are right.",
    raise: "If they are, write a larger number as maxMessages into the configuration.")
}
