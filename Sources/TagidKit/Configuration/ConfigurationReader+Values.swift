// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery
import Messages
import WorkingDays

extension ConfigurationReader {
  /// A text, or a mapping of texts by language.
  func localized(_ value: YAMLValue) -> LocalizedText? {
    guard value.isMapping else {
      return value.filledText.map { LocalizedText(texts: ["": $0]) }
    }
    guard let mapping = value.mapping else { return nil }
    var texts: [String: String] = [:]
    for language in Language.all { texts[language.tag] = mapping.value(language.tag)?.filledText }
    mapping.finish()
    return texts.isEmpty ? nil : LocalizedText(texts: texts)
  }

  func day(_ value: YAMLValue) -> CivilDate? {
    guard let text = value.filledText else { return nil }
    if let day = CivilDate(iso: text) { return day }
    value.fail("\"\(text)\" is no day", hint: "Write it as YYYY-MM-DD, such as 2021-10-10.")
    return nil
  }

  /// A day that working days are counted from, with room on either side.
  func plannedDay(_ value: YAMLValue) -> CivilDate? {
    guard let day = day(value) else { return nil }
    let years = (WorkingCalendar.span.lowerBound.year + 2)...(WorkingCalendar.span.upperBound.year - 2)
    if years.contains(day.year) { return day }
    value.fail(
      "\(day) is too far away for a calendar",
      hint: "Write a day from \(years.lowerBound) to \(years.upperBound).")
    return nil
  }

  func wallTime(_ value: YAMLValue) -> WallTime? {
    guard let text = value.filledText else { return nil }
    if let time = WallTime(text) { return time }
    value.fail("\"\(text)\" is no time of day", hint: "Write hours and minutes from 00:00 to 23:59, such as \"09:00\".")
    return nil
  }

  func language(_ value: YAMLValue) -> Language? {
    guard let tag = value.filledText else { return nil }
    if let language = Language.named(tag) { return language }
    value.fail("\"\(tag)\" is no language that Tagid speaks", hint: Nearest.hint(tag, among: Language.all.map(\.tag)))
    return nil
  }

  func mailAddress(_ value: YAMLValue) -> MailAddress? { mailAddress(value, ofReader: false) }

  /// - Parameter ofReader: whether it is where mail goes and not our own.
  func mailAddress(_ value: YAMLValue, ofReader: Bool) -> MailAddress? {
    guard let text = value.filledText else { return nil }
    do throws(DeliveryError) {
      return try MailAddress(text, takesUTF8: ofReader)
    } catch {
      value.fail(error.message, hint: "Write it as name@office.gov.bd.")
      return nil
    }
  }

  /// A list of names that must all be known.
  func names(in value: YAMLValue, of known: [String], kind: String, section: String) -> [String] {
    guard value.list != nil else { return [] }
    let texts = value.texts
    if texts.isEmpty {
      value.fail("names nobody", hint: "Name at least one \(kind) of `\(section):`.")
    }
    var seen: Set<String> = []
    return texts.compactMap { text, at in
      guard seen.insert(text).inserted else {
        at.fail("\"\(text)\" is written twice", hint: "Keep one of the two.")
        return nil
      }
      if known.contains(text) { return text }
      guard !known.isEmpty else {
        at.fail("there is no \(kind) \"\(text)\"", hint: "`\(section):` declares none; declare it there.")
        return nil
      }
      at.fail(
        "unknown \(kind) \"\(text)\"", hint: Nearest.hint(text, among: known) + " Each is declared under `\(section):`."
      )
      return nil
    }
  }

  /// Names become part of journal records and file names.
  func checkKey(_ key: String, _ value: YAMLValue) -> Bool {
    let isPlain = key.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    if isPlain, !key.isEmpty, key.utf8.count <= 64 { return true }
    value.fail("\"\(key)\" cannot be a name here", hint: "Use a-z, 0-9 and -, such as innovation-officer.")
    return false
  }

  /// Spans of days: `[{ from: 2022-01-02, to: 2022-01-09 }]`.
  func readAway(_ value: YAMLValue) -> [ClosedRange<CivilDate>] {
    (value.list ?? []).compactMap { entry in
      guard let mapping = entry.mapping else { return nil }
      defer { mapping.finish() }
      let first = mapping.required("from", hint: "Write the first day, such as `from: 2022-01-02`.").flatMap(day)
      let last = mapping.required("to", hint: "Write the last day, such as `to: 2022-01-09`.").flatMap(day)
      guard let first, let last else { return nil }
      if first <= last { return first...last }
      entry.fail("ends before it begins", hint: "Write the first day and then the last.")
      return nil
    }
  }

  /// Somebody else, by name.
  func replacement(of person: String, _ value: YAMLValue, _ people: [String]) -> String? {
    guard let name = value.filledText else { return nil }
    guard people.contains(name) else {
      value.fail("unknown person \"\(name)\"", hint: Nearest.hint(name, among: people))
      return nil
    }
    if name != person { return name }
    value.fail("nobody replaces himself", hint: "Name somebody else of `people:`.")
    return nil
  }
}
