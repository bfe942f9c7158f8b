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
    /// Why the addressee gets a notice, by its first identity, where it is not theirs.
    var roles: [NoticeIdentity: ReaderRole] = [:]
  }

  /// In the order in which addressees were first met.
  var bundles: [Bundle] = []
  /// Who was looked at for the first time, by indicator (`PLAN/ID`).
  var routes: [String: [Route]] = [:]
  var passedOver: Set<String> = []
  /// Addressees of whom something due is held back because the server refused their address, a sentence each.
  private(set) var refused: [String] = []
  /// What the server refused, and another way, which it was not certain to go, is still to tell.
  private(set) var awaiting: [Bundle] = []
  private var awaited: [Route: Set<String>] = [:]
  private var index: [Route: Int] = [:]
  /// Act-by dates that are other than somebody was told, each once.
  private(set) var moves: [MovedCliff] = []
  let told: CarriedOver
  /// Nil when nobody asks why.
  let trace: DecisionTrace?
  /// Set when more is due than `maxMessages`.
  private(set) var ceiling: PassedCeiling?

  init(
    _ morning: Morning, _ memory: PlanMemory, _ configuration: Configuration, _ history: JournalHistory,
    _ desk: ChannelDesk, trace: DecisionTrace? = nil, after told: CarriedOver = CarriedOver()
  ) throws(CalendarError) {
    self.trace = trace
    self.told = told
    let book = told.book(configuration, desk, on: morning.day)
    let handOvers = HandOvers(history: history, book: book, day: morning.day)
    for standing in morning.standings {
      guard let source = morning.source(of: standing.plan) else { continue }
      let policies = told.policies(configuration, of: source)
      let decider = Decider(plan: standing.plan, policies: policies, calendar: morning.calendar, day: morning.day)
      for indicator in standing.indicators {
        let key = "\(standing.plan.id)/\(indicator.indicator.id)"
        let readers = DeadlineReaders(of: indicator, key: key, policies, in: source, history, book)
        try decide(indicator, key, readers, decider, morning, handOvers)
      }
    }
    try decideBulletins(morning, memory, configuration, history, book)
    try decide(Troubles(morning, memory, history, book).notices, morning, history, book)
    try watch(configuration.maxMessages, morning, history, book)
  }

  /// Only what is told once.
  init(
    _ troubles: Troubles, _ morning: Morning, _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    trace = nil
    told = CarriedOver()
    try decide(troubles.notices, morning, history, book)
  }

  private mutating func decide(
    _ notices: [(notice: Notice, addressees: [Addressee])], _ morning: Morning, _ history: JournalHistory,
    _ book: AddressBook
  ) throws(CalendarError) {
    let decider = try OnceDecider(calendar: morning.calendar, day: morning.day)
    for (notice, addressees) in notices {
      for addressee in addressees {
        let matter = notice.identities.first.map { ToldOnRoute.matter(of: $0.text) } ?? ""
        let told = toldBefore(addressee, of: matter, nil, history, book)
        take(decider.decide(notice, told: told), about: notice.topic, for: addressee, book)
      }
    }
  }

  /// Owners first: how often they were reminded decides whether others hear.
  private mutating func decide(
    _ standing: Standing, _ key: String, _ readers: DeadlineReaders, _ decider: Decider, _ morning: Morning,
    _ handOvers: HandOvers
  ) throws(CalendarError) {
    let answers = morning.acknowledgements.answers(about: standing.cliff, of: key, on: morning.day)
    var owners: [Told] = []
    for addressee in readers.owners {
      var told = look(at: key, addressee, handOvers.history, handOvers.book)
      told.handOver = handOvers.handOver(
        of: key, to: addressee, knownSince: told.knownSince, absent: addressee.absent)
      if !addressee.isChat { owners.append(told) }
      let decision = try decider.decide(standing, told: told, answers: answers)
      if let trace, let cliff = standing.cliff {
        trace.looked(at: try decider.ladder(of: cliff, in: standing), of: .deadline, about: key, for: addressee)
      }
      take(decision, about: .deadline, for: addressee, handOvers.book)
      if case .send(.deadline(let notice)) = decision { passedOver.formUnion(notice.identitiesPassedOver) }
      if let cliff = standing.cliff, let move = try decider.move(of: standing, told: told) {
        note(MovedCliff(plan: decider.plan.id, indicator: standing.indicator.id, cliff: cliff, move: move))
      }
    }
    for (addressee, called) in readers.escalated {
      let told = look(at: key, addressee, handOvers.history, handOvers.book)
      if let trace, let cliff = standing.cliff {
        trace.looked(
          at: try decider.escalationLadder(of: cliff, in: standing, to: called, told: told, owners: owners),
          of: .deadline, about: key, for: addressee, since: told.knownSince ?? morning.day,
          end: answers.acknowledged.map { _ in .acknowledged })
      }
      take(
        try decider.decideEscalation(standing, to: called, told: told, owners: owners, answers: answers),
        about: .deadline, for: addressee, handOvers.book)
    }
    if readers.former.isEmpty { return }
    let since = earliestLoss(handOvers.history, morning.day)
    for addressee in readers.former {
      let told = toldBefore(addressee, of: key, nil, handOvers.history, handOvers.book)
      take(
        try decider.decideClosing(standing, told: told, since: since), about: .deadline, for: addressee,
        handOvers.book)
    }
  }

  /// The first day of losses that somebody who owns a deadline no more has not heard of: losses of a gap are told whatever
  /// its length; of what was lost long ago a new rule must not tell anew.
  func earliestLoss(_ history: JournalHistory, _ day: CivilDate) -> CivilDate {
    let lastRun = history.lastRunDay(before: day.iso).flatMap { CivilDate(iso: $0) } ?? day
    return min(lastRun, day.adding(days: -Decider.lookBack))
  }

  mutating func note(_ moved: MovedCliff) { if !moves.contains(moved) { moves.append(moved) } }

  /// What the addressee was told of an indicator; one that is new is noted for the run's record.
  mutating func look(
    at key: String, _ addressee: Addressee, _ history: JournalHistory, _ book: AddressBook
  ) -> Told {
    let own = addressee.role.key(of: key)
    let knownSince = history.knownSince(indicator: own, route: addressee.route)
    if knownSince == nil { routes[own, default: []].append(addressee.route) }
    return toldBefore(addressee, of: key, knownSince, history, book)
  }

  /// Very many notices are a sign that something is wrong with the plans; they go out all the same.
  private mutating func watch(
    _ ceiling: Int, _ morning: Morning, _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    let count = bundles.reduce(0) { $0 + $1.notices.count }
    guard count > ceiling else { return }
    let passed = PassedCeiling(day: morning.day, notices: count, messages: bundles.count, ceiling: ceiling)
    self.ceiling = passed
    try decide([(.ceiling(passed), book.administrators)], morning, history, book)
  }

  mutating func take(_ decision: Decision, about topic: Topic, for addressee: Addressee, _ book: AddressBook) {
    if case .send(let notice) = decision, let awaited = awaited[addressee.route],
      notice.identities.allSatisfy({ awaited.contains($0.text) })
    {
      let roles = addressee.role == .owner ? [:] : Dictionary(notice.identities.map { ($0, addressee.role) }) { $1 }
      awaiting.append(Bundle(addressee: addressee, notices: [notice], roles: roles))
      return take(.silent(.addressRejected), about: topic, for: addressee, book)
    }
    trace?.decided(decision, topic, for: addressee)
    if case .silent(.addressRejected) = decision { noteRefused(addressee, book) }
    guard case .send(let notice) = decision else { return }
    let at = index[addressee.route] ?? bundles.count
    if at == bundles.count {
      index[addressee.route] = at
      bundles.append(Bundle(addressee: addressee, notices: []))
    }
    bundles[at].notices.append(notice)
    if addressee.role != .owner, let identity = notice.identities.first { bundles[at].roles[identity] = addressee.role }
  }

  /// What whoever runs this should know.
  var remarks: [String] {
    ceiling.map {
      [
        "\($0.notices) notices in \($0.messages) messages are due in this run, more than `maxMessages: \($0.ceiling)`; all of them go out"
      ]
    } ?? []
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
    var answer = told.before(route, history).told(of: matter)
    answer.rejected = history.rejected(on: route, at: book.address(of: addressee))
    if !answer.rejected.isEmpty {
      awaited[route] = answer.rejected.intersection(book.awaited(by: addressee, history))
      answer.rejected.subtract(awaited[route] ?? [])
    }
    answer.knownSince = knownSince.flatMap { CivilDate(iso: $0) }
    trace?.asked(about: matter, answer)
    return answer
  }
}

extension DeadlineNotice {
  fileprivate var identitiesPassedOver: [String] {
    guard let cliff else { return [] }
    return passedOver.map { stage in
      NoticeIdentity(
        plan: plan, indicator: standing.indicator.id, percent: cliff.percent, target: cliff.targetDate, stage: stage
      ).text
    }
  }
}
