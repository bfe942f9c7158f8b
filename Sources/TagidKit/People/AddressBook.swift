// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Finds who hears of what on a day: owners as they are now (rule 16), and who stands in for those who are away. In a pilot
/// every way leads to one person.
struct AddressBook {
  @Shared var configuration: Configuration
  let away: PeopleAway
  private let desk: ChannelDesk
  private let pilot: Pilot?
  private let known: Known

  /// Whom was found already: many indicators have the same owners.
  private final class Known {
    var present: [[[String]]: [Addressee]] = [:]
    var chats: [String: [Addressee]] = [:]
    /// By document and indicator.
    var owners: [String: [IndicatorID: (keys: [String], alternates: [String])]] = [:]
    /// The same of those who read of it.
    var readers: [String: [IndicatorID: [Addressee]]] = [:]
    var everybody: [Addressee]?
  }

  init(_ configuration: Configuration, _ desk: ChannelDesk, on day: CivilDate) {
    self.init(Shared(wrappedValue: configuration), desk, on: day, after: nil)
  }

  /// The book of another day. Whom this one found it need not find again while the same people are away.
  func turned(to day: CivilDate, _ desk: ChannelDesk) -> AddressBook {
    AddressBook(_configuration, desk, on: day, after: self)
  }

  private init(
    _ configuration: Shared<Configuration>, _ desk: ChannelDesk, on day: CivilDate, after earlier: AddressBook?
  ) {
    let office = configuration.wrappedValue
    _configuration = configuration
    self.desk = desk
    away = PeopleAway(office.people, on: day)
    pilot = office.pilot.flatMap { $0.isOn(day) ? $0 : nil }
    if let earlier, earlier.away.keys == away.keys, earlier.pilot == pilot {
      known = earlier.known
    } else {
      known = Known()
    }
  }

  /// Where a message to somebody goes; empty for a channel that cannot be opened, which sending over it then says.
  func address(of addressee: Addressee) -> String {
    (try? desk.channel(addressee.route.channel))?.address(of: addressee.recipient) ?? ""
  }

  /// Whether nothing is sent on a route, because its channel's place takes nothing more.
  func isClosed(_ route: Route, _ history: JournalHistory) -> Bool { desk.closed(route.channel, history) != nil }

  /// Another way to somebody whom the ordinary ones do not reach.
  func fallbacks(for addressee: Addressee) -> [Addressee] {
    guard let person = configuration.people[addressee.route.recipient] else { return [] }
    return ways(to: person, over: person.fallback, in: addressee.language).map { channel, recipient in
      Addressee(
        route: Route(recipient: person.key, channel: channel.name, kind: channel.kind.rawValue), recipient: recipient,
        language: addressee.language, role: addressee.role, absent: addressee.absent)
    }
  }

  /// Identities that another way than the ordinary ones is still to tell somebody, or may have told.
  func awaited(by addressee: Addressee, _ history: JournalHistory) -> Set<String> {
    guard addressee.intended == nil, !addressee.isChat else { return [] }
    let routes = fallbacks(for: addressee).map(\.route)
    if routes.isEmpty { return [] }
    return Set(history.inDoubt.filter { routes.contains($0.route) }.flatMap { $0.notices.map(\.identity) })
  }

  /// The addressees of one indicator: its focal points, or the administrators when it has none, and the plan's chats.
  func addressees(of indicator: Indicator, in source: PlanSource) -> [Addressee] {
    if let found = known.readers[source.path]?[indicator.id] { return found }
    let (keys, alternates) = owners(of: indicator.id, in: source)
    var readers = present(keys, alternates: alternates)
    for name in source.chats { readers += chat(name) }
    known.readers[source.path, default: [:]][indicator.id] = readers
    return readers
  }

  /// Those who hear that a row cannot be read: its focal points and the administrators, each once.
  func addressees(ofUnreadable indicator: IndicatorID, in source: PlanSource) -> [Addressee] {
    let group = source.owners.group(for: indicator)
    let owners = present(group.focal, alternates: group.alternates)
    let known = Set(owners.map(\.route.recipient))
    return owners + administrators.filter { !known.contains($0.route.recipient) }
  }

  var administrators: [Addressee] { present(configuration.administrators) }

  /// Everybody who can be told anything today: all people but those who are away, who hear it on coming back, and the chats
  /// of all plans.
  var everybody: [Addressee] {
    if let found = known.everybody { return found }
    var chats: [String] = []
    for chat in configuration.plans.flatMap(\.chats) where !chats.contains(chat) { chats.append(chat) }
    let here = configuration.people.keys.filter { !away.isAway($0) }.sorted()
    let found = here.flatMap { people($0, as: { _ in .former }) } + chats.flatMap { chat($0) }
    known.everybody = found
    return found
  }

  /// The focal points of an indicator, or the administrators when it has none, and who stands in for them.
  func owners(of indicator: IndicatorID, in source: PlanSource) -> (keys: [String], alternates: [String]) {
    if let found = known.owners[source.path]?[indicator] { return found }
    let group = source.owners.group(for: indicator)
    let found = group.focal.isEmpty ? (configuration.administrators, []) : (group.focal, group.alternates)
    known.owners[source.path, default: [:]][indicator] = found
    return found
  }

  /// Who reads today what is meant for these people.
  func present(_ keys: [String], alternates: [String] = []) -> [Addressee] {
    if let found = known.present[[keys, alternates]] { return found }
    let found = find(keys, alternates)
    known.present[[keys, alternates]] = found
    return found
  }

  private func find(_ keys: [String], _ alternates: [String]) -> [Addressee] {
    away.present(keys, alternates: alternates).flatMap { reader in
      let absent = reader.standsInFor
      let addressees = people(reader.key) { absent.isEmpty ? .owner : .standIn(for: names(absent, in: $0)) }
      return addressees.map { addressee in
        var addressee = addressee
        addressee.absent = absent
        return addressee
      }
    }
  }

  func names(_ keys: [String], in language: Language) -> [String] {
    keys.map { configuration.people[$0]?.name.text(in: language) ?? $0 }
  }

  /// One addressee for each channel of a person.
  func people(_ key: String, as role: (Language) -> ReaderRole) -> [Addressee] {
    guard let person = configuration.people[key], let language = Language.named(person.language) else { return [] }
    if let pilot, pilot.to != key {
      return inPilot(pilot, meantFor: key, name: person.name.text(in: language), language, role(language))
    }
    return ways(to: person, in: language).map { channel, recipient in
      Addressee(
        route: Route(recipient: key, channel: channel.name, kind: channel.kind.rawValue), recipient: recipient,
        language: language, role: role(language))
    }
  }

  func chat(_ name: String) -> [Addressee] {
    if let found = known.chats[name] { return found }
    let found = find(chat: name)
    known.chats[name] = found
    return found
  }

  private func find(chat name: String) -> [Addressee] {
    guard let channel = configuration.channels[name], let language = Language.named(channel.language) else { return [] }
    var addressees = [
      Addressee(
        route: Route(recipient: name, channel: name, kind: channel.kind.rawValue), recipient: .chat(key: name),
        language: language)
    ]
    if let pilot { addressees = inPilot(pilot, meantFor: name, name: name, language, .owner) }
    for index in addressees.indices { addressees[index].isChat = true }
    return addressees
  }

  /// To the pilot's own reader, in the language of who would get it. The kind of the route is one that no channel has, so
  /// that nothing counts as told when the pilot is over.
  private func inPilot(
    _ pilot: Pilot, meantFor key: String, name: String, _ language: Language, _ role: ReaderRole
  ) -> [Addressee] {
    guard let reader = configuration.people[pilot.to] else { return [] }
    return ways(to: reader, in: language).map { channel, recipient in
      Addressee(
        route: Route(recipient: key, channel: channel.name, kind: Pilot.kind), recipient: recipient,
        language: language, role: role, intended: name)
    }
  }

  private func ways(
    to person: Person, over names: [String]? = nil, in language: Language
  ) -> [(channel: ChannelSettings, recipient: Recipient)] {
    (names ?? person.via).compactMap { name in
      configuration.channels[name].map { channel in
        let address = channel.kind == .template ? person.phone : person.email
        return (channel, .person(key: person.key, name: person.name.text(in: language), address: address ?? ""))
      }
    }
  }
}
