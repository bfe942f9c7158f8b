// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

extension [Plan] {
  /// The plans in Tagid's own form.
  package func yamlForm() throws -> String {
    try YAMLTree.keys([
      (PlanForm.marker, .plain("\(PlanForm.version)")), ("plans", .list(map(\.tree))),
    ]).written()
  }
}

extension Plan {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = [("title", .text(title)), ("fiscalYear", .plain(fiscalYear.label))]
    keys.add("quarter", quarter) { .plain($0.label) }
    keys.append(("tierPercents", .shortList(tierPercents.map { .plain("\($0)") })))
    keys.add("declaredTotal", declaredTotal) { .plain("\($0)") }
    keys.add("declaredObtained", declaredObtained) { .plain("\($0)") }
    if !areas.isEmpty { keys.append(("areas", .list(areas.map(\.tree)))) }
    if !activities.isEmpty { keys.append(("activities", .list(activities.map(\.tree)))) }
    keys.append(("indicators", .list(indicators.map(\.tree))))
    return .keys(keys)
  }
}

extension PerformanceArea {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = [("id", .text(id)), ("title", .text(title))]
    keys.add("weight", weight) { .plain("\($0)") }
    return .shortKeys(keys)
  }
}

extension Activity {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = [("id", .text(id))]
    keys.add("area", area) { .text($0) }
    keys.append(("title", .text(title)))
    return .shortKeys(keys)
  }
}

extension Indicator {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = [("id", .text("\(id)"))]
    keys.add("area", area) { .text($0) }
    keys.add("activity", activity) { .text($0) }
    keys.append(("title", .text(title)))
    keys.add("unit", unit) { .plain($0.rawValue) }
    keys.add("declaredUnit", declaredUnit) { .plain($0.rawValue) }
    keys.add("weight", weight) { .plain("\($0)") }
    keys.append(("tiers", .list(tiers.map(\.tree))))
    keys.add("method", method) { .plain($0.rawValue) }
    keys.add("owner", owner) { .text($0) }
    keys.add("evidence", evidence) { .text($0) }
    keys.add("remarks", remarks) { .text($0) }
    if !progress.isEmpty { keys.append(("progress", .list(progress.map(\.tree)))) }
    return .keys(keys)
  }
}

extension Tier {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = [("percent", .plain("\(percent)"))]
    switch target {
    case .date(let date): keys.append(("date", .plain(date.iso)))
    case .value(let value): keys.append(("value", .plain("\(value)")))
    }
    if !milestones.isEmpty { keys.append(("before", .shortList(milestones.map { .plain($0.iso) }))) }
    return .shortKeys(keys)
  }
}

extension ReportedProgress {
  fileprivate var tree: YAMLTree {
    var keys: [(String, YAMLTree)] = []
    keys.add("quarter", quarter) { .plain($0.label) }
    keys.append(("text", .text(text)))
    switch content {
    case .nothing: break
    case .completed(let date): keys.append(("date", .plain(date.iso)))
    case .value(let value): keys.append(("value", .plain("\(value)")))
    case .prose: keys.append(("words", .plain("true")))
    }
    return .shortKeys(keys)
  }
}

extension [(String, YAMLTree)] {
  fileprivate mutating func add<Value>(_ key: String, _ value: Value?, _ tree: (Value) -> YAMLTree) {
    if let value { append((key, tree(value))) }
  }
}
