// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
package import WorkingDays

/// Which messages `journal show` is asked for; what is nil is not asked about.
package struct JournalFilter: Sendable, Equatable {
  /// What became of a message.
  package enum Result: String, Sendable, CaseIterable {
    case accepted, rejected, deferred, unknown, superseded
    /// No outcome is on record.
    case unanswered
  }

  /// A recipient: a person or a team chat.
  package var person: String?
  /// As the user wrote it; `PLAN/ID` once names are looked up.
  package var indicator: String?
  package var channel: String?
  package var result: Result?
  /// The first and the last day that messages are about.
  package var from: CivilDate?
  package var to: CivilDate?

  /// Asks for everything.
  init() {}

  package init(
    person: String?, indicator: String? = nil, channel: String? = nil, result: Result? = nil,
    from: CivilDate? = nil, to: CivilDate? = nil
  ) throws(Stop) {
    if let from, let to, to < from {
      throw Stop(.usage, "tagid: --to \(to) is before --from \(from)\n  Write the earlier day as --from.")
    }
    self.person = person
    self.indicator = indicator
    self.channel = channel
    self.result = result
    self.from = from
    self.to = to
  }

  /// Whether it asks for days at most: then what is no message is shown too.
  var isOfDaysOnly: Bool { person == nil && indicator == nil && channel == nil && result == nil }
  var namesSomething: Bool { person != nil || indicator != nil || channel != nil }

  /// - Parameter day: in ISO 8601, whose order is that of days.
  func takes(day: String) -> Bool {
    if let from, day < from.iso { return false }
    if let to, day > to.iso { return false }
    return true
  }

  func takes(_ intent: Intent) -> Bool {
    if let person, intent.recipient != person { return false }
    if let channel, intent.channel != channel { return false }
    if indicator != nil, !intent.notices.contains(where: takes) { return false }
    return takes(day: intent.day)
  }

  func takes(_ notice: IntentNotice) -> Bool { indicator.map { notice.identity.hasPrefix("\($0)/") } ?? true }

  func takes(_ outcome: Outcome.Result?) -> Bool {
    result.map { $0.rawValue == outcome?.rawValue ?? "unanswered" } ?? true
  }

  /// What was asked, in words; nil when everything was.
  var words: String? {
    let parts = [
      person.map { "to \($0)" }, channel.map { "on \($0)" }, indicator.map { "about \($0)" },
      result.map { $0 == .unanswered ? "without an answer on record" : "\($0.rawValue)" },
      from.map { "for days from \($0)" }, to.map { from == nil ? "for days up to \($0)" : "to \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
