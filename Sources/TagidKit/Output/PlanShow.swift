// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
package import Plans
import WorkingDays

/// What `plan show` prints: one document as it was understood.
package struct PlanShow {
  private let loaded: LoadedPlan
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

  package var findings: [Finding] { loaded.findings }

  package var exit: ExitStatus {
    loaded.findings.contains { $0.severity == .error } ? .dataError : .success
  }

  package var text: String {
    guard let plan = loaded.plan else { return "" }
    var lines = [
      plan.title,
      "\(plan.id), fiscal year \(plan.fiscalYear.label), \(plan.indicators.count) indicators, declared total "
        + "\(plan.declaredTotal.map { "\($0)" } ?? "none"), declared obtained \(plan.declaredObtained.map { "\($0)" } ?? "none")",
      Wording(.english).scoring(scoring),
    ]
    for indicator in plan.indicators {
      let tiers = indicator.tiers.map { "\($0.percent) %: \($0.target.shown)" }.joined(separator: ", ")
      let unit = indicator.unit?.rawValue ?? "unit unknown"
      lines.append("")
      lines.append("[\(indicator.id)] \(indicator.title)")
      lines.append("  \(unit), weight \(indicator.weight.map { "\($0)" } ?? "unknown"); \(tiers)")
      for progress in indicator.progress where progress.content != .nothing {
        lines.append("  \(progress.quarter?.label ?? "progress"): \(progress.text)")
      }
    }
    return lines.joined(separator: "\n")
  }

  package var json: JSONValue {
    guard let plan = loaded.plan else {
      return .object([
        "plan": .null, "areas": .list([]), "activities": .list([]), "indicators": .list([]),
        "findings": .list(loaded.findings.map(\.json)),
      ])
    }
    return .object([
      "plan": .object([
        "id": .text(plan.id), "title": .text(plan.title), "fiscalYear": .text(plan.fiscalYear.label),
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
      "findings": .list(loaded.findings.map(\.json)),
    ])
  }
}

extension Indicator {
  fileprivate var json: JSONValue {
    .object([
      "id": .text("\(id)"), "activity": .optional(activity) { .text($0) }, "area": .optional(area) { .text($0) },
      "title": .text(title),
      "unit": .optional(unit) { .text($0.rawValue) }, "declaredUnit": .optional(declaredUnit) { .text($0.rawValue) },
      "weight": .optional(weight) { .decimal($0) }, "tiers": .list(tiers.map(\.json)),
      "progress": .list(progress.map(\.json)),
    ])
  }
}

extension Tier {
  fileprivate var json: JSONValue {
    switch target {
    case .date(let date): .object(["percent": .whole(percent), "date": .text(date.iso)])
    case .value(let value): .object(["percent": .whole(percent), "value": .decimal(value)])
    }
  }
}

extension Target {
  fileprivate var shown: String {
    switch self {
    case .date(let date): date.iso
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
