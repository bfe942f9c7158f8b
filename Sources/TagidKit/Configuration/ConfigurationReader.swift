// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery
import Foundation
import Messages
import Reminders
import WorkingDays

extension Configuration {
  /// Reads `tagid.yaml` and every `NAME.plan.yaml` beside a plan, checks all of it, and throws everything wrong at once.
  /// - Parameters:
  ///   - file: the path as the user gave it; relative paths inside start at its folder.
  ///   - mayLackOwnHolidays: whether holiday files after the first may be missing, for the command that makes them.
  ///   - environment: where `${NAME}` and systemd's credentials are found.
  package static func read(
    _ file: String, mayLackOwnHolidays: Bool = false,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(ConfigurationError) -> Configuration {
    let problems = Problems()
    var reader = ConfigurationReader(file: file, problems: problems, environment: environment)
    reader.mayLackOwnHolidays = mayLackOwnHolidays
    let configuration = reader.read()
    guard let configuration, problems.isEmpty else { throw ConfigurationError(problems: problems.inOrder) }
    return configuration
  }
}

/// Reads the configuration key by key; each part goes on after a problem in another.
struct ConfigurationReader {
  let file: String
  let problems: Problems
  let paths: RelativePaths
  let environment: [String: String]
  let warnings = ConfigurationWarnings()
  fileprivate(set) var mayLackOwnHolidays = false

  init(file: String, problems: Problems, environment: [String: String]) {
    self.file = file
    self.environment = environment
    self.problems = problems
    paths = RelativePaths(besides: file)
  }

  func read() -> Configuration? {
    guard let root = YAMLFile.mapping(at: file, shown: file, problems) else { return nil }
    let office = root.required("office", hint: "Write `office: { name: { bn: …, en: … } }`.")
      .flatMap(\.mapping).flatMap { office -> LocalizedText? in
        defer { office.finish() }
        return office.required("name", hint: "Write the office's name.").flatMap(localized)
      }
    let zone = root.required("timeZone", hint: "Write the office's zone, such as `timeZone: Asia/Dhaka`.")
      .flatMap(timeZone)
    let language = root.value("language").flatMap(self.language) ?? .bengali
    let channels =
      root.value("channels").map { ChannelReader(reader: self, language: language).read($0) } ?? DeclaredChannels()
    let people = root.value("people").map { readPeople($0, channels, language) } ?? [:]
    let administrators =
      root.required("administrator", hint: "Name who hears of findings: `administrator: [ict-officer]`.")
      .map { names(in: $0, of: people.keys.sorted(), kind: "person", section: "people") } ?? []
    let policies = PolicyReader(reader: self, people: people.keys.sorted())
    let policy = root.value("reminders").map(policies.office) ?? .standard
    let maxMessages = root.value("maxMessages").flatMap(readMaximum) ?? 200
    let delivery = root.value("delivery").flatMap(readDelivery) ?? DeliverySettings()
    let pilot = root.value("pilot").flatMap { readPilot($0, people.keys.sorted()) }
    let howToReport = root.value("howToReport").flatMap(localized)
    let calendar = root.required(
      "calendar", hint: "Write `calendar: { holidays: [Calendars/holidays/BD-government.json] }`."
    )
    .flatMap(\.mapping).map(readCalendar)
    let state = root.required("state", hint: "Name the folder for the journal, such as `state: /var/lib/tagid`.")
      .flatMap(\.filledText).map(paths.absolute)
    let hashesAddresses = root.value("journal").flatMap(readJournal) ?? false
    let plans =
      root.required("plans", hint: "Write `plans: [Calendars/plans/*.tsv]`.")
      .map { PlanSourceReader(reader: self, people: people, channels: channels).read($0) } ?? []
    for chat in Set(plans.flatMap(\.chats)) where people[chat] != nil {
      root.fail("\"\(chat)\" names both a person and a chat", hint: "The journal tells them apart by name; rename one.")
    }
    root.finish()
    guard let office, let zone, let calendar, let state else { return nil }
    return Configuration(
      file: file, office: office, timeZone: zone, language: language, administrators: administrators, plans: plans,
      calendarFiles: calendar.files, closedDayRule: calendar.rule, alarmsAt: calendar.alarmsAt, state: state,
      hashesAddresses: hashesAddresses,
      people: people,
      channels: channels.settings,
      policy: policy, maxMessages: maxMessages, delivery: delivery, pilot: pilot, howToReport: howToReport,
      findings: warnings.findings)
  }

  private func timeZone(_ value: YAMLValue) -> TimeZone? {
    guard let name = value.filledText else { return nil }
    if let zone = TimeZone(identifier: name), name.contains("/") || name == "UTC" { return zone }
    value.fail(
      "no time zone \"\(name)\" is known here",
      hint: "Use a name such as Asia/Dhaka, and see that the package tzdata is installed. Tagid never guesses a zone.")
    return nil
  }

  private func readCalendar(_ calendar: YAMLMapping) -> (files: [String], rule: DayConvention, alarmsAt: WallTime) {
    defer { calendar.finish() }
    let rule = calendar.value("closedDayRule").flatMap { $0.choice(DayConvention.self) } ?? .unadjusted
    let alarmsAt = calendar.value("alarmsAt").flatMap(wallTime) ?? .standard
    guard
      let holidays = calendar.required("holidays", hint: "Write `holidays: [Calendars/holidays/BD-government.json]`.")
    else { return ([], rule, alarmsAt) }
    let files = holidays.texts.enumerated().compactMap { index, entry -> String? in
      let (text, value) = entry
      let path = paths.absolute(text)
      if FileManager.default.fileExists(atPath: path) || index > 0 && mayLackOwnHolidays { return path }
      let make = "The first `tagid calendar add` makes it, or `echo '{\"facts\":[]}' > FILE`. "
      value.fail(
        "there is no file \(text)", hint: (index > 0 ? make : "") + "Relative paths start at the folder of \(file).")
      return nil
    }
    if holidays.list?.isEmpty == true {
      holidays.fail("names no calendar", hint: "Without holidays every reminder would be a guess; name a file.")
    }
    return (files, rule, alarmsAt)
  }

  private func readPeople(
    _ value: YAMLValue, _ channels: DeclaredChannels, _ language: Language
  ) -> [String: Person] {
    var people: [String: Person] = [:]
    var replacements: [(key: String, value: YAMLValue)] = []
    for (key, entry) in value.mapping?.entries ?? [] {
      guard checkKey(key, entry), let person = entry.mapping else { continue }
      if ["alternates", "supervisors"].contains(key) {
        entry.fail("\"\(key)\" means those of an indicator's owners", hint: "Give the person another name.")
      }
      defer { person.finish() }
      let name = person.required("name", hint: "Write the person's name or office.").flatMap(localized)
      let email = person.value("email").flatMap { mailAddress($0, ofReader: true)?.spec }
      let phone = person.value("phone").flatMap(\.filledText)
      let ownLanguage = person.value("language").flatMap(self.language) ?? language
      let via =
        person.required("via", hint: "Name the channels that reach \(key), such as `via: [mail]`.")
        .map { names(in: $0, of: channels.forPeople, kind: "mail channel", section: "channels") }
        ?? []
      let fallback =
        person.value("fallback").map {
          names(in: $0, of: channels.forPeople, kind: "mail channel", section: "channels")
        } ?? []
      for name in Set(fallback).intersection(via) {
        person.value("fallback")?.fail(
          "\(name) stands in `via` too", hint: "What is in `via` is always used; take it out of one of the two.")
      }
      let byMail = (via + fallback).filter { !channels.byPhone.contains($0) }
      if email == nil, !byMail.isEmpty, !person.has("email") {
        person.fail(
          "\"\(key)\" has no email, but is reached by \(byMail.joined(separator: ", "))",
          hint: "Write `email: name@office.gov.bd`.")
      }
      let byPhone = (via + fallback).filter { channels.byPhone.contains($0) }
      if phone == nil, !byPhone.isEmpty, !person.has("phone") {
        person.fail(
          "\"\(key)\" has no phone, but is reached by \(byPhone.joined(separator: ", "))",
          hint: "Write `phone: \"+8801700000000\"`.")
      }
      people[key] = Person(
        key: key, name: name ?? LocalizedText(texts: ["": key]), email: email, phone: phone, language: ownLanguage.tag,
        via: via, fallback: fallback,
        away: person.value("away").map(readAway) ?? [])
      if let replacement = person.value("replacedBy") { replacements.append((key, replacement)) }
    }
    let keys = people.keys.sorted()
    for (key, value) in replacements { people[key]?.replacedBy = replacement(of: key, value, keys) }
    return people
  }

  private func readJournal(_ value: YAMLValue) -> Bool? {
    guard let journal = value.mapping else { return nil }
    defer { journal.finish() }
    return journal.value("hashAddresses").flatMap(\.flag)
  }

  private func readMaximum(_ value: YAMLValue) -> Int? {
    guard let number = value.whole else { return nil }
    if number > 0 { return number }
    value.fail("\(number) messages are none", hint: "Write the number from which a run is worth a look, such as 200.")
    return nil
  }

  private func readPilot(_ value: YAMLValue, _ people: [String]) -> Pilot? {
    guard let mapping = value.mapping else { return nil }
    defer { mapping.finish() }
    let to = mapping.required("to", hint: "Name who gets everybody's messages: `to: ict-officer`.")
    let until = mapping.required("until", hint: "Write the last day of the pilot, such as `until: 2022-01-15`.")
      .flatMap(day)
    guard let to, let name = to.filledText else { return nil }
    guard people.contains(name) else {
      to.fail("unknown person \"\(name)\"", hint: Nearest.hint(name, among: people))
      return nil
    }
    return until.map { Pilot(to: name, until: $0) }
  }
}
