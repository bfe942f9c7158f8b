// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Takes what people answer about a deadline: that they have it in hand, or that it should wait.
package struct AcknowledgementDesk {
  private let configuration: Configuration
  private let clock: OfficeClock
  private let warn: (String) -> Void

  package init(_ configuration: Configuration, _ world: World) {
    self.configuration = configuration
    warn = world.warn
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
      $0.acknowledgement(of: open.name, on: open.day)
    }
  }

  /// Puts off the stages of the indicator's current cliff until a day.
  package func snooze(_ indicator: String, until text: String, by: String) throws(Stop) -> AcknowledgementReceipt {
    let open = try find(indicator)
    let until = try day(text, open)
    var answer = try open.answer(by: by)
    answer.until = until.iso
    return try write(.snooze(answer), open, "tagid snooze") { known in
      known.snooze(of: open.name, on: open.day).flatMap { $0.until == until ? $0 : nil }
    }
  }

  /// The deadline that an indicator has to keep today, or a duty that is not done.
  private func find(_ name: String) throws(Stop) -> OpenDeadline {
    let morning = try Morning(configuration, day: clock.today)
    let names = IndicatorNames(morning.loaded)
    let claim = ProgressClaim(indicator: name, by: "")
    do throws(Refusal) {
      if let duty = try names.duty(claim) { return try open(duty, morning) }
      return try open(try names.find(claim), morning)
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
  }

  private func open(
    _ found: (plan: Plan, indicator: Indicator), _ morning: Morning
  ) throws(Refusal) -> OpenDeadline {
    let standing = morning.standings.first { $0.plan.id == found.plan.id }?.indicators
      .first { $0.indicator.id == found.indicator.id }
    let shown = "\(found.plan.id)/\(found.indicator.id)"
    if found.indicator.hasErrors {
      throw Refusal(
        .indicator, "the row of \(shown) cannot be read, so nobody is reminded of it", "Mend its document first.")
    }
    guard let standing, let cliff = standing.cliff else {
      throw Refusal(.indicator, "nothing is open in \(shown) on \(clock.today)", Self.look)
    }
    let policies = configuration.policies(of: morning.source(of: found.plan))
    return OpenDeadline(cliff, of: standing, in: found.plan, policies, morning)
  }

  private func open(_ found: (plan: String, duty: Duty), _ morning: Morning) throws(Refusal) -> OpenDeadline {
    let shown = "\(found.plan)/\(found.duty.name)"
    let standing: DutyStanding?
    do throws(CalendarError) {
      standing = try morning.duties(configuration).first { $0.plan == found.plan && $0.duty.id == found.duty.id }
    } catch {
      throw Refusal(.indicator, error.description, "Correct the calendar.")
    }
    guard let standing else { throw Refusal(.indicator, "\(shown) is not there", Self.look) }
    switch standing.state(on: clock.today) {
    case .open, .notOpen: return OpenDeadline(standing, morning)
    case .done:
      throw Refusal(.indicator, "\(shown) is done, as of \(standing.done ?? clock.today)", Self.look)
    case .overdue:
      throw Refusal(
        .indicator, "\(shown) was due by \(standing.closes)",
        "Nothing more is told of it; report it with `tagid progress add \(found.duty.name) --date DATE`.")
    }
  }

  private static let look = "`tagid status` shows what is still to be kept."

  private func day(_ text: String, _ open: OpenDeadline) throws(Stop) -> CivilDate {
    let latest: CivilDate
    do throws(CalendarError) {
      latest = try CliffAnswers.latestSnooze(actBy: open.actBy, open.calendar)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
    guard latest > open.day else {
      throw Stop(
        .usage,
        "tagid: \(open.key) cannot be put off any more: its last day to act is \(open.actBy)\n"
          + "  The latest possible date is the working day before, \(latest), and today is \(open.day).")
    }
    let hint = "Write a day after today (\(open.day)); the latest possible date is \(latest)."
    guard case .day(let until) = ReportedText.day(PlainText.line(text) ?? "", in: open.fiscalYear) else {
      throw Stop(.usage, "tagid: \(PlainText.quoted(text)) is no day\n  \(hint)")
    }
    guard until > open.day else { throw Stop(.usage, "tagid: \(until) is not after today\n  \(hint)") }
    guard until <= latest else {
      throw Stop(.usage, "tagid: \(until) is too late: the last day to act is \(open.actBy)\n  \(hint)")
    }
    return until
  }

  /// Writes the answer unless the same is in force.
  private func write(
    _ entry: AcknowledgementEntry, _ open: OpenDeadline, _ command: String,
    _ inForce: (Acknowledgements) -> Acknowledgements.Entry?
  ) throws(Stop) -> AcknowledgementReceipt {
    let written: Acknowledgements.Entry?
    let isNew: Bool
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .writing)
      let clock = clock
      let log = try AcknowledgementLog.open(in: folder, command: command, clock: { clock.utc })
      for remark in log.remarks { warn("tagid: \(remark)") }
      let known = inForce(try read(log))
      if known == nil { try log.append([entry]) }
      written = inForce(try read(log))
      isNew = known == nil
      try log.close()
    } catch {
      throw Stop(error)
    }
    return AcknowledgementReceipt(open, written, try held(written, open), isNew: isNew)
  }

  /// Nil for what is no snooze.
  private func held(_ entry: Acknowledgements.Entry?, _ open: OpenDeadline) throws(Stop) -> HeldBack? {
    guard let entry, let until = entry.until else { return nil }
    do throws(CalendarError) {
      return try open.held(CliffAnswers(snooze: .init(until: until, recorded: entry.recorded)))
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar.")
    }
  }

  private func read(_ log: AcknowledgementLog) throws(JournalError) -> Acknowledgements {
    try Acknowledgements(
      log.records, in: configuration.timeZone, path: "\(configuration.state)/\(AcknowledgementLog.fileName)")
  }
}
