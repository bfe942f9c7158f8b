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
    var notices: [(standing: PlanStanding, notice: Notice)]
  }

  /// In the order in which addressees were first met.
  private(set) var bundles: [Bundle] = []
  /// Who was looked at for the first time, by indicator (`PLAN/ID`).
  private(set) var routes: [String: [Route]] = [:]
  private(set) var passedOver: Set<String> = []
  /// Addressees of whom something due is held back because the server refused their address, a sentence each.
  private(set) var refused: [String] = []
  private var index: [Route: Int] = [:]
  private var told: [Route: [String: CivilDate]] = [:]

  init(
    _ morning: Morning, _ configuration: Configuration, _ history: JournalHistory, _ desk: ChannelDesk
  ) throws(CalendarError) {
    let book = AddressBook(configuration)
    for standing in morning.standings {
      guard let source = morning.source(of: standing.plan) else { continue }
      let decider = Decider(
        plan: standing.plan, policy: configuration.policy, calendar: morning.calendar, day: morning.day
      )
      for indicator in standing.indicators {
        for addressee in book.addressees(of: indicator.indicator, in: source) {
          try decide(indicator, in: standing, for: addressee, decider, history, desk)
        }
      }
    }
  }

  private mutating func decide(
    _ indicator: Standing, in plan: PlanStanding, for addressee: Addressee, _ decider: Decider,
    _ history: JournalHistory, _ desk: ChannelDesk
  ) throws(CalendarError) {
    let route = addressee.route
    let key = "\(plan.plan.id)/\(indicator.indicator.id)"
    let knownSince = history.knownSince(indicator: key, route: route)
    if knownSince == nil { routes[key, default: []].append(route) }
    let told = toldBefore(addressee, knownSince, history, desk)
    let decision = try decider.decide(indicator, told: told)
    if decision == .silent(.addressRejected) { noteRefused(addressee, desk) }
    guard case .send(let notice) = decision else { return }
    if index[route] == nil {
      index[route] = bundles.count
      bundles.append(Bundle(addressee: addressee, notices: []))
    }
    bundles[index[route] ?? 0].notices.append((plan, notice))
    passedOver.formUnion(identitiesPassedOver(notice, in: plan.plan))
  }

  private mutating func noteRefused(_ addressee: Addressee, _ desk: ChannelDesk) {
    let sentence =
      "\(addressee.route.channel) to \(addressee.route.recipient) <\(address(of: addressee, desk))> was refused by the server; "
      + "what is due there is held back until the address is corrected"
    if !refused.contains(sentence) { refused.append(sentence) }
  }

  /// Empty for a channel that cannot be opened; sending over it then says why.
  private func address(of addressee: Addressee, _ desk: ChannelDesk) -> String {
    (try? desk.channel(addressee.route.channel))?.address(of: addressee.recipient) ?? ""
  }

  private mutating func toldBefore(
    _ addressee: Addressee, _ knownSince: String?, _ history: JournalHistory, _ desk: ChannelDesk
  ) -> Told {
    let route = addressee.route
    let days = told[route] ?? history.told(on: route).compactMapValues { CivilDate(iso: $0) }
    told[route] = days
    return Told(
      days: days, rejected: history.rejected(on: route, at: address(of: addressee, desk)),
      knownSince: knownSince.flatMap { CivilDate(iso: $0) })
  }

  private func identitiesPassedOver(_ notice: Notice, in plan: Plan) -> [String] {
    guard let cliff = notice.cliff else { return [] }
    return notice.passedOver.map { stage in
      NoticeIdentity(
        plan: plan.id, indicator: notice.standing.indicator.id, percent: cliff.percent, target: cliff.targetDate,
        stage: stage
      ).text
    }
  }
}
