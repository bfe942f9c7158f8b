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
  /// Who was looked at, by plan.
  private(set) var routes: [String: [Route]] = [:]
  private(set) var passedOver: Set<String> = []
  private var index: [Route: Int] = [:]
  private var told: [Route: [String: CivilDate]] = [:]

  init(
    _ morning: Morning, _ configuration: Configuration, _ history: JournalHistory, _ desk: ChannelDesk
  ) throws(Stop) {
    let book = AddressBook(configuration)
    for standing in morning.standings {
      guard let source = morning.source(of: standing.plan) else { continue }
      let decider = Decider(
        plan: standing.plan, policy: source.policy ?? configuration.policy, calendar: morning.calendar, day: morning.day
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
  ) throws(Stop) {
    let route = addressee.route
    if routes[plan.plan.id]?.contains(route) != true { routes[plan.plan.id, default: []].append(route) }
    do throws(CalendarError) {
      let decision = try decider.decide(indicator, told: toldBefore(route, plan.plan, addressee, history, desk))
      guard case .send(let notice) = decision else { return }
      if index[route] == nil {
        index[route] = bundles.count
        bundles.append(Bundle(addressee: addressee, notices: []))
      }
      bundles[index[route] ?? 0].notices.append((plan, notice))
      passedOver.formUnion(identitiesPassedOver(notice, in: plan.plan))
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar; nothing was sent.")
    }
  }

  private mutating func toldBefore(
    _ route: Route, _ plan: Plan, _ addressee: Addressee, _ history: JournalHistory, _ desk: ChannelDesk
  ) -> Told {
    let days = told[route] ?? history.told(on: route).compactMapValues { CivilDate(iso: $0) }
    told[route] = days
    let address = (try? desk.channel(route.channel))?.address(of: addressee.recipient) ?? ""
    return Told(
      days: days, rejected: history.rejected(on: route, at: address),
      knownSince: history.knownSince(plan: plan.id, route: route).flatMap { CivilDate(iso: $0) })
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
