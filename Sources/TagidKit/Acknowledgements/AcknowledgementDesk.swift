// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Takes what people answer about a deadline: that they have it in hand, or that it should wait.
package struct AcknowledgementDesk {
  private let configuration: Configuration
  private let clock: OfficeClock

  package init(_ configuration: Configuration, _ world: World) {
    self.configuration = configuration
    clock = OfficeClock(configuration.timeZone, now: world.now)
  }

  /// Ends the escalations of the indicator's current cliff.
  package func acknowledge(_ indicator: String, by: String, note: String?) throws(Stop) -> AcknowledgementReceipt {
    let open = try find(indicator)
    var answer = try open.answer(by: by)
    if let note {
      answer.note = try PlainText.option(
        note, "--note", "Say it in a few words, or leave it out.", ClaimCheck.longest.evidence)
    }
    return try write(.acknowledge(answer), open, "tagid acknowledge") {
      $0.acknowledgement(of: open.cliff, of: open.key, on: open.day)
    }
  }

  /// Puts off the stages of the indicator's current cliff until a day.
  package func snooze(_ indicator: String, until text: String, by: String) throws(Stop) -> AcknowledgementReceipt {
    let open = try find(indicator)
    let until = try day(text, open)
    var answer = try open.answer(by: by)
    answer.until = until.iso
    return try write(.snooze(answer), open, "tagid snooze") { known in
      known.snooze(of: open.cliff, of: open.key, on: open.day).flatMap { $0.until == until ? $0 : nil }
    }
  }

  /// The cliff that an indicator has to keep today.
  private func find(_ name: String) throws(Stop) -> OpenCliff {
    let morning = try Morning(configuration, day: clock.today)
    let found: (plan: Plan, indicator: Indicator)
    do throws(Refusal) {
      found = try IndicatorNames(morning.loaded).find(ProgressClaim(indicator: name, by: ""))
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
    let standing = morning.standings.first { $0.plan.id == found.plan.id }?.indicators
      .first { $0.indicator.id == found.indicator.id }
    let shown = "\(found.plan.id)/\(found.indicator.id)"
    if found.indicator.hasErrors {
      throw Stop(
        .usage, "tagid: the row of \(shown) cannot be read, so nobody is reminded of it\n  Mend its document first.")
    }
    guard let cliff = standing?.cliff else {
      throw Stop(
        .usage,
        "tagid: nothing is open in \(shown) on \(clock.today)\n  `tagid status` shows what is still to be kept.")
    }
    return OpenCliff(
      plan: found.plan, indicator: found.indicator.id, cliff: cliff, calendar: morning.calendar, day: morning.day)
  }

  private func day(_ text: String, _ open: OpenCliff) throws(Stop) -> CivilDate {
    let latest: CivilDate
    do throws(CalendarError) {
      latest = try CliffAnswers.latestSnooze(actBy: open.cliff.actBy, open.calendar)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
    guard latest > open.day else {
      throw Stop(
        .usage,
        "tagid: \(open.key) cannot be put off any more: its last day to act is \(open.cliff.actBy)\n"
          + "  The latest possible date is the working day before, \(latest), and today is \(open.day).")
    }
    let hint = "Write a day after today (\(open.day)); the latest possible date is \(latest)."
    guard case .day(let until) = ReportedText.day(PlainText.line(text) ?? "", in: open.plan.fiscalYear) else {
      throw Stop(.usage, "tagid: \(PlainText.quoted(text)) is no day\n  \(hint)")
    }
    guard until > open.day else { throw Stop(.usage, "tagid: \(until) is not after today\n  \(hint)") }
    guard until <= latest else {
      throw Stop(.usage, "tagid: \(until) is too late: the last day to act is \(open.cliff.actBy)\n  \(hint)")
    }
    return until
  }

  /// Writes the answer unless the same is in force.
  private func write(
    _ entry: AcknowledgementEntry, _ open: OpenCliff, _ command: String,
    _ inForce: (Acknowledgements) -> Acknowledgements.Entry?
  ) throws(Stop) -> AcknowledgementReceipt {
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .writing)
      let clock = clock
      let log = try AcknowledgementLog.open(in: folder, command: command, clock: { clock.utc })
      let known = inForce(try read(log))
      if known == nil { try log.append([entry]) }
      let written = inForce(try read(log))
      try log.close()
      return AcknowledgementReceipt(open, written, isNew: known == nil)
    } catch {
      throw Stop(error)
    }
  }

  private func read(_ log: AcknowledgementLog) throws(JournalError) -> Acknowledgements {
    try Acknowledgements(
      log.records, in: configuration.timeZone, path: "\(configuration.state)/\(AcknowledgementLog.fileName)")
  }
}

/// The cliff that an answer is about.
struct OpenCliff {
  var plan: Plan
  var indicator: IndicatorID
  var cliff: Cliff
  var calendar: WorkingCalendar
  /// Today.
  var day: CivilDate

  /// `PLAN/INDICATOR`.
  var key: String { "\(plan.id)/\(indicator)" }

  func answer(by: String) throws(Stop) -> CliffAnswer {
    CliffAnswer(
      plan: plan.id, indicator: "\(indicator)", percent: cliff.percent, target: cliff.targetDate.iso,
      by: try PlainText.option(by, "--by", "Name the person or office that answers for it.", ClaimCheck.longest.by))
  }
}
