// SPDX-License-Identifier: Apache-2.0

/// One line of a plan's table: the area and the activity stand only where they begin, as in a table with merged cells.
struct PlanTableLine {
  var serial: Int?
  var area: PerformanceArea?
  var activity: Activity?
  /// Whether the area or the activity of the lines above ends here without another one: the cell says so with a dash.
  var endsArea = false
  var endsActivity = false
  /// Nil in a line for an area or an activity that has no indicator.
  var indicator: Indicator?

  static func lines(of plan: Plan) -> [PlanTableLine] {
    var merging = Merging(plan)
    for indicator in plan.indicators { merging.take(indicator) }
    return merging.finish()
  }
}

/// Goes down the indicators and says where areas and activities begin. A reader carries both on until a new one comes, or a
/// dash says that there is none; a new area ends its activity.
private struct Merging {
  private let areas: [String: (place: Int, area: PerformanceArea)]
  private let activities: [String: (place: Int, activity: Activity)]
  private let hasAreas: Bool
  private var lines: [PlanTableLine] = []
  private var area: String?
  private var activity: String?
  private var serial = 0
  /// Areas and activities that no indicator names, in their order: they must not be lost.
  private var unused: [(area: String?, activity: String?)]

  init(_ plan: Plan) {
    areas = Dictionary(plan.areas.enumerated().map { ($1.id, ($0, $1)) }) { first, _ in first }
    activities = Dictionary(plan.activities.enumerated().map { ($1.id, ($0, $1)) }) { first, _ in first }
    hasAreas = plan.hasAreas
    let named = Set(plan.indicators.compactMap(\.activity))
    let idle = plan.activities.filter { !named.contains($0.id) }
    let filled = Set(plan.indicators.compactMap(\.area) + idle.compactMap(\.area))
    unused = plan.areas.filter { !filled.contains($0.id) }.map { ($0.id, nil) } + idle.map { ($0.area, $0.id) }
  }

  mutating func take(_ indicator: Indicator) {
    if !unused.isEmpty {
      let own = place(indicator.area, indicator.activity)
      flush(unused.filter { place($0.area, $0.activity) < own })
    }
    add(indicator, area: indicator.area, activity: indicator.activity)
  }

  consuming func finish() -> [PlanTableLine] {
    flush(unused)
    return lines
  }

  /// Where the area and the activity stand in the plan's own order.
  private func place(_ area: String?, _ activity: String?) -> (Int, Int) {
    (area.flatMap { areas[$0]?.place } ?? -1, activity.flatMap { activities[$0]?.place } ?? -1)
  }

  private mutating func flush(_ due: [(area: String?, activity: String?)]) {
    unused.removeAll { entry in due.contains { $0 == entry } }
    for entry in due { add(nil, area: entry.area, activity: entry.activity) }
  }

  private mutating func add(_ indicator: Indicator?, area newArea: String?, activity newActivity: String?) {
    var line = PlanTableLine(indicator: indicator)
    if let id = newArea, id != area {
      line.area = areas[id]?.area ?? PerformanceArea(id: id, title: "", weight: nil)
      serial += 1
      line.serial = serial
      activity = nil
    } else if newArea == nil, area != nil {
      line.endsArea = true
      activity = nil
    }
    area = newArea
    if let id = newActivity, id != activity {
      line.activity = activities[id]?.activity ?? Activity(id: id, area: newArea, title: "")
    } else if newActivity == nil, activity != nil {
      line.endsActivity = true
    }
    activity = newActivity
    if !hasAreas {
      serial += 1
      line.serial = serial
    }
    lines.append(line)
  }
}

extension Plan {
  var hasAreas: Bool { !areas.isEmpty || indicators.contains { $0.area != nil } }
  var hasActivities: Bool { !activities.isEmpty || indicators.contains { $0.activity != nil } }
}
