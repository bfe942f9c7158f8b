// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

extension BulletinWording {
  /// The notice for programs, one for each identity it tells.
  func facts(_ bulletin: Bulletin, title: String) -> [NoticeFacts] {
    switch bulletin {
    case .targetsMoved(let notice):
      return notice.moves.map { NoticeFacts($0, of: notice.standing, plan: notice.plan, title: title) }
    case .pace(let notice):
      var facts = plain(bulletin, title, stage: "q\(notice.quarter.number)-\(notice.stage.name)", percent: 100)
      (facts.target, facts.closes) = (notice.quarter.last.iso, notice.quarter.last.iso)
      facts.actBy = notice.actBy.iso
      (facts.daysLeft, facts.workingDaysLeft) = (notice.left.days, notice.left.workingDays)
      (facts.share, facts.value) = ("\(notice.share)", notice.standing.current.map { "\($0)" })
      return [facts]
    case .duty(let notice):
      let move = notice.dateMove
      return zip(notice.identities, notice.reasons).map { identity, reason in
        var facts = plain(bulletin, title, stage: notice.step.name, percent: nil)
        (facts.identity, facts.reason) = (identity.text, reason.rawValue)
        facts.indicator = notice.standing.duty.name
        if reason == .targetDateMoved { facts.targetBefore = move?.from.iso }
        (facts.target, facts.closes) = (notice.standing.duty.due.iso, notice.standing.closes.iso)
        (facts.actBy, facts.movedFrom) = (notice.standing.actBy.iso, notice.moved?.from.iso)
        (facts.daysLeft, facts.workingDaysLeft) = (notice.left.days, notice.left.workingDays)
        return facts
      }
    case .look(let notice):
      var facts = plain(bulletin, title, stage: "m-\(notice.month)", percent: 100)
      facts.target = notice.yearEnd.iso
      (facts.value, facts.valueAsOf) = (notice.standing.current.map { "\($0)" }, notice.asOf?.iso)
      return [facts]
    case .evidence(let notice):
      var facts = plain(bulletin, title, stage: nil, percent: notice.percent)
      facts.target = notice.target.iso
      facts.workingDaysLeft = notice.evaluation == nil ? nil : notice.workingDaysLeft
      return [facts]
    case .withdrawn(let row):
      var facts = plain(bulletin, title, stage: nil, percent: row.percent)
      facts.target = row.target.iso
      return [facts]
    case .closing(let notice):
      var facts = plain(bulletin, title, stage: nil, percent: notice.tier.tier.percent)
      (facts.target, facts.closes) = (notice.target.iso, notice.tier.closes.iso)
      facts.weight = "\(notice.standing.indicator.weight ?? 0)"
      return [facts]
    }
  }

  private func plain(_ bulletin: Bulletin, _ title: String, stage: String?, percent: Int?) -> NoticeFacts {
    NoticeFacts(
      identity: bulletin.identities.first?.text ?? "", reason: bulletin.reason.rawValue, plan: bulletin.plan,
      indicator: bulletin.indicator?.description, title: title, stage: stage, percent: percent)
  }
}

extension NoticeFacts {
  /// A target date that moved, alone or beside a stage.
  init(_ move: TargetMove, of standing: Standing, plan: String, title: String) {
    self.init(
      identity: move.identity.text, reason: move.reason.rawValue, plan: plan,
      indicator: standing.indicator.id.description, title: title, percent: move.percent,
      target: (move.to ?? move.from).iso, actBy: move.actBy?.iso,
      weight: "\(standing.indicator.weight ?? 0)")
    targetBefore = move.from.iso
  }
}
