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
  private let journal: (records: Int, hash: String)?

  /// - Parameters:
  ///   - office: its name in the language.
  ///   - howToReport: a sentence in the language that says how to report a completion.
  ///   - journal: its length and the hash of its last record, for readers who look after it.
  package init(
    language: Language, office: String, howToReport: String?, calendar: WorkingCalendar, day: CivilDate,
    journal: (records: Int, hash: String)? = nil
  ) {
    self.journal = journal
    wording = Wording(language)
    self.office = office
    self.howToReport = howToReport
    self.calendar = calendar
    self.day = day
  }

  /// One plan's part of a digest, or what is about no plan.
  package struct Part {
    /// The plan's name; not shown for what is about no plan.
    package var heading: String
    /// Nil when nothing of the plan can be served today; there is then no notice about a deadline.
    package var standing: PlanStanding?
    package var notices: [Notice]
    /// Why the reader gets a notice, by its first identity, where it is not theirs.
    package var roles: [NoticeIdentity: ReaderRole]

    package init(
      heading: String, standing: PlanStanding?, notices: [Notice], roles: [NoticeIdentity: ReaderRole] = [:]
    ) {
      self.roles = roles
      self.heading = heading
      self.standing = standing
      self.notices = notices
    }
  }

  /// - Parameters:
  ///   - parts: each with at least one notice, in the order to show them.
  ///   - possibleRepeat: an earlier attempt may have arrived.
  ///   - subjectOnly: leaves out what stands below the subject, when nobody will read it.
  ///   - intended: in a pilot the name of who would get the message otherwise.
  ///   - isForChat: whether that is a chat.
  package func compose(
    id: String, thread: String, parts: [Part], possibleRepeat: Bool, subjectOnly: Bool = false,
    meantFor intended: String? = nil, isForChat: Bool = false
  ) throws(CalendarError) -> Message {
    var sections: [MessageSection] = []
    for part in parts where !subjectOnly { sections += try self.sections(part) }
    var message = Message(
      id: id, day: day.iso, language: wording.language.tag, subject: subject(parts),
      alert: possibleRepeat ? wording.language.digest.possibleRepeat : nil, possibleRepeat: possibleRepeat,
      summary: subjectOnly ? "" : summary(parts),
      sections: sections, footer: footer(parts), thread: thread, more: wording.more)
    if !subjectOnly { message.englishSubject = englishSubject(parts) }
    guard let intended else { return message }
    return RoleWording(wording: wording).pilot(message, meantFor: intended, isChat: isForChat)
  }

  /// The standard rules need no word; whoever is scored by others must see it beside the marks.
  private func note(_ standing: PlanStanding) -> String {
    let ceiling = wording.ceiling(of: standing)
    return standing.scoring == .standard ? ceiling : "\(ceiling) \(wording.scoring(standing.scoring))"
  }

  private func notices(_ plan: Plan) -> NoticeWording {
    NoticeWording(wording: wording, calendar: calendar, day: day, fiscalYear: plan.fiscalYear)
  }

  /// The plan's deadlines, and below them a section for each kind of trouble with it.
  private func sections(_ part: Part) throws(CalendarError) -> [MessageSection] {
    var sections: [MessageSection] = []
    let roles = RoleWording(wording: wording)
    if let standing = part.standing {
      let words = notices(standing.plan)
      var items: [MessageItem] = []
      for notice in part.notices.deadlines.ranked() {
        items.append(roles.item(try words.item(notice), .deadline(notice), as: part.role(of: .deadline(notice))))
      }
      if !items.isEmpty {
        sections.append(MessageSection(heading: part.heading, note: note(standing), items: items))
      }
    }
    let troubles = TroubleWording(wording: wording)
    let bulletins = BulletinWording(wording: wording, day: day)
    for notice in part.notices.ranked() {
      let own = notice.bulletin.map(bulletins.item)
      guard let item = own ?? troubles.item(notice, plan: part.heading) else { continue }
      let heading =
        notice.bulletin.map { bulletins.heading($0, plan: part.heading) }
        ?? troubles.heading(notice, plan: part.heading)
      let shown = roles.item(item, notice, as: part.role(of: notice))
      if let last = sections.indices.last, sections[last].heading == heading, sections[last].note == nil {
        sections[last].items.append(shown)
      } else {
        sections.append(MessageSection(heading: heading, note: nil, items: [shown]))
      }
    }
    return sections
  }

  /// For servers that take ASCII only; nil when the subject is in English anyway.
  private func englishSubject(_ parts: [Part]) -> String? {
    guard wording.language.tag != Language.english.tag else { return nil }
    let composer = DigestComposer(
      language: .english, office: office, howToReport: nil, calendar: calendar, day: day)
    return composer.subject(parts)
  }

  private func subject(_ parts: [Part]) -> String {
    let all = parts.flatMap(\.notices).ranked()
    guard let first = all.first, let subject = subject(first, parts) else { return office }
    guard all.count > 1 else { return subject }
    return wording.fill(wording.language.subject.more, ["subject": subject, "n": wording.number(all.count - 1)])
  }

  private func subject(_ notice: Notice, _ parts: [Part]) -> String? {
    guard let part = parts.first(where: { $0.notices.contains(notice) }) else { return nil }
    let roles = RoleWording(wording: wording)
    if let bulletin = notice.bulletin {
      return roles.subject(BulletinWording(wording: wording, day: day).subject(bulletin), as: part.role(of: notice))
    }
    guard case .deadline(let deadline) = notice else {
      return TroubleWording(wording: wording).subject(notice, plan: part.heading)
    }
    return part.standing.map {
      roles.subject(notices($0.plan).subject(deadline), as: part.role(of: notice))
    }
  }

  /// Losses first: whoever reads one line must not miss them.
  private func summary(_ parts: [Part]) -> String {
    let all = parts.flatMap(\.notices)
    let notices = all.deadlines
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
    sentences += BulletinWording(wording: wording, day: day).summary(all.compactMap(\.bulletin))
    return (sentences + TroubleWording(wording: wording).summary(all)).joined(separator: " ")
  }

  /// How to report a completion is said only where something is to be done.
  private func footer(_ parts: [Part]) -> [String] {
    let hasDeadlines = parts.contains { part in
      !part.notices.deadlines.isEmpty || part.notices.contains { $0.bulletin?.asksForReport ?? false }
    }
    let signature = wording.fill(
      wording.language.digest.signature, ["office": office, "date": wording.date(day)])
    let head = journal.map {
      wording.fill(wording.language.digest.journal, ["n": wording.number($0.records), "hash": $0.hash])
    }
    return [hasDeadlines ? howToReport : nil, head, signature].compactMap { $0 }
  }
}

extension DigestComposer.Part {
  func role(of notice: Notice) -> ReaderRole { notice.identities.first.flatMap { roles[$0] } ?? .owner }
}
