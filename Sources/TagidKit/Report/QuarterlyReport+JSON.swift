// SPDX-License-Identifier: Apache-2.0
import Plans
import Reports
import WorkingDays

extension QuarterlyReport {
  var json: JSONValue {
    .object([
      "plan": .text(plan.id), "quarter": .text(quarter.label), "asOf": .text(day.iso), "isOver": .flag(isOver),
      "total": .marks(total), "declared": .optional(declared) { .marks($0) },
      "obtained": .object([
        "tier": .marks(earnings.tier), "proRata": .marks(earnings.proRata), "prose": .marks(earnings.prose),
      ]),
      "withProse": .marks(earnings.withProse), "withoutProse": .marks(earnings.withoutProse),
      "ceiling": .marks(ceiling), "scoring": earnings.scoring.json, "indicators": .list(rows.map(\.json)),
    ])
  }
}

extension QuarterlyReport.Row {
  fileprivate var json: JSONValue {
    .object([
      "id": .text("\(indicator.id)"), "activity": .optional(indicator.activity) { .text($0) },
      "area": .optional(indicator.area) { .text($0) }, "title": .text(indicator.title),
      "unit": .optional(indicator.unit) { .text($0.rawValue) },
      "weight": .optional(indicator.weight) { .decimal($0) },
      "tiers": .list(standing.tiers.map(\.reportJSON)), "progress": progress.json,
      "completed": .optional(standing.completed) { .text($0.iso) },
      "current": .optional(standing.current) { .decimal($0) }, "marks": .marks(earnings.marks),
      "percent": .marks(earnings.percent), "heap": .optional(earnings.heap) { .text($0.rawValue) },
      "lost": .list(lost.map { .whole($0.tier.percent) }), "hasErrors": .flag(indicator.hasErrors),
    ])
  }
}

extension TierStanding {
  fileprivate var reportJSON: JSONValue {
    var object: [String: JSONValue] = ["percent": .whole(tier.percent), "state": .text(state.rawValue)]
    if !tier.milestones.isEmpty { object["before"] = .texts(tier.milestones.map(\.iso)) }
    switch tier.target {
    case .date(let date): object["date"] = .text(date.iso)
    case .value(let value): object["value"] = .decimal(value)
    }
    return .object(object)
  }
}

extension QuarterProgress {
  fileprivate var json: JSONValue {
    var date = JSONValue.null
    var value = JSONValue.null
    if case .completed(let day) = content { date = .text(day.iso) }
    if case .value(let number) = content { value = .decimal(number) }
    return .object([
      "text": .optional(stated == nil ? reported?.text : nil) { .text($0) }, "date": date, "value": value,
      "source": .optional(stated?.source) { .text($0) },
    ])
  }
}
