// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

extension Sabotage {
  /// Notices that nobody should get.
  static let ofNotices: [Sabotage] = [
    Sabotage(.due, "a stage goes before its day") { run, _ in
      run.add { row, cliff, office in
        let ladder = office.calendar.ladder(
          office.policy(row.indicator.id, cliff.percent).before.map(\.name), closes: cliff.closes)
        return ladder.last.flatMap { $0.day > office.day ? $0.stage : nil }
      }
    },
    Sabotage(.due, "a stage goes that a later one took the place of") { run, _ in
      run.add { row, cliff, office in
        let ladder = office.calendar.ladder(
          office.policy(row.indicator.id, cliff.percent).before.map(\.name), closes: cliff.closes)
        return ladder.last { $0.day <= office.day } == nil ? nil : ladder.first { $0.day < office.day }?.stage
      }
    },
    Sabotage(.due, "a loss is told while the tier is open") { run, _ in run.add { _, _, _ in "lost" } },
    Sabotage(.due, "a last chance goes on a working day") { run, _ in
      run.add { _, _, office in office.calendar.isWorking(office.day) ? "last-chance" : nil }
    },
    Sabotage(.due, "a day is told as moved that did not") { run, _ in
      run.add { _, cliff, _ in "act-by-\(cliff.actBy)" }
    },
    Sabotage(.due, "a month is looked at that is over") { run, _ in run.add { _, _, _ in "m-2021-05" } },
    Sabotage(.due, "the last word comes while something is open") { run, _ in run.add { _, _, _ in "secured" } },
    Sabotage(.due, "a row is withdrawn that the plan has") { run, _ in run.add { _, _, _ in "withdrawn" } },
    Sabotage(.snoozed, "a snooze holds nothing back") { run, _ in
      run.add { row, cliff, office in office.isSnoozed(row.indicator.id, cliff) ? "7d" : nil }
    },
    Sabotage(.achieved, "what is done is told as open") { run, _ in
      for indicator in run.world.plan.indicators {
        guard let row = run.office.row(indicator.id), let achieved = row.achieved, let date = row.dates(achieved).last
        else { continue }
        run.add("\(ModelWorld.id)/\(indicator.id)/\(achieved)/\(date)/7d", to: ModelWorld.chat)
      }
    },
    Sabotage(.pace, "a count is paced that has met its share") { run, _ in
      guard let quarter = ModelWorld.year.quarters.first(where: { $0.contains(run.day) }) else { return }
      for indicator in run.world.plan.indicators {
        guard let row = run.office.row(indicator.id), row.achieved == 100, indicator.unit == .count else { continue }
        run.add(
          "\(ModelWorld.id)/\(indicator.id)/100/\(quarter.last)/q\(quarter.number)-14d", to: ModelWorld.chat)
      }
    },
    Sabotage(.acknowledged, "an acknowledgement ends no escalation") { run, _ in
      for indicator in run.world.plan.indicators {
        guard let cliff = run.office.row(indicator.id)?.cliff, run.office.isAcknowledged(indicator.id, cliff) else {
          continue
        }
        for key in ModelPeople.keys {
          let triggers = run.office.escalations(indicator.id, to: key, percent: cliff.percent)
          guard let trigger = triggers.first(where: { $0 != .stage(.lost) }) else { continue }
          run.add("\(ModelWorld.id)/\(indicator.id)/\(cliff.percent)/\(cliff.target)/\(trigger.name)", to: key)
        }
      }
    },
    Sabotage(.escalations, "who is called at one stage gets another") { run, _ in
      for indicator in run.world.plan.indicators {
        guard let cliff = run.office.row(indicator.id)?.cliff else { continue }
        for key in ModelPeople.keys {
          let triggers = run.office.escalations(indicator.id, to: key, percent: cliff.percent)
          guard !triggers.isEmpty, !triggers.contains(.stage(.days(7))) else { continue }
          run.add("\(ModelWorld.id)/\(indicator.id)/\(cliff.percent)/\(cliff.target)/7d", to: key)
        }
      }
    },
    Sabotage(.due, "a document that can be read is told as unreadable") { run, _ in
      guard run.world.reading == .whole else { return }
      run.add("\(ModelWorld.id)/-/-/\(run.world.hash.prefix(12))/unreadable", to: ModelWorld.administrator)
    },
    Sabotage(.due, "a message that arrived is told as refused") { run, _ in
      run.add("-/-/-/abcdefabcdef/rejected", to: ModelWorld.administrator)
    },
    Sabotage(.achieved, "a duty that is done is told") { run, _ in
      for duty in run.world.duties where NaiveDuty(duty, run.office).isDone {
        for key in NaiveDuty(duty, run.office).readers {
          run.add("\(ModelWorld.id)/\(duty.name)/-/\(duty.due)/0d", to: key)
        }
      }
    },
  ]
}

extension ModelRun {
  fileprivate mutating func add(_ identity: String, to key: String) {
    guard let route = office.routes(of: key).first else { return }
    messages.append(
      SentMessage(
        id: "\(identity) on \(day)", route: route, address: key, result: .accepted,
        lines: [SentMessage.Line(text: identity, reason: Notice.Reason.stageDue.rawValue)]))
  }

  /// Tells the chat something of each open deadline.
  fileprivate mutating func add(_ word: (NaiveRow, NaiveRow.Cliff, NaiveOffice) -> String?) {
    for indicator in world.plan.indicators {
      guard let row = office.row(indicator.id), let cliff = row.cliff, let word = word(row, cliff, office) else {
        continue
      }
      add("\(ModelWorld.id)/\(indicator.id)/\(cliff.percent)/\(cliff.target)/\(word)", to: ModelWorld.chat)
    }
  }
}
