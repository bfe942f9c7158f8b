// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

/// Words about a date that is one of several of its tier and not the last.
extension NoticeWording {
  private var words: Language.Milestone { wording.language.milestone }

  func subject(_ notice: DeadlineNotice, milestone cliff: Cliff, _ series: DateSeries) -> String {
    let phrase =
      if notice.stage == .lastChance {
        words.subjectLastChance
      } else {
        cliff.actBy <= day ? words.subjectToday : words.subject
      }
    return fill(phrase, notice, cliff, series, date: notice.stage == .lastChance ? cliff.closes : cliff.actBy)
  }

  func headline(
    _ notice: DeadlineNotice, milestone cliff: Cliff, _ series: DateSeries
  ) throws(CalendarError) -> String {
    var phrase = cliff.actBy == cliff.closes ? words.headline : words.headlineDayOff
    var opens = day
    if notice.stage == .lastChance {
      phrase = words.headlineLastChance
      opens = try calendar.workingDay(1, after: day)
    } else if cliff.actBy == day {
      phrase = words.headlineToday
    }
    return fill(
      phrase, notice, cliff, series, date: notice.stage == .lastChance ? cliff.closes : cliff.actBy, opens: opens)
  }

  /// The tier that is taken up after a loss, and its next date.
  func next(_ notice: DeadlineNotice, milestone cliff: Cliff, _ series: DateSeries) -> String {
    fill(words.next, notice, cliff, series, date: cliff.closes)
  }

  private func fill(
    _ phrase: String, _ notice: DeadlineNotice, _ cliff: Cliff, _ series: DateSeries, date: CivilDate,
    opens: CivilDate? = nil
  ) -> String {
    wording.fill(
      phrase,
      [
        "id": wording.digits("\(notice.standing.indicator.id)"), "percent": wording.percent(cliff.percent),
        "number": wording.number(series.number), "count": wording.number(series.count), "date": wording.date(date),
        "actBy": wording.date(cliff.actBy), "opens": wording.date(opens ?? day),
        "closes": wording.date(series.tierCloses), "days": wording.days(notice.daysLeft),
        "workingDays": wording.workingDays(notice.workingDaysLeft), "marks": wording.marks(cliff.atStake),
      ])
  }
}

extension Cliff {
  /// The place among the tier's dates, when a later one follows.
  var milestone: DateSeries? { isMilestone ? series : nil }
}
