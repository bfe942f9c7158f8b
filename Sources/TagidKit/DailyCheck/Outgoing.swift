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
  var isRepeat: Bool

  var identities: [String] { notices.flatMap(\.identities).map(\.text) }
  /// Why each of the identities goes.
  var reasons: [String] { notices.flatMap(\.reasons).map(\.rawValue) }
}
