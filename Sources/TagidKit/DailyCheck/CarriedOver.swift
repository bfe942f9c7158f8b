// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What one day found out and another need not find again: what was told on each route, for as long as the journal says
/// nothing new about the route; who reads of what, for as long as the same people are there; which plans stay as they are
/// remembered; and the policies.
final class CarriedOver {
  private var known: [Route: (version: Int, told: ToldOnRoute)] = [:]
  private var heard: (routes: [Route], versions: [Int], places: HeardPlaces)?

  private var book: AddressBook?
  private var policies: [String: PolicyBook] = [:]
  /// By id: plans that a run served and whose memory it left as it was.
  private var settled: [String: SettledPlan] = [:]

  /// - Parameter configuration: the same at each call.
  func book(_ configuration: Configuration, _ desk: ChannelDesk, on day: CivilDate) -> AddressBook {
    let found = book?.turned(to: day, desk) ?? AddressBook(configuration, desk, on: day)
    book = found
    return found
  }

  /// The policies of a document's plans.
  /// - Parameter configuration: the same at each call.
  func policies(_ configuration: Configuration, of source: PlanSource) -> PolicyBook {
    if let found = policies[source.path] { return found }
    let book = configuration.policies(of: source)
    policies[source.path] = book
    return book
  }

  /// What is remembered of a plan after a run that serves it, and whether that is what was remembered before.
  func snapshot(after earlier: PlanSnapshot?, serving plan: ServedPlan, on day: CivilDate) -> PlanSnapshot {
    let id = plan.plan.id
    if let earlier, let known = settled[id], known.snapshot == earlier, known.plan == plan { return earlier }
    let snapshot = PlanSnapshot.next(
      after: earlier, serving: plan.plan, documents: plan.documents, file: plan.file, wasReadWhole: plan.wasReadWhole,
      on: day)
    settled[id] = snapshot == earlier ? SettledPlan(plan: plan, snapshot: snapshot) : nil
    return snapshot
  }

  /// - Parameter history: the same at each call, or a later state of it.
  func before(_ route: Route, _ history: JournalHistory) -> ToldOnRoute {
    let version = history.version(of: route)
    let earlier = known[route]
    if let earlier, earlier.version == version { return earlier.told }
    known[route] = nil
    var told = earlier?.told ?? ToldOnRoute()
    told.turn(to: history, on: route)
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

/// A plan as its documents give it on a day.
struct ServedPlan: Equatable {
  var plan: Plan
  /// `sha256:…` of each of its documents.
  var documents: [String]
  /// The name of the document that gives the targets.
  var file: String
  /// Whether none of them has an error.
  var wasReadWhole: Bool
}

private struct SettledPlan {
  var plan: ServedPlan
  var snapshot: PlanSnapshot
}
