// SPDX-License-Identifier: Apache-2.0
import Foundation
package import NotificationJournal
package import Plans
package import Reminders
package import WorkingDays

/// What people answered about their deadlines so far, by cliff.
package struct Acknowledgements: Sendable {
  package struct Entry: Sendable, Equatable {
    package var seq: Int
    /// The office's day on which it was recorded.
    package var recorded: CivilDate
    package var answer: CliffAnswer
    /// Nil for an acknowledgement.
    package var until: CivilDate?
  }

  /// By `PLAN/INDICATOR/PERCENT/TARGET`, or `PLAN/duty:ID/-/DUE`, in the order of the file.
  private var entries: [String: [Entry]] = [:]

  package init() {}

  /// Reads the file without its lock; a missing one is an empty one.
  package init(_ configuration: Configuration) throws(Stop) {
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .reading)
      try self.init(
        AcknowledgementLog.read(folder), in: configuration.timeZone, path: folder.file(AcknowledgementLog.fileName))
    } catch {
      throw Stop(error)
    }
  }

  /// - Parameters:
  ///   - zone: the office's, in which a record's day is counted.
  ///   - path: the file's, for errors.
  init(_ records: [AcknowledgementRecord], in zone: TimeZone, path: String) throws(JournalError) {
    for record in records {
      guard let written = try? Date(record.at, strategy: .iso8601) else {
        throw Self.unknown("the time", record.at, of: record.seq, path)
      }
      let seconds = Int64(written.timeIntervalSince1970)
      let recorded = OfficeClock(zone, now: { seconds }).today
      switch record.entry {
      case .recovered: break
      case .acknowledge(let answer):
        add(Entry(seq: record.seq, recorded: recorded, answer: answer))
      case .snooze(let answer):
        guard let until = answer.until.flatMap({ CivilDate(iso: $0) }) else {
          throw Self.unknown("the day", answer.until ?? "", of: record.seq, path)
        }
        add(Entry(seq: record.seq, recorded: recorded, answer: answer, until: until))
      }
    }
  }

  private mutating func add(_ entry: Entry) {
    entries[entry.answer.deadline, default: []].append(entry)
  }

  /// What counts on a day: what was recorded up to it.
  /// - Parameter key: `PLAN/INDICATOR`.
  package func answers(about cliff: Cliff?, of key: String, on day: CivilDate) -> CliffAnswers {
    guard !entries.isEmpty, let cliff else { return CliffAnswers() }
    return answers(about: cliff.name(of: key), on: day)
  }

  /// - Parameter deadline: `PLAN/INDICATOR/PERCENT/TARGET`, or `PLAN/duty:ID/-/DUE`.
  package func answers(about deadline: String, on day: CivilDate) -> CliffAnswers {
    let snooze = snooze(of: deadline, on: day)
    return CliffAnswers(
      acknowledged: acknowledgement(of: deadline, on: day)?.recorded,
      snooze: snooze.flatMap { entry in entry.until.map { .init(until: $0, recorded: entry.recorded) } })
  }

  /// The first acknowledgement of a deadline.
  package func acknowledgement(of deadline: String, on day: CivilDate) -> Entry? {
    known(deadline, day).first { $0.until == nil }
  }

  /// The last snooze of a deadline, also one that is over.
  package func snooze(of deadline: String, on day: CivilDate) -> Entry? {
    known(deadline, day).last { $0.until != nil }
  }

  /// All of them, in the order of the file.
  package var all: [Entry] { entries.values.joined().sorted { $0.seq < $1.seq } }

  private func known(_ deadline: String, _ day: CivilDate) -> [Entry] {
    entries.isEmpty ? [] : entries[deadline, default: []].filter { $0.recorded <= day }
  }

  private static func unknown(_ what: String, _ text: String, of seq: Int, _ path: String) -> JournalError {
    JournalError(
      .cannotRead, "record \(seq) of the acknowledgements says something that cannot be: \(what) \"\(text)\"",
      path: path,
      hint: "keep a copy of the file, never edit it, and go on as the README's section on the state folder says")
  }
}

extension Cliff {
  /// What answers about it are known by.
  /// - Parameter key: `PLAN/INDICATOR`.
  package func name(of key: String) -> String { "\(key)/\(percent)/\(targetDate)" }
}

extension CliffAnswer {
  /// `PLAN/INDICATOR/PERCENT/TARGET`, or `PLAN/duty:ID/-/DUE`.
  package var deadline: String { "\(plan)/\(indicator)/\(percent.map { "\($0)" } ?? "-")/\(target)" }
}
