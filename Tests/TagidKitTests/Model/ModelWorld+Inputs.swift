// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import Reminders
import NotificationJournal
import WorkingDays

@testable import Plans
@testable import TagidKit

extension ModelWorld {
  /// What reading the office's files would give.
  var inputs: Inputs {
    var source = PlanSource(
      path: "/model.tsv", file: "model.tsv", id: Self.id, title: nil, owners: Owners(), chats: ["cell"])
    source.owners = Owners(
      owners.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
        (.id($0.key), Owners.Group(focal: $0.value))
      })
    source.scoring = scoring
    let loaded = LoadedPlan(source: source, plan: plan, hash: "sha256:version\(version)0000000", findings: [])
    return Inputs(holidays, [loaded]) { _ in statements }
  }

  func configuration() throws -> Configuration {
    let sender = try MailAddress("Tagid <tagid@example.org>")
    let mail = ChannelSettings(name: "mail", way: .outbox(folder: "/nowhere", from: sender), language: "en")
    let cell = ChannelSettings(name: "cell", way: .outbox(folder: "/nowhere", from: sender), language: "en")
    let people = emails.map { key, email in
      (key, Person(key: key, name: LocalizedText(texts: ["": key]), email: email, language: "en", via: ["mail"]))
    }
    return Configuration(
      file: "tagid.yaml", office: LocalizedText(texts: ["": "Office"]), timeZone: .gmt, language: .english,
      administrators: ["ict"], plans: [], calendarFiles: [], closedDayRule: rule, alarmsAt: .standard,
      state: "/nowhere",
      people: Dictionary(uniqueKeysWithValues: people), channels: ["mail": mail, "cell": cell], policy: policy,
      maxMessages: 200, pilot: nil, howToReport: nil)
  }

  func naive(on day: CivilDate) -> NaiveCalendar { NaiveCalendar(holidays: holidays, rule: rule, knownOn: day) }

  // MARK: What happens in the year

  /// Moves a target, takes a row out or puts one back; the document has another version then.
  mutating func revise(_ dice: inout Dice) {
    version += 1
    if dice.chance(250), plan.indicators.count > 1 {
      withdrawn.append(plan.indicators.remove(at: dice.number(0...plan.indicators.count - 1)))
    } else if dice.chance(400), !withdrawn.isEmpty {
      plan.indicators.append(withdrawn.removeLast())
      plan.indicators.sort { $0.id < $1.id }
    } else {
      let row = dice.number(0...plan.indicators.count - 1)
      let shift = dice.number(-20...30)
      for index in plan.indicators[row].tiers.indices {
        guard case .date(let date) = plan.indicators[row].tiers[index].target else { continue }
        let moved = min(max(date.adding(days: shift), Self.year.first), Self.year.last)
        plan.indicators[row].tiers[index].target = .date(moved)
        plan.indicators[row].tiers[index].milestones.removeAll { $0 >= moved }
      }
    }
  }

  mutating func correctAddress(_ dice: inout Dice) {
    let key = dice.pick(emails.keys.sorted())
    emails[key] = "\(key)\(dice.number(1...9_999))@example.org"
  }

  mutating func handOver(_ dice: inout Dice) {
    owners[dice.pick(owners.keys.sorted())] = Self.owner(&dice)
  }

  /// What does not change in the year.
  var settings: String {
    let stages = policy.before.map(\.name) + (policy.lost ? ["lost"] : [])
    let said = statements.map { "[\($0.indicator)] \($0.content) about \($0.about), recorded \($0.recorded)" }
    return "\(stages.joined(separator: " ")), \(rule.rawValue), weekend \(holidays.weekend.map(\.name)); "
      + said.joined(separator: "; ")
  }

  /// The targets and owners of every row.
  var summary: String {
    plan.indicators.map { indicator in
      let tiers = indicator.tiers.map { "\($0.percent) % \($0.targetDate(in: Self.year))" }
      return "[\(indicator.id)] \(tiers.joined(separator: ", ")) of \(owners[indicator.id] ?? [])"
    }.joined(separator: "; ")
  }
}
