// SPDX-License-Identifier: Apache-2.0
package import Delivery
import Messages
import NotificationJournal
import Plans
package import Reminders
import WorkingDays

/// A message that goes out today, composed, with the notices it tells.
package struct Outgoing {
  package var addressee: Addressee
  package var message: Message
  var notices: [Notice]
  /// Why the addressee gets a notice, by its first identity, where it is not theirs.
  var roles: [NoticeIdentity: ReaderRole] = [:]
  var isRepeat: Bool

  package init(
    addressee: Addressee, message: Message, notices: [Notice], roles: [NoticeIdentity: ReaderRole] = [:], isRepeat: Bool
  ) {
    self.addressee = addressee
    self.message = message
    self.notices = notices
    self.roles = roles
    self.isRepeat = isRepeat
  }

  var channel: String { addressee.route.channel }
  var identities: [String] { notices.flatMap(\.identities).map(\.text) }
  /// Why each of the identities goes.
  var reasons: [String] { notices.flatMap(\.reasons).map(\.rawValue) }

  func role(of notice: Notice) -> ReaderRole { notice.identities.first.flatMap { roles[$0] } ?? .owner }
}
