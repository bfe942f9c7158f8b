// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Plans
import WorkingDays

/// A holiday order written into the office's own file, and what it changes: the day, and the plans' act-by dates.
package struct CalendarAddition {
  private let fact: HolidayFact
  private let file: String
  private let isNew: Bool
  private let isDryRun: Bool
  private let wasWorking: Bool
  private let isWorking: Bool
  private let moves: [ActByChange]
  /// What else somebody should know, one line each.
  package let remarks: [String]

  /// Writes unless it is a dry run or the same fact is there already.
  /// - Parameter file: one of the configuration's own files; nil for the last.
  package init(
    _ configuration: Configuration, _ order: HolidayOrder, file name: String?, isDryRun: Bool, _ world: World
  ) throws(Stop) {
    let today = OfficeClock(configuration.timeZone, now: world.now).today
    fact = try order.fact(today: today)
    let path = try OwnFileChoice.path(configuration, named: name)
    file = PlainText.harmless(path)
    self.isDryRun = isDryRun
    // A link is followed, so that it stays one.
    let real = try LinkedPath.real(path)
    let lock = isDryRun ? nil : try LockedFolder((real as NSString).deletingLastPathComponent)
    let own = try OwnHolidayFile(path, for: fact)
    let text: String?
    let replaced: [HolidayFact]
    switch try own.addingFact() {
    case .none: (text, replaced) = (nil, [])
    case .text(let whole, let earlier): (text, replaced) = (whole, earlier)
    }
    isNew = text != nil
    let files = configuration.calendarFiles
    let there = files.filter { $0 == files.first || FileManager.default.fileExists(atPath: $0) }
    let before = try Self.calendar(there, [:], today)
    let after = try text.map { text throws(Stop) in
      try Self.calendar(files.filter { there.contains($0) || $0 == path }, [path: Array(text.utf8)], today)
    }
    let plans = LoadedPlan.load(configuration.plans)
    do throws(CalendarError) {
      wasWorking = try before.isWorking(fact.date)
      isWorking = try (after ?? before).isWorking(fact.date)
      moves = try ActByChange.all(in: plans, from: before, to: after ?? before, configuration.closedDayRule)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Check the calendar's weekend and holidays.")
    }
    guard isWorking == (fact.effect == .open) else { throw Self.overruled(fact, after ?? before, in: file) }
    if let text, let lock { try ReplacedDocument.write(text, to: real, in: lock) }
    remarks =
      Self.remarks(before, fact, plans)
      + replaced.map {
        "tagid: the same order stood there before a later one; its line is taken out: \(HolidayFileText.line($0))"
      }
  }

  /// When the order does not come to what it says, because somewhere else something else is said of the day.
  private static func overruled(_ fact: HolidayFact, _ calendar: WorkingCalendar, in file: String) -> Stop {
    let others = calendar.facts(on: fact.date).filter { $0 != fact }.map { "\n  \(HolidayFileText.line($0))" }
    return Stop(
      .dataError,
      "tagid: with this order in \(file), \(fact.date) would still be \(fact.effect == .open ? "closed" : "a working day"); "
        + "nothing was written\(others.joined())\n"
        + "  Another of the office's holiday files says so; change it there, or name that file with --file.")
  }

  package var text: String {
    let verb = !isNew ? "already in" : isDryRun ? "would be added to" : "added to"
    let was = wasWorking ? "a working day" : "closed"
    let now = isWorking ? "a working day" : "closed"
    let changed = was == now ? "was \(was) and still is" : "was \(was), is \(now) now"
    var lines = [
      "\(verb) \(file): \(HolidayFileText.line(fact))", "\(fact.date), \(fact.date.weekday.name): \(changed)",
    ]
    let hasSeveral = Set(moves.map(\.plan)).count > 1
    lines += moves.map { move in
      "\(hasSeveral ? "\(move.plan) " : "")\(move.shown): act by \(move.from) -> \(move.to)"
    }
    if moves.isEmpty { lines.append("no act-by date of the plans moves") }
    return lines.joined(separator: "\n")
  }

  package var json: JSONValue {
    .object([
      "file": .text(file), "added": fact.json, "new": .flag(isNew), "dryRun": .flag(isDryRun),
      "wasWorking": .flag(wasWorking), "working": .flag(isWorking),
      "moved": .list(
        moves.map { move in
          .object([
            "plan": .text(move.plan), "indicator": .text(move.indicator),
            "percent": .optional(move.percent) { .whole($0) },
            "target": .text(move.target.iso), "from": .text(move.from.iso), "to": .text(move.to.iso),
          ])
        }),
    ])
  }

  /// The calendar as known today, some of its files' bytes being given.
  private static func calendar(
    _ paths: [String], _ bytes: [String: [UInt8]], _ today: CivilDate
  ) throws(Stop) -> WorkingCalendar {
    do throws(ConfigurationError) {
      return WorkingCalendar(try CalendarFile.read(paths, bytes), knownOn: today)
    } catch {
      let end = "tagid: the calendar has errors; nothing was written"
      throw Stop(.dataError, (error.problems.map(\.text) + [end]).joined(separator: "\n"))
    }
  }

  private static func remarks(_ calendar: WorkingCalendar, _ fact: HolidayFact, _ plans: [LoadedPlan]) -> [String] {
    let holidays = calendar.calendar
    var remarks = plans.filter { $0.plan == nil }.map {
      "tagid: \($0.source.file) cannot be read, so its act-by dates were not looked at; see `tagid check --dry-run`"
    }
    if !calendar.covers(fact.date) {
      remarks.append(
        "tagid: \(fact.date) is outside the years of the calendar \(holidays.id), \(holidays.firstYear) to "
          + "\(holidays.lastYear); beside this fact only the weekend is known of its year")
    }
    return remarks
  }
}
