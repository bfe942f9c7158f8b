// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

extension Sabotage {
  /// Notices of deadlines that nobody should get.
  static let ofNotices: [Sabotage] = [
    Sabotage(.due, "a stage goes before its day") { run, _ in
      run.add { deadline, office in
        let last = deadline.ownLadder(office.calendar).last
        return last.flatMap { $0.day > office.day ? $0.stage : nil }
      }
    },
    Sabotage(.due, "a stage goes that a later one took the place of") { run, _ in
      run.add { deadline, office in
        let due = deadline.ownLadder(office.calendar).filter { $0.day <= office.day }
        return due.count > 1 ? due.first?.stage : nil
      }
    },
    Sabotage(.due, "a loss is told while the tier is open") { run, _ in run.add { _, _ in "lost" } },
    Sabotage(.due, "a last chance goes on a working day") { run, _ in
      run.add { _, office in office.calendar.isWorking(office.day) ? "last-chance" : nil }
    },
    Sabotage(.due, "a day is told as moved that did not") { run, _ in
      run.add { deadline, _ in "act-by-\(deadline.actBy)" }
    },
    Sabotage(.due, "a month is looked at that is over") { run, _ in run.add { _, _ in "m-2021-05" } },
    Sabotage(.due, "the last word comes while something is open") { run, _ in run.add { _, _ in "secured" } },
    Sabotage(.due, "a row is withdrawn that the plan has") { run, _ in run.add { _, _ in "withdrawn" } },
    Sabotage(.snoozed, "a snooze holds nothing back") { run, _ in
      run.add { deadline, office in office.isSnoozed(deadline) ? "7d" : nil }
    },
    Sabotage(.acknowledged, "an acknowledgement ends no escalation") { run, _ in
      for deadline in run.deadlines where run.office.isAcknowledged(deadline) {
        for key in ModelPeople.keys {
          let triggers = run.office.triggers(deadline.matter, for: key)
          guard let trigger = triggers.first(where: { $0 != .stage(.lost) }) else { continue }
          run.add(deadline.identity(trigger.name), to: key)
        }
      }
    },
    Sabotage(.escalations, "who is called at one stage gets another") { run, _ in
      for deadline in run.deadlines {
        for key in ModelPeople.keys {
          let triggers = run.office.triggers(deadline.matter, for: key)
          guard !triggers.isEmpty, !triggers.contains(.stage(.days(7))) else { continue }
          run.add(deadline.identity("7d"), to: key)
        }
      }
    },
  ]

  /// Other notices that nobody should get.
  static let ofOthers: [Sabotage] = [
    Sabotage(.achieved, "what is done is told as open") { run, _ in
      for indicator in run.world.plan.indicators {
        guard let row = run.office.row(indicator.id), let achieved = row.achieved, let date = row.dates(achieved).last
        else { continue }
        run.add("\(ModelWorld.id)/\(indicator.id)/\(achieved)/\(date)/7d", to: ModelWorld.chat)
      }
    },
    Sabotage(.achieved, "a duty that is done is told") { run, _ in
      for duty in run.world.duties where run.office.isDone(duty) {
        guard let deadline = run.office.deadline(duty) else { continue }
        for key in run.office.owners(deadline.matter) { run.add(deadline.identity("0d"), to: key) }
      }
    },
    Sabotage(.pace, "a count is paced that has met its share") { run, _ in
      guard let quarter = ModelWorld.year.quarters.first(where: { $0.contains(run.day) }) else { return }
      for indicator in run.world.plan.indicators {
        guard indicator.unit == .count, let best = indicator.tiers.first, case .value(let target) = best.target,
          let value = run.office.row(indicator.id)?.value,
          value >= ModelJudge.share(of: target, by: quarter.number)
        else { continue }
        run.add(
          "\(ModelWorld.id)/\(indicator.id)/100/\(quarter.last)/q\(quarter.number)-14d", to: ModelWorld.chat)
      }
    },
    Sabotage(.due, "a document that can be read is told as unreadable") { run, _ in
      guard run.world.reading == .whole else { return }
      run.add("\(ModelWorld.id)/-/-/\(run.world.hash.prefix(12))/unreadable", to: ModelWorld.administrator)
    },
    Sabotage(.due, "a message that arrived is told as refused") { run, _ in
      run.add("-/-/-/abcdefabcdef/rejected", to: ModelWorld.administrator)
    },
  ]
}

extension ModelRun {
  /// Of rows alone.
  fileprivate var deadlines: [NaiveDeadline] {
    world.plan.indicators.compactMap { office.row($0.id).flatMap { office.cliff($0) } }
  }

  fileprivate mutating func add(_ identity: String, to key: String) {
    guard let route = office.routes(of: key).first else { return }
    messages.append(
      SentMessage(
        id: "\(identity) on \(day)", route: route, address: key, result: .accepted,
        lines: [SentMessage.Line(text: identity, reason: Notice.Reason.stageDue.rawValue)]))
  }

  /// Tells the chat something of each open deadline.
  fileprivate mutating func add(_ word: (NaiveDeadline, NaiveOffice) -> String?) {
    for deadline in deadlines {
      if let word = word(deadline, office) { add(deadline.identity(word), to: ModelWorld.chat) }
    }
  }
}
