// SPDX-License-Identifier: Apache-2.0
package import Delivery
package import WorkingDays

/// The message of `tagid channel test`: marked as one, and about nothing.
package enum TrialMessage {
  /// - Parameter id: 64 hex digits, unlike any other message's.
  package static func compose(
    id: String, day: CivilDate, office: String, channel: String, in language: Language
  ) -> Message {
    let words = language.trial
    let footer = words.footer.replacing("{office}", with: office).replacing("{channel}", with: channel)
    var message = Message(
      id: id, day: day.iso, language: language.tag, subject: words.subject, summary: words.summary, sections: [],
      footer: [footer], thread: String(id.prefix(32)))
    message.englishSubject = Language.Trial.english.subject
    return message
  }
}
