// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

// Evidence that is missing.
extension BulletinWording {
  func subject(_ notice: EvidenceNotice) -> String {
    wording.fill(
      notice.evaluation == nil ? words.evidence.subject : words.evidence.subjectFinal,
      [
        "id": id(notice.standing), "percent": wording.percent(notice.percent),
        "date": notice.evaluation.map { wording.date($0) } ?? "",
      ])
  }

  func text(_ notice: EvidenceNotice) -> Text {
    let statement = notice.statement
    let recorded = wording.shortDate(statement.recorded)
    let headline =
      switch statement.content {
      case .completed(let date):
        wording.fill(
          words.evidence.completion,
          ["date": wording.shortDate(date), "recorded": recorded, "by": statement.source])
      case .value(let value):
        wording.fill(
          words.evidence.value,
          [
            "value": wording.value(value, notice.standing.indicator.unit), "recorded": recorded,
            "by": statement.source,
          ])
      }
    let final = notice.evaluation.map { date in
      wording.fill(
        date == day ? words.evidence.finalToday : words.evidence.final,
        ["date": wording.date(date), "workingDays": wording.workingDays(notice.workingDaysLeft)])
    }
    return Text(
      urgency: notice.evaluation == nil ? .later : .soon, title: title(notice.standing.indicator),
      headline: headline,
      details: (final.map { [$0] } ?? []) + [words.evidence.what, words.evidence.ask, words.evidence.reason])
  }
}

// What is done.
extension BulletinWording {
  func subject(_ notice: ClosingNotice) -> String {
    fill(notice.isRegained ? words.closing.subjectRegained : words.closing.subject, notice)
  }

  func text(_ notice: ClosingNotice) -> Text {
    let standing = notice.standing
    let known =
      standing.completed.map { wording.fill(words.closing.completed, ["date": wording.date($0)]) }
      ?? standing.current.map { value in
        wording.fill(words.closing.value, ["value": wording.value(value, standing.indicator.unit)])
      }
    return Text(
      urgency: .done, title: title(standing.indicator),
      headline: fill(notice.isRegained ? words.closing.regained : words.closing.secured, notice),
      details: (known.map { [$0] } ?? []) + [words.closing.reason])
  }

  private func fill(_ phrase: String, _ notice: ClosingNotice) -> String {
    wording.fill(
      phrase,
      [
        "id": id(notice.standing), "percent": wording.percent(notice.tier.tier.percent),
        "marks": wording.marks(notice.standing.proven),
        "weight": wording.number(notice.standing.indicator.weight ?? 0),
      ])
  }
}
