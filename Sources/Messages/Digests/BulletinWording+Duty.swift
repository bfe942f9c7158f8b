// SPDX-License-Identifier: Apache-2.0
import Delivery
import Reminders
import WorkingDays

extension BulletinWording {
  func subject(_ notice: DutyNotice) -> String {
    let phrase =
      if notice.isOverdue {
        words.duty.subjectOverdue
      } else if notice.isLastChance {
        words.duty.subjectLastChance
      } else if notice.dateMove != nil {
        words.duty.subjectDateMoved
      } else if !notice.standing.hasWorkingDay {
        words.duty.subjectClosed
      } else if let moved = notice.moved {
        moved.to <= day ? words.duty.subjectMovedToday : words.duty.subjectMoved
      } else if notice.standing.actBy <= day {
        words.duty.subjectToday
      } else {
        switch notice.step {
        case .opens: notice.stageDay == day ? words.duty.subjectOpens : words.duty.subjectOpen
        case .stage, .dateMoved: words.duty.subject
        }
      }
    return fill(phrase, notice)
  }

  func text(_ notice: DutyNotice) -> Text {
    let standing = notice.standing
    return Text(
      urgency: notice.isOverdue ? .lost : urgency(notice.left), title: title(standing.duty),
      headline: headline(notice), details: details(notice))
  }

  /// Its title in the language, else in whatever it has.
  func title(_ duty: Duty) -> String { duty.title(in: wording.language) }

  private func headline(_ notice: DutyNotice) -> String {
    let standing = notice.standing
    if notice.isOverdue { return fill(words.duty.headlineOverdue, notice) }
    if notice.isLastChance { return fill(words.duty.headlineLastChance, notice) }
    if !standing.hasWorkingDay { return fill(words.duty.headlineClosed, notice) }
    if standing.actBy <= day { return fill(words.duty.headlineToday, notice) }
    return fill(standing.actBy == standing.closes ? words.duty.headline : words.duty.headlineDayOff, notice)
  }

  private func details(_ notice: DutyNotice) -> [String] {
    let standing = notice.standing
    var lines = notice.moved.map { [wording.sentence($0, closes: standing.closes, on: day)] } ?? []
    if let move = notice.dateMove {
      lines.append(
        wording.fill(
          words.duty.dateMoved, ["from": wording.date(move.from), "to": wording.date(standing.duty.due)]))
    }
    if standing.closes != standing.duty.due {
      lines.append(
        wording.fill(
          words.duty.movedByRule,
          ["date": wording.date(standing.duty.due), "closes": wording.date(standing.closes)]))
    }
    if notice.isOverdue { return lines }
    if standing.actBy <= day, standing.actBy != standing.closes, !notice.isLastChance, standing.hasWorkingDay {
      lines.append(fill(words.duty.todayDayOff, notice))
    }
    if let opens = standing.duty.opens, standing.hasWorkingDay {
      lines.append(
        opens == day
          ? words.duty.opensToday
          : wording.fill(opens < day ? words.duty.opened : words.duty.opensLater, ["date": wording.date(opens)]))
    }
    if notice.reason == .targetDateMoved { return lines + [words.change.reason] }
    // What the headline says of the last working day is the reason too.
    if !standing.hasWorkingDay, notice.reason == .stageDue { return lines }
    guard let stage = notice.step.stage else {
      return notice.reason == .handedOver ? lines + [wording.language.reason.handedOver] : lines
    }
    return lines + wording.reason(stage, notice.reason, on: notice.stageDay, missed: notice.passedOver)
  }

  private func fill(_ phrase: String, _ notice: DutyNotice) -> String {
    let standing = notice.standing
    return wording.fill(
      phrase,
      [
        "title": title(standing.duty), "opens": standing.duty.opens.map { wording.date($0) } ?? "",
        "due": wording.date(standing.closes),
        "date": wording.date(notice.isOverdue ? standing.closes : standing.actBy),
        "days": wording.days(notice.left.days), "workingDays": wording.workingDays(notice.left.workingDays),
      ])
  }
}

extension Duty {
  /// The title in the language, else the one for every language, else any.
  package func title(in language: Language) -> String {
    titles[language.tag] ?? titles[""] ?? titles.min { $0.key < $1.key }?.value ?? id
  }
}
