// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

extension NoticeWording {
  func rung(_ tier: TierStanding, of notice: DeadlineNotice) -> LadderRung {
    let language = wording.language
    let target =
      switch tier.tier.target {
      case .date(let date):
        (tier.tier.milestones.map { wording.shortDate($0) } + [wording.date(date)])
          .joined(separator: language.ladder.listJoin)
      case .value(let value):
        wording.fill(
          language.ladder.valueTarget,
          [
            "value": wording.value(value, notice.standing.indicator.unit),
            "date": wording.shortDate(tier.closes),
          ])
      }
    let state =
      switch tier.state {
      case .open: language.ladder.open
      case .lost: language.ladder.lost
      case .achieved: language.ladder.achieved
      }
    return LadderRung(
      state: LadderRung.State(tier.state), current: tier.tier.percent == notice.cliff?.percent,
      cells: [wording.percent(tier.tier.percent), target, wording.number(marks: tier.marks), state],
      percent: tier.tier.percent, until: wording.dayAndMonth(tier.closes))
  }

  /// The notice for programs, one for each identity it tells; they stand in the order of the identities.
  func facts(_ notice: DeadlineNotice) -> [NoticeFacts] {
    let indicator = notice.standing.indicator
    let moves = notice.targetMoves.map {
      NoticeFacts($0, of: notice.standing, plan: notice.plan, title: indicator.title)
    }
    return notice.identities.indices.dropLast(moves.count).map { index in
      let lost = notice.lostTiers.indices.contains(index) ? notice.lostTiers[index] : nil
      let percent = lost?.tier.percent ?? notice.cliff?.percent ?? 0
      let target = lost?.tier.targetDate(in: fiscalYear) ?? notice.cliff?.targetDate
      let closes = lost?.closes ?? notice.cliff?.closes
      return NoticeFacts(
        identity: notice.identities[index].text, reason: notice.reasons[index].rawValue, plan: notice.plan,
        indicator: indicator.id.description, title: indicator.title, stage: notice.stage.name, percent: percent,
        target: target?.iso ?? "", closes: closes?.iso ?? "", actBy: notice.actByDates[index]?.iso,
        daysLeft: notice.daysLeft, workingDaysLeft: notice.workingDaysLeft,
        atStake: "\(lost == nil ? notice.standing.atStake.roundedMarks : 0)",
        weight: "\(indicator.weight ?? 0)", next: lost == nil ? nil : next(notice),
        tierCloses: lost == nil ? notice.cliff?.milestone?.tierCloses.iso : nil,
        movedFrom: notice.moved?.from.iso)
    } + moves
  }
}

extension NoticeWording {
  /// The tier that a loss goes on to.
  private func next(_ notice: DeadlineNotice) -> NextDeadline? {
    notice.cliff.map {
      NextDeadline(
        percent: $0.percent, closes: $0.closes.iso, actBy: $0.actBy.iso, atStake: "\($0.atStake.roundedMarks)",
        tierCloses: $0.milestone?.tierCloses.iso)
    }
  }
}

extension LadderRung.State {
  fileprivate init(_ state: TierStanding.State) {
    switch state {
    case .open: self = .open
    case .lost: self = .lost
    case .achieved: self = .achieved
    }
  }
}
