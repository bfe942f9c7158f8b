// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// What stands below the tables of `status`.
  package struct StatusNotes: Sendable {
    /// Of a count: what is due by the end of the quarter.
    package var share: String
    package var shareUnknown: String
    package var acknowledged: String
    package var snoozed: String
    /// Of a quarter's share, with the day by which it is due.
    package var snoozedShare: String
    package var snoozedLook: String
    /// Of people who are away; `{list}` is what is theirs.
    package var away: String
    package var awayAlone: String
  }
}

extension Language.StatusNotes {
  static let bengali = Language.StatusNotes(
    share: "{what}: {date} তারিখের মধ্যে {target}টির মধ্যে {share}টি, নথিভুক্ত {value}",
    shareUnknown: "{what}: {date} তারিখের মধ্যে {target}টির মধ্যে {share}টি, কোনো সংখ্যা নথিভুক্ত নেই",
    acknowledged: "{what}: {date} তারিখে {name} প্রাপ্তি স্বীকার করেছেন",
    snoozed: "{what}: {name}-এর অনুরোধে {date} পর্যন্ত স্থগিত",
    snoozedShare: "{what}: {share} তারিখের মধ্যে যা প্রাপ্য, তার তাগিদও {date} পর্যন্ত স্থগিত",
    snoozedLook: "{what}: মাসিক পর্যালোচনাও {date} পর্যন্ত স্থগিত",
    away: "{name} {date} পর্যন্ত অনুপস্থিত, তাঁর স্থলে {names}: {list}",
    awayAlone: "{name} {date} পর্যন্ত অনুপস্থিত, তাঁর স্থলে কেউ নেই: {list}")

  static let english = Language.StatusNotes(
    share: "{what}: {share} of {target} due by {date}, {value} on record",
    shareUnknown: "{what}: {share} of {target} due by {date}, no number on record",
    acknowledged: "{what}: acknowledged on {date} by {name}",
    snoozed: "{what}: put off until {date} by {name}",
    snoozedShare: "{what}: what is due by {share} is put off until {date} too",
    snoozedLook: "{what}: the monthly looks are put off until {date} too",
    away: "{name} is away until {date}, {names} in their place: {list}",
    awayAlone: "{name} is away until {date}, nobody in their place: {list}")
}
