// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// A message that goes out today, composed, with the notices it tells.
struct Outgoing {
  var addressee: Addressee
  var message: Message
  var notices: [Notice]
  /// Why the addressee gets a notice, by its first identity, where it is not theirs.
  var roles: [NoticeIdentity: ReaderRole] = [:]
  var isRepeat: Bool

  var channel: String { addressee.route.channel }
  var identities: [String] { notices.flatMap(\.identities).map(\.text) }
  /// Why each of the identities goes.
  var reasons: [String] { notices.flatMap(\.reasons).map(\.rawValue) }

  func role(of notice: Notice) -> ReaderRole { notice.identities.first.flatMap { roles[$0] } ?? .owner }
}
