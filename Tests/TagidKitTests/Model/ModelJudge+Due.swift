// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

extension ModelJudge {
  /// Everything that goes is due by what can be worked out on paper: nothing else, so nothing on a day when nothing is due.
  func allDue(_ run: ModelRun) -> [String] {
    let identities = Set(run.due.map { Line(route: $0.route, identity: $0.notice.identities.first?.text ?? "") })
    // What went belongs to what is due, or tells the administrators of what did not arrive.
    let strangers = run.tried.filter { message in
      let route = Self.route(message)
      return !message.identities.contains { identities.contains(Line(route: route, identity: $0)) }
        && !message.identities.allSatisfy { $0.hasPrefix(NoticeIdentity.aboutMessages) }
    }
    return strangers.map { "\($0.identities) goes to \($0.recipient), and nothing is due" }
      + run.due.compactMap { route, notice in
        why(notice, run).map { "\(notice.identities.map(\.text)) goes to \(route): \($0)" }
      }
  }

  /// What is wrong with a notice; nil when it is due.
  private func why(_ notice: Notice, _ run: ModelRun) -> String? {
    switch notice {
    case .deadline(let deadline): return why(deadline, run)
    case .undelivered(let undelivered):
      let known = run.after.rejected + run.after.givenUp
      return known.contains { $0.id == undelivered.id } ? nil : "every message arrived"
    case .targetsMoved: return run.world.version > 1 ? nil : "no document changed"
    default: return nil
    }
  }

  private func why(_ notice: DeadlineNotice, _ run: ModelRun) -> String? {
    let naive = run.naive
    switch notice.stage {
    case .lost:
      let isOpen = notice.lostTiers.contains { tier in
        naive.closes(tier.tier.targetDate(in: ModelWorld.year)) >= run.day
      }
      return isOpen ? "a tier is not lost yet" : nil
    case .lastChance:
      guard let cliff = notice.cliff else { return "nothing is open" }
      if naive.isWorking(run.day) { return "a last chance on a working day" }
      return naive.closes(cliff.targetDate) < naive.after(run.day) ? nil : "there is a working day left"
    case .actByMoved, .lastDayAgain:
      guard let moved = notice.moved else { return "nothing moved" }
      return moved.from == moved.to ? "it moved to where it was" : nil
    default:
      guard let cliff = notice.cliff, let day = naive.day(of: notice.stage.name, target: cliff.targetDate) else {
        return "the stage has no day"
      }
      if day > run.day { return "the stage falls on \(day)" }
      if naive.closes(cliff.targetDate) < run.day { return "it closed before" }
      if notice.reason == .stageDue, day != run.day { return "it is late and says that it is not" }
      return nil
    }
  }

  /// What `explain` says before a run is what the run sends, and what it says after is what arrived.
  func compare(_ before: [Explanation], _ after: [Explanation], _ run: ModelRun) -> [String] {
    var faults: [String] = []
    for (expected, known) in zip(before, after) {
      let matter = "\(expected.plan.id)/\(expected.standing.indicator.id)/"
      let said = Set(
        expected.readers.flatMap { reader in
          reader.decisions.flatMap { answer -> [Line] in
            guard case .send(let notice) = answer.decision else { return [] }
            return notice.identities.map { Line(route: reader.route, identity: $0.text) }
          }
        })
      let went = Set(
        run.tried.flatMap { message in
          message.identities.filter { $0.hasPrefix(matter) }.map { Line(route: Self.route(message), identity: $0) }
        })
      if said != went {
        faults.append("explain says \(said.map(\.identity)) of \(matter), and \(went.map(\.identity)) went")
      }
      for step in known.steps {
        for fate in step.fates where (fate.state == .sent) != (fate.told?.isCertain ?? false) {
          faults.append("explain says \(fate.state) of \(matter)\(step.name) to \(fate.route)")
        }
        if let day = step.day, day <= run.day, step.fates.contains(where: { $0.state == .future }) {
          faults.append("explain says that \(matter)\(step.name) of \(day) is still to come")
        }
      }
    }
    return faults
  }
}
