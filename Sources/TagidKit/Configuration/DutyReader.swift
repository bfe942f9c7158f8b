// SPDX-License-Identifier: Apache-2.0
import Documents
import Reminders

/// Reads `duties:` of `NAME.plan.yaml`.
struct DutyReader {
  let reader: ConfigurationReader
  /// The keys of all people.
  let people: [String]

  /// - Parameter places: learns where each duty's due date stands.
  func read(_ value: YAMLValue, noting places: inout SettingsPlaces?) -> [Duty] {
    var duties: [Duty] = []
    for entry in value.list ?? [] {
      guard let mapping = entry.mapping else { continue }
      defer { mapping.finish() }
      let id = mapping.required("id", hint: "Name the duty, such as `id: report-q2`.").flatMap {
        Self.id($0, besides: duties)
      }
      let title = mapping.required("title", hint: "Say what is to be done: `title: { bn: …, en: … }`.")
        .flatMap(reader.localized)
      let due = mapping.required("due", hint: "Write the last day as `due: 2022-01-15`.").flatMap(reader.plannedDay)
      let opens = mapping.value("opens").flatMap(reader.plannedDay)
      let to =
        mapping.required("to", hint: "Name who is reminded: `to: [innovation-officer]`.")
        .map { reader.names(in: $0, of: people, kind: "person", section: "people") } ?? []
      if let due, let opens, opens > due {
        mapping.fail(
          "opens on \(opens), after it is due", hint: "Write the first day on which it can be done, up to \(due).")
      }
      guard let id, let title, let due else { continue }
      places?.add(duty: id, at: mapping.place(of: "due"))
      duties.append(Duty(id: id, titles: title.texts, due: due, opens: opens, to: to))
    }
    return duties
  }

  private static func id(_ value: YAMLValue, besides duties: [Duty]) -> String? {
    guard let text = value.filledText else { return nil }
    guard PlanSourceReader.isID(text) else {
      value.fail("\"\(text)\" cannot be a duty's id", hint: "Use a-z, 0-9 and -, such as report-q2.")
      return nil
    }
    guard !duties.contains(where: { $0.id == text }) else {
      value.fail("\"\(text)\" names another duty too", hint: "Give each duty an id of its own.")
      return nil
    }
    return text
  }
}
