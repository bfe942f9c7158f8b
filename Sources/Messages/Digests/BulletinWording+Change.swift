// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

extension BulletinWording {
  func subject(_ notice: TargetMovesNotice) -> String {
    guard let first = notice.moves.first else { return title(notice.standing.indicator) }
    return wording.fill(
      first.to == nil ? words.change.subjectGone : words.change.subject,
      [
        "id": id(notice.standing), "percent": wording.percent(first.percent),
        "date": first.to.map { wording.date($0) } ?? "",
      ])
  }

  /// The first move is the headline, then the others and how long there is for the next deadline.
  func text(_ notice: TargetMovesNotice) -> Text {
    let sentences = notice.moves.map(wording.sentence)
    var details = Array(sentences.dropFirst())
    if notice.moves.contains(where: { $0.to.map { $0 < day } ?? false }), notice.standing.cliff == nil {
      details.append(words.change.closed)
    }
    if let cliff = notice.standing.cliff, let left = notice.left {
      details.append(
        wording.fill(
          words.change.left,
          [
            "percent": wording.percent(cliff.percent), "date": wording.date(cliff.closes),
            "days": wording.days(left.days), "workingDays": wording.workingDays(left.workingDays),
            "marks": wording.marks(cliff.atStake),
          ]))
    }
    return Text(
      urgency: notice.left.map(urgency) ?? .withdrawn, title: title(notice.standing.indicator),
      headline: sentences.first ?? "", details: details + [words.change.reason])
  }

  func text(_ row: WithdrawnRow) -> Text {
    let title = [wording.digits("[\(row.indicator)]"), row.title].compactMap { $0 }.joined(separator: " ")
    return Text(
      urgency: .withdrawn, title: title,
      headline: wording.fill(
        words.change.withdrawn, ["percent": wording.percent(row.percent), "date": wording.date(row.target)]),
      details: [words.change.reasonWithdrawn])
  }
}

extension Wording {
  /// That the plan has another date than was told, or no such tier any more.
  func sentence(_ move: TargetMove) -> String {
    fill(
      move.to == nil ? language.bulletin.change.gone : language.bulletin.change.moved,
      [
        "percent": percent(move.percent), "from": shortDate(move.from), "to": move.to.map { date($0) } ?? "",
      ])
  }
}
