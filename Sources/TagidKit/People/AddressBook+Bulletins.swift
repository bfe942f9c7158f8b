// SPDX-License-Identifier: Apache-2.0
import Reminders

extension AddressBook {
  /// Everybody who can be told anything today: all people but those who are away, who hear it on coming back, and the chats
  /// of all plans.
  var everybody: [Addressee] {
    var chats: [String] = []
    for chat in configuration.plans.flatMap(\.chats) where !chats.contains(chat) { chats.append(chat) }
    return configuration.people.keys.filter { !away.isAway($0) }.sorted().flatMap { people($0, as: { _ in .former }) }
      + chats.flatMap { chat($0) }
  }
}
