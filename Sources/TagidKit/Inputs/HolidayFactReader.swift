// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// Reads the facts of a holiday file, as strictly as its schema and a little more: dates that contradict each other and
/// facts that are written twice are errors too. The order of the facts is not: it changes no day.
struct HolidayFactReader {
  /// Whether it is an office's own file, whose facts may leave out `kind` and `scope`.
  let isOwn: Bool

  func facts(_ root: YAMLMapping) -> [HolidayFact] {
    var lines: [Twin: Int] = [:]
    var facts: [HolidayFact] = []
    for value in root.required("facts", hint: "List the holidays under `facts`.")?.list ?? [] {
      guard let mapping = value.mapping, let fact = fact(mapping) else { continue }
      facts.append(fact)
      for (language, name) in fact.name {
        let twin = Twin(fact, language, name)
        guard let line = lines[twin] else {
          lines[twin] = value.line ?? 0
          continue
        }
        mapping.fail(
          "this is said twice: \(fact.date), \"\(name)\"", hint: "Keep one of the two; the other is in line \(line).")
        break
      }
    }
    return facts
  }

  private func fact(_ mapping: YAMLMapping) -> HolidayFact? {
    defer { mapping.finish() }
    let day = mapping.required("date", hint: "Write the day as 2021-12-16.").flatMap(day)
    let name = mapping.required("name", hint: "Write the name by language.").map(Self.names)
    let effect = mapping.required("effect", hint: "Write closed, open or none.")?.choice(HolidayFact.Effect.self)
    let certainty = mapping.required("certainty", hint: "Write gazetted, reported or estimated.")?
      .choice(HolidayFact.Certainty.self)
    let kind = value("kind", of: mapping, hint: "Write \(HolidayFileWords.kinds.joined(separator: ", ")).").flatMap(
      kind)
    let scope = value("scope", of: mapping, hint: "Write the country, such as [BD], or its regions.").map(scope) ?? []
    let announced = mapping.value("announced").flatMap(date)
    let withdrawn = mapping.value("withdrawn").flatMap(date)
    let movedFrom = mapping.value("movedFrom").flatMap(date)
    let source = mapping.value("source").flatMap { Self.text($0, upTo: HolidayFileWords.noteBytes) }
    let note = mapping.value("note").flatMap { Self.text($0, upTo: HolidayFileWords.noteBytes) }
    if kind == "optional", let effect, effect != .none {
      mapping.fail(
        "an optional holiday has the effect \(effect.rawValue)", hint: "Write none: offices stay open on it.")
    }
    if let announced, let withdrawn, withdrawn < announced {
      mapping.fail(
        "withdrawn on \(withdrawn), before it was announced on \(announced)", hint: "Write the days of the two orders.")
    }
    guard let day, let name, let effect, let certainty else { return nil }
    return HolidayFact(
      date: day, name: name, effect: effect, kind: kind ?? "office", scope: scope, certainty: certainty,
      announced: announced, withdrawn: withdrawn, movedFrom: movedFrom, source: source, note: note)
  }

  private func value(_ key: String, of mapping: YAMLMapping, hint: String) -> YAMLValue? {
    isOwn ? mapping.value(key) : mapping.required(key, hint: hint)
  }

  /// Texts by language, at least one.
  static func names(_ value: YAMLValue) -> [String: String] {
    var names: [String: String] = [:]
    guard let mapping = value.mapping else { return [:] }
    let entries = mapping.entries
    for (tag, text) in entries {
      guard HolidayFileWords.isLanguage(tag) else {
        text.fail("\"\(tag)\" is no language", hint: "Write a language's tag before the colon, such as bn or en.")
        continue
      }
      names[tag] = Self.text(text, upTo: HolidayFileWords.nameBytes)
    }
    if entries.isEmpty { value.fail("names nothing", hint: "Write it by language, such as { en: Eid }.") }
    return names
  }

  private static func text(_ value: YAMLValue, upTo most: Int) -> String? {
    guard let text = value.string else { return nil }
    if text.utf8.count <= most { return text }
    value.fail("the text has \(text.utf8.count) bytes; at most \(most) are read", hint: "Write a shorter one.")
    return nil
  }

  private func kind(_ value: YAMLValue) -> String? {
    guard let text = value.string else { return nil }
    if HolidayFileWords.kinds.contains(text) { return text }
    value.fail("\"\(text)\" is no kind of holiday", hint: Nearest.hint(text, among: HolidayFileWords.kinds))
    return nil
  }

  private func scope(_ value: YAMLValue) -> [String] {
    var scopes: [String] = []
    for item in value.list ?? [] {
      guard let text = item.string else { continue }
      guard HolidayFileWords.isScope(text) else {
        item.fail("\"\(text)\" is no country or region", hint: "Write codes of ISO 3166, such as BD or BD-B.")
        continue
      }
      if scopes.contains(text) { item.fail("\(text) is written twice", hint: "Keep one of the two.") }
      scopes.append(text)
    }
    return scopes
  }

  /// A day that a calendar can have.
  private func day(_ value: YAMLValue) -> CivilDate? {
    guard let date = date(value) else { return nil }
    if WorkingCalendar.span.contains(date) { return date }
    value.fail("\(date) is in no year of a calendar", hint: "Write a day from 1900 to 2200.")
    return nil
  }

  private func date(_ value: YAMLValue) -> CivilDate? {
    guard let text = value.string else { return nil }
    if let date = CivilDate(iso: text) { return date }
    value.fail("\"\(text)\" is no day", hint: "Write it as YYYY-MM-DD, such as 2021-12-16.")
    return nil
  }
}

/// Two facts that are equal in all of this say the same.
private struct Twin: Hashable {
  var date: CivilDate
  var effect: HolidayFact.Effect
  var scope: [String]
  var announced: CivilDate?
  var language: String
  var name: String

  init(_ fact: HolidayFact, _ language: String, _ name: String) {
    date = fact.date
    effect = fact.effect
    scope = fact.scope
    announced = fact.announced
    self.language = language
    self.name = name
  }
}
