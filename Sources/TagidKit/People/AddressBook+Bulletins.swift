// SPDX-License-Identifier: Apache-2.0
import Reminders

extension AddressBook {
  /// Everybody who can be told anything today: all people who are there, and the chats of all plans. Who is away hears the
  /// last words on coming back.
  var everybody: [Addressee] {
    var chats: [String] = []
    for chat in configuration.plans.flatMap(\.chats) where !chats.contains(chat) { chats.append(chat) }
    return configuration.people.keys.sorted().filter { !away.isAway($0) }.flatMap { people($0, as: { _ in .former }) }
      + chats.flatMap { chat($0) }
  }
}
