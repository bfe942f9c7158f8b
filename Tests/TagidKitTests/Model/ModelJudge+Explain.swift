// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

extension ModelJudge {
  /// What `explain` says before a run is what the run sends, and what it says after is what arrived.
  func compare(_ before: [Explanation], _ after: [Explanation], _ run: ModelRun) -> [Fault] {
    var faults: [Fault] = []
    for (expected, known) in zip(before, after) {
      let matter = "\(expected.plan.id)/\(expected.standing.indicator.id)/"
      let said = Set(
        expected.readers.flatMap { reader in
          reader.decisions.flatMap { answer -> [JudgeMemory.Line] in
            guard case .send(let notice) = answer.decision else { return [] }
            return notice.identities.map { JudgeMemory.Line(route: reader.route, identity: $0.text) }
          }
        })
      let went = Set(
        run.messages.flatMap { message in
          message.lines.filter { $0.text.hasPrefix(matter) }
            .map { JudgeMemory.Line(route: message.route, identity: $0.text) }
        })
      if said != went {
        faults.append(Fault(.explain, "it says \(said.map(\.identity)) of \(matter), and \(went.map(\.identity)) went"))
      }
      for step in known.steps {
        for fate in step.fates where (fate.state == .sent) != (fate.told?.isCertain ?? false) {
          faults.append(Fault(.explain, "it says \(fate.state) of \(matter)\(step.name) to \(fate.route)"))
        }
        for fate in step.fates where fate.state == .future && step.day.map({ $0 <= run.day }) ?? false {
          faults.append(
            Fault(
              .explain, "it says that \(matter)\(step.name) of \(step.day.map { "\($0)" } ?? "no day") is still to come"
            ))
        }
      }
    }
    return faults
  }
}
