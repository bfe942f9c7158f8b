// SPDX-License-Identifier: Apache-2.0
package import Delivery
import Foundation
package import Plans
package import Reminders
package import WorkingDays

/// Puts all notices for one recipient on one channel on one day into one message.
package struct DigestComposer {
  private let wording: Wording
  private let office: String
  private let howToReport: String?
  private let calendar: WorkingCalendar
  private let day: CivilDate

  /// - Parameters:
  ///   - office: its name in the language.
  ///   - howToReport: a sentence in the language that says how to report a completion.
  package init(
    language: Language, office: String, howToReport: String?, calendar: WorkingCalendar, day: CivilDate
  ) {
    wording = Wording(language)
    self.office = office
    self.howToReport = howToReport
    self.calendar = calendar
    self.day = day
  }

  /// One plan's part of a digest.
  package struct Part {
    package var heading: String
    package var standing: PlanStanding
    package var notices: [Notice]

    package init(heading: String, standing: PlanStanding, notices: [Notice]) {
      self.heading = heading
      self.standing = standing
      self.notices = notices
    }
  }

  /// - Parameters:
  ///   - parts: each with at least one notice, in the order to show them.
  ///   - possibleRepeat: an earlier attempt may have arrived.
  package func compose(
    id: String, thread: String, parts: [Part], possibleRepeat: Bool
  ) throws(CalendarError) -> Message {
    var sections: [MessageSection] = []
    for part in parts {
      let words = notices(part.standing.plan)
      var items: [MessageItem] = []
      for notice in part.notices.ranked() { items.append(try words.item(notice)) }
      sections.append(MessageSection(heading: part.heading, note: note(part.standing), items: items))
    }
    return Message(
      id: id, day: day.iso, language: wording.language.tag, subject: subject(parts),
      alert: possibleRepeat ? wording.language.digest.possibleRepeat : nil, possibleRepeat: possibleRepeat,
      summary: summary(parts),
      sections: sections, footer: footer(), thread: thread)
  }

  /// The standard rules need no word; whoever is scored by others must see it beside the marks.
  private func note(_ standing: PlanStanding) -> String {
    let ceiling = wording.ceiling(of: standing)
    return standing.scoring == .standard ? ceiling : "\(ceiling) \(wording.scoring(standing.scoring))"
  }

  private func notices(_ plan: Plan) -> NoticeWording {
    NoticeWording(wording: wording, calendar: calendar, day: day, fiscalYear: plan.fiscalYear)
  }

  private func subject(_ parts: [Part]) -> String {
    let all = parts.flatMap(\.notices).ranked()
    guard let first = all.first, let part = parts.first(where: { $0.standing.plan.id == first.plan }) else {
      return office
    }
    let subject = notices(part.standing.plan).subject(first)
    guard all.count > 1 else { return subject }
    return wording.fill(wording.language.subject.more, ["subject": subject, "n": wording.number(all.count - 1)])
  }

  /// Losses first: whoever reads one line must not miss them.
  private func summary(_ parts: [Part]) -> String {
    let notices = parts.flatMap(\.notices)
    let words = wording.language.digest
    var sentences: [String] = []
    let lost = notices.filter { $0.stage == .lost }
    if !lost.isEmpty {
      let marks = wording.marks(lost.reduce(0) { $0 + $1.lostMarks })
      sentences.append(wording.fill(words.summaryLost, lost.count, ["marks": marks]))
    }
    let cliffs = notices.compactMap(\.cliff)
    if let nearest = cliffs.map({ $0.actBy < day ? $0.closes : $0.actBy }).min() {
      let marks = wording.marks(cliffs.reduce(0) { $0 + $1.atStake })
      sentences.append(wording.fill(words.summary, cliffs.count, ["marks": marks, "date": wording.date(nearest)]))
    }
    return sentences.joined(separator: " ")
  }

  private func footer() -> [String] {
    let signature = wording.fill(
      wording.language.digest.signature, ["office": office, "date": wording.date(day)])
    return [howToReport, signature].compactMap { $0 }
  }
}
