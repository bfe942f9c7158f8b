// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// What a snooze holds back on a day, each part until its own day: none beyond the working day before the last one on which
/// it can be acted upon. A loss is never held back.
struct HeldBack {
  struct Part: Equatable {
    /// `deadline` or `duty` for the reminders of that, `pace` for a quarter's share, `look` for the monthly looks.
    var topic: Topic
    var until: CivilDate
    /// The quarter and its last working day, of a share.
    var share: Share?
  }

  struct Share: Equatable {
    var quarter: FiscalQuarter
    var actBy: CivilDate
  }

  let parts: [Part]

  /// Of a duty.
  init(_ answers: CliffAnswers, of duty: DutyStanding, on day: CivilDate, _ calendar: WorkingCalendar)
    throws(CalendarError)
  {
    parts = try Self.part(.duty, answers, duty.actBy, day, calendar).map { [$0] } ?? []
  }

  /// Of an indicator's deadline.
  init(
    _ answers: CliffAnswers, of standing: Standing, in plan: Plan, _ policies: PolicyBook, on day: CivilDate,
    _ calendar: WorkingCalendar
  ) throws(CalendarError) {
    guard let cliff = standing.cliff, let own = try Self.part(.deadline, answers, cliff.actBy, day, calendar) else {
      parts = []
      return
    }
    var parts = [own]
    for quarter in plan.fiscalYear.quarters where quarter.last >= day {
      // A quarter of which no stage has come by the end of the snooze loses nothing.
      guard let paced = try PacedQuarter(standing, in: plan, policies, on: max(day, quarter.first), calendar),
        !paced.isReached,
        let part = try Self.part(.pace, answers, paced.actBy, day, calendar),
        paced.stages.contains(where: { $0.day < part.until })
      else { continue }
      parts.append(
        Part(topic: .pace, until: part.until, share: Share(quarter: paced.quarter, actBy: paced.actBy)))
    }
    let months = try LookDecider(plan: plan, policies: policies, calendar: calendar, day: day).months(of: standing)
    if months.contains(where: { $0.day < own.until }) { parts.append(Part(topic: .look, until: own.until)) }
    self.parts = parts
  }

  private static func part(
    _ topic: Topic, _ answers: CliffAnswers, _ actBy: CivilDate, _ day: CivilDate, _ calendar: WorkingCalendar
  ) throws(CalendarError) -> Part? {
    guard let end = try answers.snoozeEnds(actBy: actBy, calendar), day < end else { return nil }
    return Part(topic: topic, until: end)
  }

  /// A line for each part, for the ICT cell.
  var lines: [String] {
    parts.map { part in
      switch part.topic {
      case .pace:
        part.share.map {
          "the share of \($0.quarter), due by \($0.actBy), waits until \(part.until)"
        } ?? "its share waits until \(part.until)"
      case .look: "its monthly looks wait until \(part.until)"
      default: "its reminders wait until \(part.until)"
      }
    }
  }

  var json: JSONValue {
    .list(
      parts.map { part in
        .object([
          "about": .text(part.topic.rawValue), "until": .text(part.until.iso),
          "quarter": .optional(part.share) { .text($0.quarter.label) },
        ])
      })
  }
}
