// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Reminders
import WorkingDays

/// Who is to be reached in another way today, because none of the ordinary ones got through: refused, closed, or put off for
/// `fallbackAfter`, or put off at all when the last day to act is near.
struct Fallbacks {
  private(set) var bundles: [DueNotices.Bundle] = []
  private let tried: [Outgoing]
  private let history: JournalHistory
  private let book: AddressBook
  private let morning: Morning
  /// What was put off first at this moment or before, in ISO 8601, waits no longer.
  private let longAgo: String

  /// - Parameters:
  ///   - tried: what the run was to send by the ordinary ways, sent or held back.
  ///   - history: with what became of it.
  ///   - awaiting: what was refused before and did not get through the other way yet.
  init(
    of tried: [Outgoing], _ history: JournalHistory, _ book: AddressBook, _ morning: Morning,
    awaiting: [DueNotices.Bundle], longAgo: String
  ) throws(CalendarError) {
    self.tried = tried.filter { !$0.addressee.isChat && $0.addressee.intended == nil }
    self.history = history
    self.book = book
    self.morning = morning
    self.longAgo = longAgo
    for (key, person) in book.configuration.people.sorted(by: { $0.key < $1.key }) where !person.fallback.isEmpty {
      let all = self.tried.map { DueNotices.Bundle(addressee: $0.addressee, notices: $0.notices, roles: $0.roles) }
      let own = (all + awaiting).filter { bundle in
        bundle.addressee.route.recipient == key && person.via.contains(bundle.addressee.route.channel)
      }
      guard let addressee = own.first?.addressee else { continue }
      var left: [Notice] = []
      var roles: [NoticeIdentity: ReaderRole] = [:]
      for bundle in own {
        roles.merge(bundle.roles) { old, _ in old }
        for notice in bundle.notices where !left.contains(where: { $0.identities == notice.identities }) {
          if try hasFailed(notice, over: person.via, to: addressee) { left.append(notice) }
        }
      }
      add(left, roles, for: addressee)
    }
  }

  private mutating func add(_ notices: [Notice], _ roles: [NoticeIdentity: ReaderRole], for addressee: Addressee) {
    for other in book.fallbacks(for: addressee) where !book.isClosed(other.route, history) {
      let refused = history.rejected(on: other.route, at: book.address(of: other))
      let news = notices.filter { notice in
        notice.identities.contains { !refused.contains($0.text) && !isTold($0.text, on: other.route) }
      }
      if !news.isEmpty { bundles.append(DueNotices.Bundle(addressee: other, notices: news, roles: roles)) }
    }
  }

  /// What is in doubt there goes again under its own id, as everywhere (rules 11 and 12).
  private func isTold(_ identity: String, on route: Route) -> Bool {
    let isInDoubt = history.inDoubt.contains {
      $0.route == route && $0.notices.contains { $0.identity == identity }
    }
    return !isInDoubt && history.isTold(identity, on: route)
  }

  private func hasFailed(
    _ notice: Notice, over via: [String], to addressee: Addressee
  ) throws(CalendarError) -> Bool {
    let isUrgent = try isUrgent(notice)
    return via.allSatisfy { name in
      guard let outgoing = tried.first(where: { isAbout(notice, $0, addressee, name) }) else {
        return wasRefused(notice, over: name, to: addressee)
      }
      if book.isClosed(outgoing.addressee.route, history) { return true }
      guard let message = history.message(outgoing.message.id) else { return false }
      switch message.state {
      case .closed(.rejected): return true
      case .inDoubt(.deferred): return isUrgent || message.deferredSince.map { $0 <= longAgo } ?? false
      case .inDoubt, .givenUp, .closed: return false
      }
    }
  }

  private func isAbout(_ notice: Notice, _ outgoing: Outgoing, _ addressee: Addressee, _ channel: String) -> Bool {
    outgoing.addressee.route.recipient == addressee.route.recipient && outgoing.channel == channel
      && outgoing.notices.contains { $0.identities == notice.identities }
  }

  /// In an earlier run, so that it was not tried today.
  private func wasRefused(_ notice: Notice, over name: String, to addressee: Addressee) -> Bool {
    let ways = book.people(addressee.route.recipient) { _ in addressee.role }
    guard let way = ways.first(where: { $0.route.channel == name }) else { return true }
    let refused = history.rejected(on: way.route, at: book.address(of: way))
    return notice.identities.allSatisfy { refused.contains($0.text) }
  }

  /// Whether the last day to act is today or the next working day.
  private func isUrgent(_ notice: Notice) throws(CalendarError) -> Bool {
    for actBy in notice.actByDates.compactMap({ $0 }) where actBy >= morning.day {
      if try DaysLeft(until: actBy, from: morning.day, morning.calendar).workingDays <= 1 { return true }
    }
    return false
  }
}
