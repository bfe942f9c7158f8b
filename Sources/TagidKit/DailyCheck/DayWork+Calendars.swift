// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Reports

extension DayWork {
  /// Attaches the deadlines to the mails that tell of them. What was given out is remembered on disk before a mail leaves,
  /// as for an export. A mail never waits for its calendar: where that cannot be had, it goes without.
  /// - Returns: what hindered, and what an export would say of the numbers.
  mutating func attachCalendars(_ configuration: Configuration, _ clock: OfficeClock) -> [String] {
    var remarks: [String] = []
    do throws(Stop) {
      try AttachedCalendars(morning, configuration).attach(to: &plan.outgoing) { (entries) throws(Stop) in
        let desk: FeedDesk
        do throws(JournalError) {
          desk = try FeedDesk(state: configuration.state, clock, replacing: nil)
        } catch {
          throw Stop(error)
        }
        remarks += [desk.remark].compactMap { $0 }.map(Self.bare)
        return try desk.export(entries)
      }
    } catch {
      remarks.append("the mails go without their calendar entries: \(Self.bare(error.message))")
    }
    return remarks
  }

  /// Without the program's name, which stands before every remark.
  private static func bare(_ text: String) -> String {
    text.hasPrefix("tagid: ") ? String(text.dropFirst("tagid: ".count)) : text
  }
}
