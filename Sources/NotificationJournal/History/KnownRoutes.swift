// SPDX-License-Identifier: Apache-2.0

/// Who was looked at for what, and since which day, by the numbers of what it is about.
struct KnownRoutes: Sendable, Equatable {
  private struct Look: Sendable, Equatable {
    var route: UInt32
    var day: UInt32
  }

  /// A few people and chats each, so that a list is the quickest.
  private var looks: [[Look]] = []

  /// Keeps the earliest day.
  mutating func learn(_ matter: UInt32, _ route: Int, day: UInt32, _ days: Interned) {
    while looks.count <= Int(matter) { looks.append([]) }
    guard let at = looks[Int(matter)].firstIndex(where: { $0.route == UInt32(route) }) else {
      looks[Int(matter)].append(Look(route: UInt32(route), day: day))
      return
    }
    let known = looks[Int(matter)][at].day
    if known != day, days.bytes(of: Int(day)).lexicographicallyPrecedes(days.bytes(of: Int(known))) {
      looks[Int(matter)][at].day = day
    }
  }

  /// Numbers of routes and of their days.
  func routes(of matter: Int) -> [(route: Int, day: UInt32)] {
    matter < looks.count ? looks[matter].map { (Int($0.route), $0.day) } : []
  }
}
