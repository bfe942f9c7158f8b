// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

// Counts by quarter.
extension BulletinWording {
  func subject(_ notice: PaceNotice) -> String {
    fill(notice.standing.current == nil ? words.pace.subjectUnknown : words.pace.subject, notice)
  }

  func text(_ notice: PaceNotice) -> Text {
    let phrase = notice.standing.current == nil ? words.pace.headlineUnknown : words.pace.headline
    return Text(
      urgency: urgency(notice.left), title: title(notice.standing.indicator), headline: fill(phrase, notice),
      details: [fill(words.pace.share, notice)]
        + wording.reason(notice.stage, notice.reason, on: notice.stageDay, missed: notice.passedOver))
  }

  private func fill(_ phrase: String, _ notice: PaceNotice) -> String {
    wording.fill(
      phrase,
      [
        "id": id(notice.standing), "share": wording.number(notice.share), "target": wording.number(notice.target),
        "date": wording.date(notice.actBy), "value": notice.standing.current.map { wording.number($0) } ?? "",
        "days": wording.days(notice.left.days), "workingDays": wording.workingDays(notice.left.workingDays),
        "end": wording.shortDate(notice.quarter.fiscalYear.last),
      ])
  }
}

// Percents by month.
extension BulletinWording {
  func subject(_ notice: LookNotice) -> String {
    fill(notice.asOf == nil ? words.pace.subjectLookUnknown : words.pace.subjectLook, notice)
  }

  func text(_ notice: LookNotice) -> Text {
    let phrase =
      switch notice.asOf {
      case nil: words.pace.lookUnknown
      case day: words.pace.lookToday
      default: words.pace.look
      }
    return Text(
      urgency: .later, title: title(notice.standing.indicator), headline: fill(phrase, notice),
      details: [words.pace.ask, words.pace.reasonLook])
  }

  private func fill(_ phrase: String, _ notice: LookNotice) -> String {
    wording.fill(
      phrase,
      [
        "id": id(notice.standing), "value": notice.standing.current.map { wording.value($0, .percent) } ?? "",
        "target": wording.value(notice.target, .percent), "end": wording.shortDate(notice.yearEnd),
        "date": notice.asOf.map { wording.shortDate($0) } ?? "",
        "days": wording.days(notice.asOf?.days(until: day) ?? 0),
      ])
  }
}
