// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Looks at one run after the other and says which promises were not kept. It knows the office, the rules as they are
/// written, and what the servers said; nothing of how the program decides.
struct ModelJudge {
  var memory = JudgeMemory()
  /// Deadlines that have to be told before they close.
  var waiting: [String: NaiveDeadline] = [:]
  /// Losses that were looked at.
  var lossesSeen: Set<JudgeMemory.Line> = []
  private var lastDay = CivilDate.earliest
  /// Digests of the day that is looked at, by route.
  private var digests: [Route: Int] = [:]

  mutating func look(at run: ModelRun) -> [Fault] {
    let isSecond = run.day == lastDay
    let isBack = run.day < lastDay
    // Between a run and another of the same day by a wrong clock much may have changed.
    if !isSecond || run.isClockWrong { digests = [:] }
    memory.noteOwners(run.world.plan.indicators.map { "\($0.id)" } + run.world.duties.map(\.name), run.office)
    var faults = once(run) + daysOff(run) + digestsOfTheDay(run) + oneNotice(run)
    for message in run.messages {
      for line in message.lines {
        if let fault = away(line, message, run) { faults.append(fault) }
        if let fault = why(line, message, run) {
          faults.append(Fault(fault.promise, "\(line.text) (\(line.reason)) to \(message.route): \(fault.words)"))
        }
      }
    }
    if !isBack { faults += missing(run) }
    for message in run.messages { memory.take(message, run.office) }
    if !isBack { faults += unheard(run) }
    lastDay = max(lastDay, run.day)
    return faults
  }

  // MARK: Once

  private func once(_ run: ModelRun) -> [Fault] {
    var faults: [Fault] = []
    var today: Set<JudgeMemory.Line> = []
    for message in run.messages {
      for line in message.lines {
        if memory.isTold(line.text, on: message.route) {
          faults.append(Fault(.once, "\(line.text) goes to \(message.route) again, where it was told"))
        }
        if !today.insert(JudgeMemory.Line(route: message.route, identity: line.text)).inserted {
          faults.append(Fault(.once, "\(line.text) goes to \(message.route) twice today"))
        }
      }
      if !message.lines.contains(where: { !memory.refused.contains(JudgeMemory.refusal(message, $0.text)) }) {
        faults.append(Fault(.once, "\(message.lines.map(\.text)) goes to \(message.address) again, which refused it"))
      }
    }
    return faults
  }

  // MARK: Days off

  private func daysOff(_ run: ModelRun) -> [Fault] {
    guard !run.office.calendar.isWorking(run.day) else { return [] }
    return run.messages.flatMap { message in
      let chances = message.lines.filter { $0.word == "last-chance" }
      return message.lines.compactMap { line -> Fault? in
        // That the act-by date moved goes with the last chance.
        let isCompanion = line.word.hasPrefix("act-by-") && chances.contains { $0.subject == line.subject }
        let isMove = line.kind == .targetMoved && chances.contains { $0.subject == line.subject }
        if line.word == "last-chance" || isCompanion || isMove { return nil }
        return Fault(.daysOff, "\(line.text) goes to \(message.route) on a day off")
      }
    }
  }

  // MARK: One digest

  /// Messages in doubt are settled each on its own, and a second round may tell what did not arrive.
  private mutating func digestsOfTheDay(_ run: ModelRun) -> [Fault] {
    var rounds: [Route: Int] = [:]
    var faults: [Fault] = []
    for message in run.messages where !(memory.messages[message.id]?.isInDoubt ?? false) {
      if message.lines.allSatisfy(\.isAboutMessages) {
        rounds[message.route, default: 0] += 1
      } else if message.result != .rejected {
        digests[message.route, default: 0] += 1
      }
    }
    for (route, count) in digests where count > 1 {
      faults.append(Fault(.oneDigest, "\(count) digests go to \(route)"))
    }
    // One digest of them, and one of the second round.
    for (route, count) in rounds where count > 2 {
      faults.append(Fault(.oneDigest, "\(count) messages about messages go to \(route) in a run"))
    }
    return faults
  }

  /// Of one indicator only a stage, which takes moved dates along, or one other notice.
  private func oneNotice(_ run: ModelRun) -> [Fault] {
    run.messages.flatMap { message in
      // What may have arrived is said again, whatever else there is to say.
      let lines = message.lines.filter { line in
        let may = JudgeMemory.Line(route: message.route, identity: line.text)
        return line.kind != .document && !memory.possible.contains(may)
      }
      return Dictionary(grouping: lines, by: \.subject).compactMap { subject, lines -> Fault? in
        // That a tier is gone goes with the dates of the others.
        let kinds = Set(lines.map { $0.kind == .withdrawn ? .targetMoved : $0.kind })
        let stages = lines.filter { $0.isStage || $0.word == "opens" }
        let isOne =
          stages.count <= 1
          && (kinds.count == 1 || kinds == [.deadline, .targetMoved] || kinds == [.loss, .targetMoved])
        return isOne ? nil : Fault(.oneNotice, "\(lines.map(\.text)) go to \(message.route) in one message")
      }
    }
  }
}
