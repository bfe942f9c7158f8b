// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders

/// What was told on each route, put in order once for as long as the journal says nothing new about the route.
final class ToldMemory {
  private var known: [Route: (version: Int, told: ToldOnRoute)] = [:]
  private var heard: (routes: [Route], versions: [Int], places: HeardPlaces)?

  /// - Parameter history: the same at each call, or a later state of it.
  func before(_ route: Route, _ history: JournalHistory) -> ToldOnRoute {
    let version = history.version(of: route)
    let earlier = known[route]
    if let earlier, earlier.version == version { return earlier.told }
    let told = ToldOnRoute(history.tellings(on: route), after: earlier?.told)
    known[route] = (version, told)
    return told
  }

  /// What was told on all of these routes, found by what it was about.
  func places(_ routes: [Route], _ history: JournalHistory) -> HeardPlaces {
    let versions = routes.map { history.version(of: $0) }
    if let heard, heard.versions == versions, heard.routes == routes { return heard.places }
    let places = HeardPlaces(routes.map { before($0, history) })
    heard = (routes, versions, places)
    return places
  }
}
