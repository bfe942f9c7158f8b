// SPDX-License-Identifier: Apache-2.0
import Reminders

extension AddressBook {
  /// Everybody who can be told anything today: all people, and the chats of all plans.
  var everybody: [Addressee] {
    var chats: [String] = []
    for chat in configuration.plans.flatMap(\.chats) where !chats.contains(chat) { chats.append(chat) }
    return configuration.people.keys.sorted().flatMap { people($0, as: { _ in .former }) } + chats.flatMap { chat($0) }
  }
}
