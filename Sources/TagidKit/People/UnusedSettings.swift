// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans
import Reminders

/// Settings beside a document for what none of its plans has: probably a mistyped id or percent, so that what they say holds
/// for nothing.
struct UnusedSettings {
  private let source: PlanSource
  /// Looking for the nearest of many ids costs more than it is worth.
  private static let mostToCompare = 500
  private let plans: [Plan]

  init(_ source: PlanSource, _ plans: [Plan]) {
    self.source = source
    self.plans = plans
  }

  func findings(_ policies: PolicyBook) -> [Finding] {
    source.owners.unused(in: plans).map { part($0, .ownerUnused, "owners are named", "owners") }
      + policies.unused(in: plans).map { part($0, .remindersUnused, "reminders are set", "reminders") }
      + policies.unusedTiers(in: plans).map(tier)
  }

  private func part(_ id: IndicatorID, _ code: Finding.Code, _ what: String, _ key: String) -> Finding {
    let known = plans.flatMap {
      $0.indicators.map { "\($0.id)" } + $0.activities.map { "\($0.id)" } + $0.areas.map { "\($0.id)" }
    }
    return finding(
      code, source.settings?.place(key, .id(id)),
      "\(what) for [\(id)], which the plan does not have",
      known.count <= Self.mostToCompare
        ? Nearest.hint("\(id)", among: Array(Set(known))) : "`tagid status` lists the indicators that there are.")
  }

  private func tier(_ unused: (part: PlanPart, percent: Int, known: [Int])) -> Finding {
    let part = unused.part == .all ? "the plan" : "[\(unused.part.shown)]"
    let known = unused.known.map { "\($0)" }.joined(separator: ", ")
    return finding(
      .remindersTierUnused, source.settings?.place("reminders", unused.part, percent: unused.percent),
      "reminders are set for the \(unused.percent) % tier of \(part), which has no such tier",
      "Write one of the percents that there are under `tiers:`: \(known).")
  }

  private func finding(
    _ code: Finding.Code, _ place: (line: Int, column: Int)?, _ message: String, _ hint: String
  ) -> Finding {
    Finding(
      .warning, code, file: source.settings?.file ?? source.file, line: place?.line, column: place?.column,
      message: message, hint: hint)
  }
}
