// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
package import Plans
package import WorkingDays

/// What people reported so far, from the progress log, with what was taken back.
package struct RecordedProgress: Sendable {
  package struct Entry: Sendable {
    package var plan: String
    /// `duty:ID` of a statement that is about a duty.
    package var duty: String?
    /// Its `source` is who reported it.
    package var statement: Statement
    /// When it was written, in seconds since 1970.
    package var writtenAt: Int64
    /// Nil as long as it was not taken back.
    package var takenBack: TakenBack?
    /// Its record's number.
    package var seq: Int { statement.sequence ?? 0 }
  }

  package struct TakenBack: Sendable, Equatable {
    package var seq: Int
    package var on: CivilDate
    package var by: String
    package var reason: String
  }

  /// In the order of the log.
  package private(set) var entries: [Entry] = []
  /// By plan id, and by `PLAN/duty:ID`: the places of its entries.
  private var places: [String: [Int]] = [:]
  /// The day of each entry for telling earlier from later: records keep the order of their numbers, whatever the clock said.
  private var known: [CivilDate] = []

  /// Reads the log without its lock; a missing one is an empty one.
  package init(_ configuration: Configuration) throws(Stop) {
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .reading)
      try self.init(try ProgressLog.read(folder), in: configuration.timeZone, path: folder.file(ProgressLog.fileName))
    } catch {
      throw Stop(error)
    }
  }

  /// - Parameters:
  ///   - zone: the office's, in which a record's day is counted.
  ///   - path: the log's, for errors.
  init(_ records: [ProgressRecord], in zone: TimeZone, path: String) throws(JournalError) {
    for record in records {
      guard let written = try? Date(record.at, strategy: .iso8601) else {
        throw Self.unknown("the time", record.at, of: record.seq, path)
      }
      let seconds = Int64(written.timeIntervalSince1970)
      let day = OfficeClock(zone, now: { seconds }).today
      switch record.entry {
      case .recovered: break
      case .progress(let reported):
        guard let statement = Statement(reported, recorded: day, sequence: record.seq) else {
          let words = [reported.indicator, reported.date, reported.period].compactMap { $0 }.joined(separator: ", ")
          throw Self.unknown("the statement", words, of: record.seq, path)
        }
        places[reported.home, default: []].append(entries.count)
        known.append(max(known.last ?? day, day))
        entries.append(Entry(plan: reported.plan, duty: reported.duty, statement: statement, writtenAt: seconds))
      case .retract(let retraction):
        guard let index = index(of: retraction.target) else {
          throw Self.unknown("the target", "\(retraction.target)", of: record.seq, path)
        }
        entries[index].takenBack =
          entries[index].takenBack
          ?? TakenBack(seq: record.seq, on: day, by: retraction.by, reason: retraction.reason)
      }
    }
  }

  package func entry(_ seq: Int) -> Entry? { index(of: seq).map { entries[$0] } }

  /// Statements by plan id, and by `PLAN/duty:ID`, without those taken back.
  package var statements: [String: [Statement]] {
    Dictionary(grouping: entries.filter { $0.takenBack == nil }, by: \.home).mapValues { $0.map(\.statement) }
  }

  /// Statements about duties by `PLAN/duty:ID`, in the order of their records, without those taken back.
  var ofDuties: [String: [Statement]] {
    places.filter { $0.key.contains("/") }.mapValues { places in
      places.compactMap { place in
        guard entries[place].takenBack == nil else { return nil }
        var statement = entries[place].statement
        statement.recorded = known[place]
        return statement
      }
    }
  }

  /// The statements about a plan and its year: an id may be used again the year after.
  package func statements(of plan: Plan) -> [Statement] {
    places[plan.id, default: []].compactMap { place in
      var statement = entries[place].statement
      guard entries[place].takenBack == nil, plan.fiscalYear.contains(statement.about) else { return nil }
      statement.recorded = known[place]
      return statement
    }
  }

  /// Entries lie in the order of their numbers.
  private func index(of seq: Int) -> Int? {
    var range = entries.startIndex..<entries.endIndex
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      if entries[middle].seq == seq { return middle }
      range = entries[middle].seq < seq ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  private static func unknown(_ what: String, _ text: String, of seq: Int, _ path: String) -> JournalError {
    JournalError(
      .cannotRead, "record \(seq) of the progress log says something that cannot be: \(what) \"\(text)\"", path: path,
      hint: "keep a copy of the file, never edit it, and go on as the README's section on the state folder says")
  }
}

extension Statement {
  /// Nil when the record names what does not exist. A value is about the last day of its quarter, or about the day it was
  /// recorded while the quarter runs or when no quarter is named.
  init?(_ reported: ProgressStatement, recorded: CivilDate, sequence: Int?) {
    guard let indicator = reported.duty == nil ? IndicatorID(reported.indicator) : .ofDuty else { return nil }
    if reported.duty != nil, reported.date == nil { return nil }
    let quarter = reported.period.flatMap { FiscalQuarter(label: $0) }
    guard (quarter == nil) == (reported.period == nil) else { return nil }
    let content: Content
    let about: CivilDate
    switch (reported.date, reported.value) {
    case (let text?, nil):
      guard let date = CivilDate(iso: text) else { return nil }
      (content, about) = (.completed(date), date)
    case (nil, let value?): (content, about) = (.value(value), min(quarter?.last ?? recorded, recorded))
    default: return nil
    }
    self.init(
      indicator: indicator, content: content, about: about, recorded: recorded, period: quarter,
      evidence: reported.evidence, source: reported.by, sequence: sequence)
  }
}
