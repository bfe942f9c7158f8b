// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans

/// Finds who hears of what; owners as they are today (rule 16).
struct AddressBook {
  let configuration: Configuration
  private let desk: ChannelDesk

  init(_ configuration: Configuration, _ desk: ChannelDesk) {
    self.configuration = configuration
    self.desk = desk
  }

  /// Where a message to somebody goes; empty for a channel that cannot be opened, which sending over it then says.
  func address(of addressee: Addressee) -> String {
    (try? desk.channel(addressee.route.channel))?.address(of: addressee.recipient) ?? ""
  }

  /// The addressees of one indicator: its focal points, or the administrators when it has none, and the plan's chats.
  func addressees(of indicator: Indicator, in source: PlanSource) -> [Addressee] {
    let owners = source.owners.people(for: indicator.id)
    let people = owners.isEmpty ? configuration.administrators : owners
    return people.flatMap { self.people($0) } + source.chats.compactMap { chat($0) }
  }

  /// Those who hear that a row cannot be read: its focal points and the administrators, each once.
  func addressees(ofUnreadable indicator: IndicatorID, in source: PlanSource) -> [Addressee] {
    let owners = source.owners.people(for: indicator)
    let people = owners + configuration.administrators.filter { !owners.contains($0) }
    return people.flatMap { self.people($0) }
  }

  var administrators: [Addressee] { configuration.administrators.flatMap { people($0) } }

  /// Indicators that nobody owns, and owners of what none of the plans has.
  /// - Parameters:
  ///   - plans: all plans of one document, which share its owners.
  func findings(_ plans: [Plan], _ source: PlanSource) -> [Finding] {
    let unused = source.owners.unused(in: plans)
    var findings: [Finding] = []
    for plan in plans {
      let unowned = plan.indicators.filter { source.owners.people(for: $0.id).isEmpty }
      guard !unowned.isEmpty else { continue }
      let whose = plans.count == 1 ? "" : " of \(plan.id)"
      findings.append(
        Finding(
          .warning, .ownerMissing, file: source.file,
          message:
            "nobody owns \(unowned.map { "[\($0.id)]" }.joined(separator: ", "))\(whose); the administrator gets their notices",
          hint: "Name focal points under `owners:` in the file .plan.yaml beside the plan; \"*\" stands for all others."
        ))
    }
    if !unused.isEmpty {
      findings.append(
        Finding(
          .warning, .ownerUnused, file: source.file,
          message:
            "owners are named for \(unused.map { "[\($0)]" }.joined(separator: ", ")), which the plan does not have",
          hint: "Correct the id under `owners:` in the file .plan.yaml beside the plan."))
    }
    return findings
  }

  func people(_ key: String) -> [Addressee] {
    guard let person = configuration.people[key], let language = Language.named(person.language) else { return [] }
    return person.via.compactMap { name in
      configuration.channels[name].map { channel in
        Addressee(
          route: Route(recipient: key, channel: name, kind: channel.kind.rawValue),
          recipient: .person(key: key, name: person.name.text(in: language), address: person.email ?? ""),
          language: language)
      }
    }
  }

  func chat(_ name: String) -> Addressee? {
    guard let channel = configuration.channels[name], let language = Language.named(channel.language) else {
      return nil
    }
    return Addressee(
      route: Route(recipient: name, channel: name, kind: channel.kind.rawValue), recipient: .chat(key: name),
      language: language)
  }
}
