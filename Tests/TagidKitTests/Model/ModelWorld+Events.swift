// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import WorkingDays

@testable import Plans
@testable import TagidKit

/// What happens in the year.
extension ModelWorld {
  /// Moves a target, takes a row out or puts one back, breaks or mends one; the document has another version then.
  mutating func revise(_ dice: inout Dice) {
    version += 1
    if dice.chance(250), plan.indicators.count > 1 {
      withdrawn.append(plan.indicators.remove(at: dice.number(0...plan.indicators.count - 1)))
    } else if dice.chance(400), !withdrawn.isEmpty {
      plan.indicators.append(withdrawn.removeLast())
      plan.indicators.sort { $0.id < $1.id }
    } else if dice.chance(200) {
      plan.indicators[dice.number(0...plan.indicators.count - 1)].hasErrors.toggle()
    } else if dice.chance(100) {
      let row = dice.number(0...plan.indicators.count - 1)
      if plan.indicators[row].tiers.count > 1 { plan.indicators[row].tiers.removeLast() }
    } else {
      move(dice.number(0...plan.indicators.count - 1), by: dice.number(-20...30))
    }
  }

  private mutating func move(_ row: Int, by shift: Int) {
    for index in plan.indicators[row].tiers.indices {
      guard case .date(let date) = plan.indicators[row].tiers[index].target else { continue }
      let moved = min(max(date.adding(days: shift), Self.year.first), Self.year.last)
      plan.indicators[row].tiers[index].target = .date(moved)
      plan.indicators[row].tiers[index].milestones.removeAll { $0 >= moved }
    }
  }

  mutating func correctAddress(_ dice: inout Dice) {
    let key = dice.pick(ModelPeople.keys)
    people.emails[key] = "\(key)\(dice.number(1...9_999))@example.org"
  }

  mutating func handOver(_ dice: inout Dice) {
    owners[dice.pick(owners.keys.sorted())] = ModelPeople.owners(&dice)
  }

  /// Somebody acknowledges or puts off a deadline, as far as the commands would take it.
  mutating func answer(on day: CivilDate, _ dice: inout Dice) {
    let office = NaiveOffice(self, on: day)
    let open =
      plan.indicators.compactMap { office.row($0.id).flatMap { office.cliff($0) } }
      + duties.filter { !office.isDone($0) }.compactMap { office.deadline($0) }.filter { $0.closes >= day }
    guard !open.isEmpty else { return }
    let deadline = dice.pick(open)
    var answer = Answer(
      subject: deadline.matter.subject, percent: deadline.matter.percent, target: deadline.target, recorded: day)
    if dice.chance(500) {
      let latest = office.calendar.before(deadline.actBy, 1)
      guard latest > day else { return }
      answer.until = min(latest, day.adding(days: dice.number(1...25)))
    }
    answers.append(answer)
  }

  /// The answers as their file has them.
  func acknowledgements() throws -> Acknowledgements {
    let records = answers.enumerated().map { index, answer in
      let said = CliffAnswer(
        plan: Self.id, indicator: answer.subject, percent: answer.percent, target: answer.target.iso,
        until: answer.until?.iso, by: "io")
      return AcknowledgementRecord(
        seq: index + 1, at: "\(answer.recorded.iso)T06:00:00Z",
        entry: answer.until == nil ? .acknowledge(said) : .snooze(said))
    }
    return try Acknowledgements(records, in: .gmt, path: AcknowledgementLog.fileName)
  }
}
