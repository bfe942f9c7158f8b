// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What is due today for every addressee, decided from the standings and the journal's history.
struct DueNotices {
  /// One addressee's due notices, by plan.
  struct Bundle {
    var addressee: Addressee
    var notices: [Notice]
  }

  /// In the order in which addressees were first met.
  var bundles: [Bundle] = []
  /// Who was looked at for the first time, by indicator (`PLAN/ID`).
  var routes: [String: [Route]] = [:]
  var passedOver: Set<String> = []
  /// Addressees of whom something due is held back because the server refused their address, a sentence each.
  private(set) var refused: [String] = []
  private var index: [Route: Int] = [:]
  /// Act-by dates that are other than somebody was told, each once.
  private(set) var moves: [MovedCliff] = []
  private var told: [Route: ToldOnRoute] = [:]

  init(
    _ morning: Morning, _ memory: PlanMemory, _ configuration: Configuration, _ history: JournalHistory,
    _ desk: ChannelDesk
  ) throws(CalendarError) {
    let book = AddressBook(configuration, desk)
    for standing in morning.standings {
      guard let source = morning.source(of: standing.plan) else { continue }
      let decider = Decider(
        plan: standing.plan, policy: configuration.policy, calendar: morning.calendar, day: morning.day
      )
      for indicator in standing.indicators {
        for addressee in book.addressees(of: indicator.indicator, in: source) {
          try decide(indicator, in: standing, for: addressee, decider, history, book)
        }
      }
    }
    try decideBulletins(morning, memory, configuration, history, book)
    try decide(Troubles(morning, memory, history, book), morning, history, book)
  }

  /// Only what is told once.
  init(
    _ troubles: Troubles, _ morning: Morning, _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    try decide(troubles, morning, history, book)
  }

  private mutating func decide(
    _ troubles: Troubles, _ morning: Morning, _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    let decider = try OnceDecider(calendar: morning.calendar, day: morning.day)
    for (notice, addressees) in troubles.notices {
      for addressee in addressees {
        let matter = notice.identities.first.map { ToldOnRoute.matter(of: $0.text) } ?? ""
        let told = toldBefore(addressee, of: matter, nil, history, book)
        take(decider.decide(notice, told: told), for: addressee, book)
      }
    }
  }

  private mutating func decide(
    _ indicator: Standing, in plan: PlanStanding, for addressee: Addressee, _ decider: Decider,
    _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    let route = addressee.route
    let key = "\(plan.plan.id)/\(indicator.indicator.id)"
    let knownSince = history.knownSince(indicator: key, route: route)
    if knownSince == nil { routes[key, default: []].append(route) }
    let told = toldBefore(addressee, of: key, knownSince, history, book)
    let decision = try decider.decide(indicator, told: told)
    take(decision, for: addressee, book)
    if let cliff = indicator.cliff, let move = try decider.move(of: indicator, told: told) {
      let moved = MovedCliff(plan: plan.plan.id, indicator: indicator.indicator.id, cliff: cliff, move: move)
      if !moves.contains(moved) { moves.append(moved) }
    }
    if case .send(.deadline(let notice)) = decision {
      passedOver.formUnion(identitiesPassedOver(notice, in: plan.plan))
    }
  }

  mutating func take(_ decision: Decision, for addressee: Addressee, _ book: AddressBook) {
    if decision == .silent(.addressRejected) { noteRefused(addressee, book) }
    guard case .send(let notice) = decision else { return }
    let at = index[addressee.route] ?? bundles.count
    if at == bundles.count {
      index[addressee.route] = at
      bundles.append(Bundle(addressee: addressee, notices: []))
    }
    bundles[at].notices.append(notice)
  }

  private mutating func noteRefused(_ addressee: Addressee, _ book: AddressBook) {
    let sentence =
      "\(addressee.route.channel) to \(addressee.route.recipient) <\(book.address(of: addressee))> was refused by the server; "
      + "what is due there is held back until the address is corrected"
    if !refused.contains(sentence) { refused.append(sentence) }
  }

  mutating func toldBefore(
    _ addressee: Addressee, of matter: String, _ knownSince: String?, _ history: JournalHistory, _ book: AddressBook
  ) -> Told {
    let route = addressee.route
    let before = told[route] ?? ToldOnRoute(history.tellings(on: route))
    told[route] = before
    return Told(
      tellings: before.tellings(of: matter), rejected: history.rejected(on: route, at: book.address(of: addressee)),
      knownSince: knownSince.flatMap { CivilDate(iso: $0) })
  }

  private func identitiesPassedOver(_ notice: DeadlineNotice, in plan: Plan) -> [String] {
    guard let cliff = notice.cliff else { return [] }
    return notice.passedOver.map { stage in
      NoticeIdentity(
        plan: plan.id, indicator: notice.standing.indicator.id, percent: cliff.percent, target: cliff.targetDate,
        stage: stage
      ).text
    }
  }
}
