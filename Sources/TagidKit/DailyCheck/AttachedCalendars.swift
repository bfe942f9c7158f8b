// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans
import Reminders
import Reports
import WorkingDays

/// The deadlines that mails tell of, as events to take into a calendar. They are the events of the exported calendar, with
/// its UIDs, numbers and words, so that whoever has both has each once.
struct AttachedCalendars {
  private let morning: Morning
  private let configuration: Configuration
  /// By plan id.
  private let standings: [String: PlanStanding]

  init(_ morning: Morning, _ configuration: Configuration) {
    self.morning = morning
    standings = Dictionary(morning.standings.map { ($0.plan.id, $0) }) { first, _ in first }
    self.configuration = configuration
  }

  private struct Wanted {
    var index: Int
    var language: String
    var organizer: MailAddress
    var entries: [FeedEntry]
    var fileName: String
  }

  /// Gives each mail its calendar.
  /// - Parameter number: gives the events of each language their numbers and moments; it is not asked when there are none.
  func attach(
    to outgoing: inout [Outgoing], numbering number: ([String: [FeedEntry]]) throws(Stop) -> [String: [ICalendar.Event]]
  ) throws(Stop) {
    let wanted: [Wanted]
    do throws(CalendarError) {
      wanted = try self.wanted(by: outgoing)
    } catch {
      throw Stop(.dataError, error.description)
    }
    guard !wanted.isEmpty else { return }
    let entries = Dictionary(grouping: wanted, by: \.language).mapValues { wanted in
      Dictionary(wanted.flatMap(\.entries).map { ($0.uid, $0) }) { first, _ in first }.values.sorted { $0.uid < $1.uid }
    }
    let events = try number(entries).mapValues { events in
      Dictionary(events.map { ($0.uid, $0) }) { first, _ in first }
    }
    for mail in wanted {
      let own = mail.entries.compactMap { events[mail.language]?[$0.uid] }
      guard !own.isEmpty else { continue }
      outgoing[mail.index].message.calendar = MailedCalendar(organizer: mail.organizer, events: own)
        .attachment(named: mail.fileName)
    }
  }

  /// Of each message that goes out as a mail: the deadlines in it, in its order.
  private func wanted(by outgoing: [Outgoing]) throws(CalendarError) -> [Wanted] {
    var known: [String: FeedEntry?] = [:]
    var wanted: [Wanted] = []
    for (index, message) in outgoing.enumerated() {
      guard case .person = message.addressee.recipient,
        let organizer = configuration.channels[message.addressee.route.channel]?.mailSender
      else { continue }
      let language = message.addressee.language
      var entries: [FeedEntry] = []
      var ids: [String] = []
      for notice in message.notices where notice.tellsOfDeadline {
        guard let plan = notice.plan, let indicator = notice.indicator else { continue }
        let key = "\(language.tag)\n\(plan)\n\(indicator)"
        if known[key] == nil { known[key] = .some(try cliff(plan, indicator, language)) }
        guard let entry = known[key] ?? nil, !entries.contains(where: { $0.uid == entry.uid }) else { continue }
        entries.append(entry)
        ids.append("\(indicator)")
      }
      guard !entries.isEmpty else { continue }
      let name = ids.count == 1 ? "deadline-\(ids[0])" : "deadlines-\(message.message.day)"
      wanted.append(
        Wanted(index: index, language: language.tag, organizer: organizer, entries: entries, fileName: name))
    }
    return wanted
  }

  private func cliff(
    _ plan: String, _ indicator: IndicatorID, _ language: Language
  ) throws(CalendarError) -> FeedEntry? {
    guard let standing = standings[plan],
      let own = standing.indicators.first(where: { $0.indicator.id == indicator })
    else { return nil }
    let feed = DeadlineFeed(
      language: language, calendar: morning.calendar, closedDayRule: configuration.closedDayRule,
      policy: configuration.policy, day: morning.day, howToReport: configuration.howToReport?.text(in: language),
      moment: { configuration.alarmsAt.seconds(on: $0, in: configuration.timeZone) })
    return try feed.cliff(
      of: own, in: standing, heading: morning.heading(of: standing.plan, in: language),
      policies: configuration.policies(of: morning.source(of: standing.plan)))
  }
}

extension Notice {
  /// Whether it tells somebody of a date to keep.
  fileprivate var tellsOfDeadline: Bool {
    switch self {
    case .deadline(let notice): notice.cliff != nil
    case .bulletin(.targetsMoved): true
    default: false
    }
  }
}

extension ChannelSettings {
  /// Who writes what goes out as a mail; nil for chats.
  fileprivate var mailSender: MailAddress? {
    switch way {
    case .smtp(let settings): settings.sender.from
    case .outbox(_, let from): from
    default: nil
    }
  }
}
