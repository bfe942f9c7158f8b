// SPDX-License-Identifier: Apache-2.0
package import Delivery
package import Messages
package import NotificationJournal
import Plans
package import Reminders

/// One recipient on one channel: what is decided, told and recorded apart from every other.
package struct Addressee {
  package let route: Route
  package let recipient: Recipient
  @Shared var language: Language
  /// Why this one reads of the matter at hand.
  var role = ReaderRole.owner
  /// The keys of those in whose place it reads.
  var absent: [String] = []
  /// Whether it is meant for a chat, of which nobody is the owner of anything.
  var isChat = false
  /// In a pilot the name of whom the message is meant for; nil when that is who gets it.
  var intended: String?

  package init(
    route: Route, recipient: Recipient, language: Language, role: ReaderRole = .owner, absent: [String] = [],
    intended: String? = nil
  ) {
    self.route = route
    self.recipient = recipient
    _language = Shared(wrappedValue: language)
    self.role = role
    self.absent = absent
    self.intended = intended
  }
}
