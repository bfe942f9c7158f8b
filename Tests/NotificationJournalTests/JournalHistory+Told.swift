// SPDX-License-Identifier: Apache-2.0

import NotificationJournal

extension JournalHistory {
  /// The identities that count as told on a route, each with its latest day.
  func told(on route: Route) -> [String: String] {
    Dictionary(tellings(on: route).filter(\.isCertain).map { ($0.identity, $0.day) }, uniquingKeysWith: max)
  }
}
