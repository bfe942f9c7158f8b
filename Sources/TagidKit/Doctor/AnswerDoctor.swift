// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Whether `acknowledgements.jsonl` can be read, and what of it is in force.
struct AnswerDoctor {
  let diagnoses: [Diagnosis]
  private static let area = "state"

  /// - Parameter morning: nil when a day cannot be looked at; then nobody knows what is in force.
  init(_ configuration: Configuration, _ morning: Morning?) {
    let answers: Acknowledgements
    do throws(Stop) {
      answers = try Acknowledgements(configuration)
    } catch {
      diagnoses = [
        .error(
          Self.area, error.message, hint: "No run sends anything before this is mended.", exit: error.status)
      ]
      return
    }
    let all = answers.all
    guard !all.isEmpty else {
      diagnoses = []
      return
    }
    let count =
      "\(AcknowledgementLog.fileName) has \(all.count) \(all.count == 1 ? "answer" : "answers"), its chain is whole"
    guard let morning else {
      diagnoses = [.ok(Self.area, count)]
      return
    }
    let open = Self.open(morning, configuration)
    let inForce = open.map { DeadlineAnswers(about: $0.key, actBy: $0.value, morning) }
    let acknowledged = inForce.count { $0.acknowledged != nil }
    let snoozed = inForce.count { $0.snoozed != nil }
    diagnoses =
      [.ok(Self.area, "\(count); in force: \(acknowledged) acknowledged, \(snoozed) put off")]
      + all.compactMap { Self.pointless($0, answers, open, morning) }
  }

  /// What answers can be about today: the name of each open deadline and duty, with its last working day.
  private static func open(_ morning: Morning, _ configuration: Configuration) -> [String: CivilDate] {
    var open: [String: CivilDate] = [:]
    for standing in morning.standings {
      for indicator in standing.indicators {
        guard let cliff = indicator.cliff else { continue }
        open[cliff.name(of: "\(standing.plan.id)/\(indicator.indicator.id)")] = cliff.actBy
      }
    }
    for duty in (try? morning.duties(configuration)) ?? [] where duty.done == nil && duty.closes >= morning.day {
      open[duty.name] = duty.actBy
    }
    return open
  }

  /// A snooze whose day is still to come and that holds nothing back any more; one that is over is no news.
  private static func pointless(
    _ entry: Acknowledgements.Entry, _ answers: Acknowledgements, _ open: [String: CivilDate], _ morning: Morning
  ) -> Diagnosis? {
    let deadline = entry.answer.deadline
    guard let until = entry.until, until > morning.day, entry.recorded <= morning.day,
      answers.snooze(of: deadline, on: morning.day)?.seq == entry.seq
    else { return nil }
    let why: String
    if let actBy = open[deadline] {
      if DeadlineAnswers(about: deadline, actBy: actBy, morning).snoozed != nil { return nil }
      why = "its last day to act is \(actBy) now, so it is over"
    } else {
      why = "that is not what has to be kept now"
    }
    return .warning(
      area,
      "answer \(entry.seq) in \(AcknowledgementLog.fileName), by \(PlainText.harmless(entry.answer.by)), puts \(deadline) "
        + "off until \(until) and holds nothing back: \(why)",
      hint: "`tagid snooze` puts off what has to be kept now, if that is still meant.")
  }
}
