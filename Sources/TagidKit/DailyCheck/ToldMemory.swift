// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders

/// What was told on each route, put in order once for as long as the journal says nothing new about the route.
final class ToldMemory {
  private var known: [Route: (version: Int, told: ToldOnRoute)] = [:]

  /// - Parameter history: the same at each call, or a later state of it.
  func before(_ route: Route, _ history: JournalHistory) -> ToldOnRoute {
    let version = history.version(of: route)
    if let known = known[route], known.version == version { return known.told }
    let told = ToldOnRoute(history.tellings(on: route))
    known[route] = (version, told)
    return told
  }
}
