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
    let hindrance = attach(configuration) { (entries) throws(Stop) in
      let desk: FeedDesk
      do throws(JournalError) {
        desk = try FeedDesk(state: configuration.state, clock, replacing: nil)
      } catch {
        throw Stop(error)
      }
      remarks += [desk.remark].compactMap { $0 }.map(Self.bare)
      return try desk.export(entries)
    }
    return remarks + [hindrance].compactMap { $0 }
  }

  /// Attaches the deadlines as a run would now; nothing is given out, so nothing is remembered.
  /// - Returns: what hindered.
  mutating func previewCalendars(_ configuration: Configuration, _ clock: OfficeClock) -> String? {
    attach(configuration) { (entries) throws(Stop) in
      do throws(JournalError) {
        return try FeedDesk.preview(entries, state: configuration.state, clock)
      } catch {
        throw Stop(error)
      }
    }
  }

  private mutating func attach(
    _ configuration: Configuration,
    numbering number: ([String: [FeedEntry]]) throws(Stop) -> [String: [ICalendar.Event]]
  ) -> String? {
    do throws(Stop) {
      try AttachedCalendars(morning, configuration).attach(to: &plan.outgoing, numbering: number)
      return nil
    } catch {
      return "the mails go without their calendar entries: \(Self.bare(error.message))"
    }
  }

  /// Without the program's name, which stands before every remark.
  private static func bare(_ text: String) -> String {
    text.hasPrefix("tagid: ") ? String(text.dropFirst("tagid: ".count)) : text
  }
}
