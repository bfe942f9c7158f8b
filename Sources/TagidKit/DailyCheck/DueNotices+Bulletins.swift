// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension DueNotices {
  /// What is told of plans beside the stages of their deadlines, which are decided before.
  mutating func decideBulletins(
    _ morning: Morning, _ memory: PlanMemory, _ configuration: Configuration, _ history: JournalHistory,
    _ book: AddressBook
  ) throws(CalendarError) {
    // On a day off only a deadline's last chance can take anything along.
    let canGo = !morning.isDayOff || !bundles.isEmpty
    if canGo || trace != nil { try decideIndicators(morning, memory, configuration, history, book) }
    try decideDuties(morning, configuration, history, book)
  }

  private mutating func decideIndicators(
    _ morning: Morning, _ memory: PlanMemory, _ configuration: Configuration, _ history: JournalHistory,
    _ book: AddressBook
  ) throws(CalendarError) {
    let heard = Heard(history, book.everybody, remembering: told)
    let handOvers = HandOvers(history: history, book: book, day: morning.day)
    for standing in morning.standings {
      guard let source = morning.source(of: standing.plan) else { continue }
      let deciders = BulletinDeciders(standing, source, configuration.policies(of: source), morning, memory)
      for indicator in standing.indicators {
        let owners = book.addressees(of: indicator.indicator, in: source)
        let others = heard.addressees(of: indicator.indicator.id, in: standing.plan, besides: owners)
        for (place, addressee) in (owners + others).enumerated() {
          try decide(
            indicator, of: standing.plan, for: addressee, isOwner: place < owners.count, deciders, morning, handOvers)
        }
      }
      if deciders.isSettled { try decideWithdrawn(standing.plan, source, heard, morning, memory, history, book) }
    }
  }

  /// At most one notice of an indicator goes to a reader a day: a deadline's stage, which takes along that dates moved, or
  /// the first of what is decided here. What may have arrived is settled whatever else goes.
  private mutating func decide(
    _ indicator: Standing, of plan: Plan, for addressee: Addressee, isOwner: Bool, _ deciders: BulletinDeciders,
    _ morning: Morning, _ handOvers: HandOvers
  ) throws(CalendarError) {
    let (key, day) = ("\(plan.id)/\(indicator.indicator.id)", morning.day)
    let own = isOwner ? addressee.role.key(of: key) : key
    let knownSince = handOvers.history.knownSince(indicator: own, route: addressee.route)
    var told = toldBefore(addressee, of: key, knownSince, handOvers.history, handOvers.book)
    if isOwner, deciders.isPaced(indicator) {
      told.handOver = handOvers.handOver(
        of: key, to: addressee, knownSince: told.knownSince, absent: addressee.absent)
    }
    let answers = morning.acknowledgements.answers(about: indicator.cliff, of: key, on: day)
    if let trace, isOwner { try deciders.show(trace, indicator, about: key, for: addressee) }
    // On a later day when the clock was set back.
    var hasSpoken = told.tellings.contains { $0.isCertain && $0.day >= day }
    if let (bundle, place) = deadline(of: indicator, plan.id, on: addressee.route) {
      hasSpoken = true
      let moves = deciders.moves(of: indicator, told: told)
      if !moves.isEmpty, case .deadline(let notice) = bundles[bundle].notices[place] {
        let extended = notice.telling(moves, on: day)
        bundles[bundle].notices[place] = .deadline(extended)
        trace?.extended(extended, on: addressee.route, about: key)
        return
      }
    }
    let decisions = try deciders.decisions(
      indicator, told: told, answers: answers, for: addressee, isOwner: isOwner)
    for (topic, decision) in decisions {
      if case .send(let notice) = decision {
        let mayHaveArrived = told.tellings.contains { telling in
          !telling.isCertain && notice.identities.contains { $0.text == telling.identity }
        }
        guard !hasSpoken || mayHaveArrived else {
          trace?.decided(.silent(.oneADay), topic, for: addressee)
          continue
        }
        hasSpoken = true
      }
      takeBulletin(decision, about: topic, for: addressee, handOvers.book)
    }
  }

  private func deadline(
    of indicator: Standing, _ plan: String, on route: Route
  ) -> (bundle: Int, place: Int)? {
    guard let bundle = bundles.firstIndex(where: { $0.addressee.route == route }) else { return nil }
    let place = bundles[bundle].notices.firstIndex { notice in
      if case .deadline = notice { notice.plan == plan && notice.indicator == indicator.indicator.id } else { false }
    }
    return place.map { (bundle, $0) }
  }

  /// Rows that are gone from a document which was read without errors.
  private mutating func decideWithdrawn(
    _ plan: Plan, _ source: PlanSource, _ heard: Heard, _ morning: Morning, _ memory: PlanMemory,
    _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    let kept = memory.after[plan.id]?.latest.indicators.map(\.id) ?? []
    let once = try OnceDecider(calendar: morning.calendar, day: morning.day)
    let gone = heard.indicators(of: plan.id, besides: Set(kept + plan.indicators.map(\.id)))
    for (id, addressees) in gone {
      let title = memory.before[plan.id]?.lastKnown[id]?.title
      let (keys, alternates) = book.owners(of: id, in: source)
      let owners = book.present(keys, alternates: alternates)
      for other in addressees {
        let addressee = owners.first { $0.route == other.route } ?? other
        let told = toldBefore(addressee, of: "\(plan.id)/\(id)", nil, history, book)
        guard let row = WithdrawnRow(plan: plan, indicator: id, title: title, told: told) else { continue }
        takeBulletin(
          once.decide(.bulletin(.withdrawn(row)), told: told), about: .withdrawn, for: addressee, book)
      }
    }
  }

  mutating func takeBulletin(
    _ decision: Decision, about topic: Topic, for addressee: Addressee, _ book: AddressBook
  ) {
    take(decision, about: topic, for: addressee, book)
    if case .send(let notice) = decision, let bulletin = notice.bulletin {
      passedOver.formUnion(bulletin.identitiesPassedOver.map(\.text))
    }
  }
}
