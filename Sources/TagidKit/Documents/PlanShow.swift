// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
package import Plans
import WorkingDays

/// What `plan show` prints: one document as it was understood, with every plan in it.
package struct PlanShow {
  private let loaded: [LoadedPlan]
  private let scoring: Scoring

  /// Throws when the settings beside the document cannot be read, for they say how its marks are scored.
  package init(file: String) throws(Stop) {
    do throws(ConfigurationError) {
      scoring = try ScoringReader.read(besides: file)
    } catch {
      throw Stop(error)
    }
    loaded = LoadedPlan.load(file: file)
  }

  package var findings: [Finding] { loaded.flatMap(\.findings) }

  package var exit: ExitStatus {
    findings.contains { $0.severity == .error } ? .dataError : .success
  }

  package var text: String {
    loaded.compactMap(\.plan).map(text).joined(separator: "\n\n")
  }

  private func text(_ plan: Plan) -> String {
    var lines = [
      plan.title,
      "\(plan.id), fiscal year \(plan.fiscalYear.label), \(plan.indicators.count) indicators, declared total "
        + "\(plan.declaredTotal.map { "\($0)" } ?? "none"), declared obtained \(plan.declaredObtained.map { "\($0)" } ?? "none")",
      Wording(.english).scoring(scoring),
    ]
    for indicator in plan.indicators {
      let tiers = indicator.tiers.map { "\($0.percent) %: \($0.shown)" }.joined(separator: ", ")
      let unit = indicator.unit?.rawValue ?? "unit unknown"
      lines.append("")
      lines.append("[\(indicator.id)] \(indicator.title)")
      lines.append("  \(unit), weight \(indicator.weight.map { "\($0)" } ?? "unknown"); \(tiers)")
      let others = [
        ("calculated by", indicator.method?.rawValue), ("owner", indicator.owner), ("evidence", indicator.evidence),
        ("remarks", indicator.remarks),
      ]
      for (name, text) in others { if let text { lines.append("  \(name): \(text)") } }
      for progress in indicator.progress where progress.content != .nothing {
        lines.append("  \(progress.quarter?.label ?? "progress"): \(progress.text)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The first plan as the document's; others, which few documents have, under `others`.
  package var json: JSONValue {
    let plans = loaded.compactMap(\.plan)
    var keys = json(plans.first)
    keys["findings"] = .list(findings.map(\.json))
    if plans.count > 1 { keys["others"] = .list(plans.dropFirst().map { .object(json($0)) }) }
    return .object(keys)
  }

  private func json(_ plan: Plan?) -> [String: JSONValue] {
    guard let plan else {
      return ["plan": .null, "areas": .list([]), "activities": .list([]), "indicators": .list([])]
    }
    return [
      "plan": .object([
        "id": .text(plan.id), "title": .text(plan.title), "fiscalYear": .text(plan.fiscalYear.label),
        "quarter": .optional(plan.quarter) { .text($0.label) },
        "tierPercents": .list(plan.tierPercents.map { .whole($0) }),
        "declaredTotal": .optional(plan.declaredTotal) { .decimal($0) },
        "declaredObtained": .optional(plan.declaredObtained) { .decimal($0) }, "scoring": scoring.json,
      ]),
      "areas": .list(
        plan.areas.map {
          .object(["id": .text($0.id), "title": .text($0.title), "weight": .optional($0.weight) { .decimal($0) }])
        }),
      "activities": .list(
        plan.activities.map {
          .object(["id": .text($0.id), "area": .optional($0.area) { .text($0) }, "title": .text($0.title)])
        }),
      "indicators": .list(plan.indicators.map(\.json)),
    ]
  }
}

extension Indicator {
  fileprivate var json: JSONValue {
    .object([
      "id": .text("\(id)"), "activity": .optional(activity) { .text($0) }, "area": .optional(area) { .text($0) },
      "title": .text(title),
      "unit": .optional(unit) { .text($0.rawValue) }, "declaredUnit": .optional(declaredUnit) { .text($0.rawValue) },
      "weight": .optional(weight) { .decimal($0) }, "tiers": .list(tiers.map(\.json)),
      "method": .optional(method) { .text($0.rawValue) }, "owner": .optional(owner) { .text($0) },
      "evidence": .optional(evidence) { .text($0) }, "remarks": .optional(remarks) { .text($0) },
      "progress": .list(progress.map(\.json)),
    ])
  }
}

extension Tier {
  fileprivate var json: JSONValue {
    var keys: [String: JSONValue] = ["percent": .whole(percent)]
    switch target {
    case .date(let date): keys["date"] = .text(date.iso)
    case .value(let value): keys["value"] = .decimal(value)
    }
    if !milestones.isEmpty { keys["before"] = .texts(milestones.map(\.iso)) }
    return .object(keys)
  }

  fileprivate var shown: String {
    switch target {
    case .date(let date): (milestones + [date]).map(\.iso).joined(separator: ", ")
    case .value(let value): "\(value)"
    }
  }
}

extension ReportedProgress {
  fileprivate var json: JSONValue {
    var date = JSONValue.null
    var number = JSONValue.null
    if case .completed(let day) = content { date = .text(day.iso) }
    if case .value(let value) = content { number = .decimal(value) }
    return .object([
      "quarter": .optional(quarter) { .text($0.label) }, "text": .text(text), "date": date, "value": number,
    ])
  }
}
