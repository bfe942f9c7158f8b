// SPDX-License-Identifier: Apache-2.0
import Delivery
import Plans
import Reminders

/// The deadline and the marks, and nothing else.
extension NoticeWording {
  func brief(_ notice: DeadlineNotice) -> String? {
    let words = wording.language.brief
    let id = wording.digits("\(notice.standing.indicator.id)")
    if notice.stage == .lost {
      let percent = wording.percents(notice.lostTiers.map(\.tier.percent))
      return wording.fill(
        words.lost, ["id": id, "percent": percent, "marks": wording.marks(notice.lostMarks)])
    }
    guard let cliff = notice.cliff else { return nil }
    let date = notice.stage == .lastChance ? cliff.closes : cliff.actBy
    return wording.fill(
      words.open,
      [
        "id": id, "percent": wording.percent(cliff.percent), "date": wording.shortDate(date),
        "marks": wording.marks(cliff.atStake),
      ])
  }
}

extension Wording {
  /// How a service without room for all notices says how many there are beside.
  var more: MorePhrase {
    MorePhrase(one: language.brief.more.one, other: language.brief.more.other, digits: language.digits)
  }
}
