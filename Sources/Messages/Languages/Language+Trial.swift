// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// A message that only shows that a channel works.
  struct Trial: Sendable {
    var subject: String
    var summary: String
    /// `{office}` and `{channel}`.
    var footer: String

    static let english = Trial(
      subject: "Test of Tagid: nothing is due", summary: "This is a test message. There is nothing to do.",
      footer: "Sent by Tagid for {office} over the channel {channel}.")

    static let bengali = Trial(
      subject: "তাগিদ পরীক্ষামূলক বার্তা: কিছু করণীয় নেই", summary: "এটি একটি পরীক্ষামূলক বার্তা। কিছু করতে হবে না।",
      footer: "প্রেরক: {office} · তাগিদ (Tagid), চ্যানেল {channel}")
  }
}
