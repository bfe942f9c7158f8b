// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// More notices in one run than the office expects: all of them go out, and the administrators hear of it once a day.
package struct PassedCeiling: Sendable, Equatable {
  package var day: CivilDate
  package var notices: Int
  package var messages: Int
  /// `maxMessages` of the configuration.
  package var ceiling: Int

  package init(day: CivilDate, notices: Int, messages: Int, ceiling: Int) {
    self.day = day
    self.notices = notices
    self.messages = messages
    self.ceiling = ceiling
  }

  package var identity: NoticeIdentity { NoticeIdentity(messagesOf: day, word: "ceiling") }
}
