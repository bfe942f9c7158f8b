// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans
import Reminders

/// Reads `reminders:`, of the office and of a plan.
struct PolicyReader {
  let reader: ConfigurationReader
  /// The keys of all people.
  let people: [String]

  /// The office's own policy; what is not written stays as in the standard one.
  func office(_ value: YAMLValue) -> Policy {
    guard let mapping = value.mapping else { return .standard }
    defer { mapping.finish() }
    return change(mapping).applied(to: .standard)
  }

  /// A plan's changes by its parts: `"*"` for all of it, then ids.
  /// - Parameter places: where they and their tiers stand.
  func plan(_ value: YAMLValue, noting places: inout SettingsPlaces?) -> [(part: PlanPart, value: PolicyChange)] {
    var changes: [(part: PlanPart, value: PolicyChange)] = []
    let parts = value.mapping
    for (key, entry) in parts?.entries ?? [] {
      guard let part = PlanPart(key) else {
        entry.fail(
          "\"\(key)\" is no part of an indicator's id",
          hint: "Write an id such as \"1.3\", or \"*\" for the whole plan.")
        continue
      }
      guard let mapping = entry.mapping else { continue }
      if changes.contains(where: { $0.part == part }) { entry.fail("stands here twice", hint: "Keep one of the two.") }
      places?.add("reminders", part, at: parts?.place(of: key))
      var change = change(mapping)
      let tiers = mapping.value("tiers")?.mapping
      for (percent, tier) in tiers?.entries ?? [] {
        guard let number = Int(percent), (1...100).contains(number) else {
          tier.fail("\"\(percent)\" is no tier's percent", hint: "Write a percent such as 60.")
          continue
        }
        guard let own = tier.mapping else { continue }
        places?.add("reminders", part, percent: number, at: tiers?.place(of: percent))
        change.tiers[number] = tierChange(own)
        own.finish()
      }
      mapping.finish()
      changes.append((part, change))
    }
    return changes
  }

  private func change(_ mapping: YAMLMapping) -> PolicyChange {
    var change = tierChange(mapping)
    change.pace = mapping.value("pace").map(pace)
    change.looks = mapping.value("looks")?.flag
    return change
  }

  /// What a tier may have of its own; a quarter's share and a month's look are of no tier.
  private func tierChange(_ mapping: YAMLMapping) -> PolicyChange {
    let before = mapping.value("before")
    if let before, before.isEmptyList {
      before.fail(
        "no reminder would ever come before a deadline", hint: "Name at least one stage in `before`, such as 7d.")
    }
    return PolicyChange(
      before: before.map(stages), lost: mapping.value("lost")?.flag,
      escalations: mapping.value("escalate").map(escalations))
  }

  /// Stages before a quarter's last working day; `false` for none, `true` for the standard ones.
  private func pace(_ value: YAMLValue) -> [Stage] {
    if let isOn = value.flagIfAny { return isOn ? Policy.standardPace : [] }
    if value.isEmptyList {
      value.fail("names no stage", hint: "Write `pace: false` when counts are not to be paced, or stages such as 14d.")
    }
    return stages(value)
  }

  private func stages(_ value: YAMLValue) -> [Stage] {
    guard value.isList else {
      value.fail("expected a list of stages", hint: "Write them in brackets, such as [30d, 7d, 3wd, 0d].")
      return []
    }
    let stages = value.texts.compactMap { text, at in stage(text, at) }
    if Set(stages).count != stages.count { value.fail("a stage is written twice", hint: "Keep one of the two.") }
    return stages
  }

  private func stage(_ text: String, _ at: YAMLValue) -> Stage? {
    if let stage = Stage(text) { return stage }
    at.fail(
      "\"\(text)\" is no stage",
      hint: "Write days before as 7d, working days before as 3wd, the last day itself as 0d; none more than 366.")
    return nil
  }

  private func escalations(_ value: YAMLValue) -> [Escalation] {
    (value.list ?? []).compactMap { entry in
      guard let mapping = entry.mapping else { return nil }
      defer { mapping.finish() }
      let to = mapping.required("to", hint: "Name who else is told: `to: [additional-secretary]`.").map(recipients)
      guard let trigger = trigger(mapping, entry), let to, !to.isEmpty else { return nil }
      return Escalation(trigger, to: to)
    }
  }

  private func trigger(_ mapping: YAMLMapping, _ entry: YAMLValue) -> Escalation.Trigger? {
    let at = mapping.value("at")
    let unacknowledged = mapping.value("unacknowledged")
    switch (at, unacknowledged) {
    case (let at?, nil):
      guard let text = at.filledText else { return nil }
      return text == "lost" ? .stage(.lost) : stage(text, at).map { .stage($0) }
    case (nil, let count?):
      guard let number = count.whole else { return nil }
      if (1...20).contains(number) { return .unacknowledged(number) }
      count.fail("\(number) stages cannot be counted", hint: "Write a number from 1 to 20, such as 2.")
      return nil
    default:
      entry.fail(
        "does not say when", hint: "Write either `at: 3wd` (or `at: lost`) or `unacknowledged: 2`, and not both.")
      return nil
    }
  }

  private func recipients(_ value: YAMLValue) -> [Escalation.Recipient] {
    reader.names(in: value, of: people + ["alternates", "supervisors"], kind: "person", section: "people").map {
      switch $0 {
      case "alternates": .alternates
      case "supervisors": .supervisors
      default: .person($0)
      }
    }
  }
}

extension PlanPart {
  /// An id, or `*` for everything.
  init?(_ text: String) {
    if text == "*" {
      self = .all
    } else if let id = IndicatorID(text) {
      self = .id(id)
    } else {
      return nil
    }
  }
}
