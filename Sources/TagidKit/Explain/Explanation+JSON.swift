// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Explanation {
  package var json: JSONValue {
    .object([
      "plan": .text(plan.id), "indicator": .text("\(standing.indicator.id)"), "title": .text(standing.indicator.title),
      "asOf": .text(day.iso), "state": .text(standing.state.rawValue),
      "achieved": .optional(standing.achieved) { .whole($0) },
      "cliff": .optional(standing.cliff) { json($0) },
      "actBy": .optional(standing.cliff) { .text($0.actBy.iso) }, "because": .list(because.map(\.json)),
      "tiers": .list(standing.tiers.map { json($0) }), "stages": .list(steps.map { json($0) }),
      "recipients": .list(readers.flatMap { json($0) }), "told": .list(readers.flatMap { told($0) }),
      "owners": .object([
        "focal": .texts(people.focal), "alternates": .texts(people.alternates),
        "supervisors": .texts(people.supervisors), "chats": .texts(people.chats),
      ]),
      "escalations": .list(
        people.escalations.map { .object(["at": .text($0.trigger), "to": .texts($0.to)]) }),
      "moves": .texts(moves), "findings": .list(findings.map(\.json)),
    ])
  }

  private func json(_ cliff: Cliff) -> JSONValue {
    .object([
      "percent": .whole(cliff.percent), "target": .text(cliff.targetDate.iso), "closes": .text(cliff.closes.iso),
      "actBy": .text(cliff.actBy.iso), "atStake": .marks(cliff.atStake),
      "next": .optional(cliff.next) { .whole($0.tier.percent) },
    ])
  }

  private func json(_ tier: TierStanding) -> JSONValue {
    var value = JSONValue.null
    if case .value(let number) = tier.tier.target { value = .decimal(number) }
    return .object([
      "percent": .whole(tier.tier.percent), "target": .text(tier.tier.targetDate(in: plan.fiscalYear).iso),
      "value": value, "closes": .text(tier.closes.iso), "actBy": .text(tier.actBy.iso),
      "state": .text(tier.state.rawValue), "marks": .marks(tier.marks),
      "because": .list(reasons(of: tier).map(\.json)), "before": .texts(tier.tier.milestones.map(\.iso)),
    ])
  }

  private func json(_ step: StageStep) -> JSONValue {
    .object([
      "stage": .text(step.stage.name), "day": .text(step.day.iso), "state": .text(step.state(on: day).rawValue),
      "recipients": .list(
        step.fates.map { fate in
          .object([
            "recipient": .text(fate.route.recipient), "channel": .text(fate.route.channel),
            "state": .text(fate.state.rawValue), "sentOn": .optional(fate.told) { .text($0.day) },
            "message": .optional(fate.told) { .text($0.message) },
          ])
        }),
    ])
  }

  private func json(_ reader: Reader) -> [JSONValue] {
    reader.decisions.map { decision in
      var identities: [String] = []
      if case .send(let notice) = decision { identities = notice.identities.map(\.text) }
      return .object([
        "recipient": .text(reader.route.recipient), "channel": .text(reader.route.channel),
        "role": .text(reader.role ?? "owner"), "decision": .text(decision.word), "reason": .text(decision.reason),
        "words": .text(DecisionWords.of(decision)), "notices": .texts(identities),
      ])
    }
  }

  private func told(_ reader: Reader) -> [JSONValue] {
    reader.tellings.map { telling in
      .object([
        "recipient": .text(reader.route.recipient), "channel": .text(reader.route.channel), "day": .text(telling.day),
        "identity": .text(telling.identity), "message": .text(telling.message), "certain": .flag(telling.isCertain),
      ])
    }
  }

  /// Why a tier's act-by date is not its target; a date that the calendar cannot answer for has no reasons.
  func reasons(of tier: TierStanding) -> [ActByReason] {
    let target = tier.tier.targetDate(in: plan.fiscalYear)
    return
      (try? ActByReason.all(target: target, closes: tier.closes, actBy: tier.actBy, rule: closedDayRule, calendar))
      ?? []
  }
}
