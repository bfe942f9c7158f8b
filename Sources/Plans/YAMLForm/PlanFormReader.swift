// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// Reads Tagid's own form of plans; strict, since a program wrote it and people edit it.
struct PlanFormReader {
  private let problems = Problems()

  static func read(_ bytes: [UInt8], id: String, file: String) -> PlanDocument {
    let reader = PlanFormReader()
    var source = Source(file: file)
    let plans = reader.plans(bytes, file)
    for problem in reader.problems.inOrder {
      source.add(
        .error, .formNotUnderstood, Place(line: problem.line ?? 1, column: problem.column),
        QuotedText.of(problem.message, upTo: 240), QuotedText.of(problem.hint, upTo: 240))
    }
    // A form that is wrong in one place was edited wrongly: half of it is not served.
    return reader.problems.isEmpty
      ? PlanDocument(plans, ids: id, source) : PlanDocument(plans: [], findings: source.inOrder)
  }

  private func plans(_ bytes: [UInt8], _ file: String) -> [ReadPlan] {
    guard bytes.count <= Bounds.ownForm else {
      problems.add(
        Problem(
          file: file, line: 1, message: "the file is larger than \(Bounds.ownForm >> 20) MiB",
          hint: "Keep one office's plans in a file."))
      return []
    }
    if let line = Aliases.firstLine(in: bytes) {
      problems.add(
        Problem(
          file: file, line: line, message: "the form has no anchors (&name) and aliases (*name)",
          hint: "Write out what the alias stands for."))
      return []
    }
    guard let root = YAMLFile.mapping(bytes, shown: file, problems) else { return [] }
    let version = root.required(PlanForm.marker, hint: "Write `\(PlanForm.marker): \(PlanForm.version)`.")
    guard let version, let number = version.filledText else { return [] }
    guard number == "\(PlanForm.version)" else {
      version.fail(
        "this is version \(number) of the form, which this Tagid does not read",
        hint:
          "Write `\(PlanForm.marker): \(PlanForm.version)`; or update Tagid, or convert the original document again.")
      return []
    }
    let list = root.required("plans", hint: "List the plans under `plans`.")?.list ?? []
    root.finish()
    if list.isEmpty, problems.isEmpty { root.fail("there is no plan in it", hint: "List the plans under `plans`.") }
    return list.compactMap { $0.mapping.flatMap(plan) }
  }

  private func plan(_ keys: YAMLMapping) -> ReadPlan? {
    let title = keys.required("title", hint: "Write the plan's title.")?.oneLine
    let year = keys.required("fiscalYear", hint: "Write it as `fiscalYear: 2021-22`.").flatMap(fiscalYear)
    // Without the year nothing else can be read, and is not looked at.
    guard let title, let year else { return nil }
    defer { keys.finish() }
    let quarter = keys.value("quarter").flatMap { self.quarter($0, in: year) }
    let percents = keys.required("tierPercents", hint: "Write `tierPercents: [100, 80, 60]`.")?.list ?? []
    let total = keys.value("declaredTotal").flatMap(number)
    let obtained = keys.value("declaredObtained").flatMap(number)
    var marks: [RowMarks] = []
    var areaPlaces: [Place] = []
    let areas = (keys.value("areas")?.list ?? []).compactMap { value -> PerformanceArea? in
      areaPlaces.append(Place(line: value.line ?? 1))
      return value.mapping.flatMap(area)
    }
    let activities = (keys.value("activities")?.list ?? []).compactMap { $0.mapping.flatMap(activity) }
    var seen: [IndicatorID: Int] = [:]
    let list = keys.required("indicators", hint: "List the indicators under `indicators`.")?.list ?? []
    let indicators = list.compactMap { value -> Indicator? in
      guard let read = value.mapping.flatMap({ indicator($0, in: year) }) else { return nil }
      if let line = seen[read.id] {
        value.fail("[\(read.id)] stands in line \(line) already", hint: "Give each indicator an id of its own.")
        return nil
      }
      seen[read.id] = value.line ?? 1
      marks.append(RowMarks(line: Int32(truncatingIfNeeded: value.line ?? 1)))
      return read
    }
    let plan = Plan(
      id: "", title: title, fiscalYear: year, quarter: quarter, tierPercents: percents.compactMap(percent),
      declaredTotal: total, declaredObtained: obtained, areas: areas, activities: activities, indicators: indicators)
    return ReadPlan(plan: plan, marks: marks, areaPlaces: areaPlaces, tables: [])
  }

  private func area(_ keys: YAMLMapping) -> PerformanceArea? {
    defer { keys.finish() }
    let id = keys.required("id", hint: "Write `id: \"1\"`.")?.filledText
    let title = keys.required("title", hint: "Write the area's title.")?.oneLine
    let weight = keys.value("weight").flatMap(number)
    guard let id, let title else { return nil }
    return PerformanceArea(id: id, title: title, weight: weight)
  }

  private func activity(_ keys: YAMLMapping) -> Activity? {
    defer { keys.finish() }
    let id = keys.required("id", hint: "Write `id: \"1.3\"`.")?.filledText
    let area = keys.value("area")?.filledText
    let title = keys.required("title", hint: "Write the activity's title.")?.oneLine
    guard let id, let title else { return nil }
    return Activity(id: id, area: area, title: title)
  }

  private func indicator(_ keys: YAMLMapping, in year: FiscalYear) -> Indicator? {
    defer { keys.finish() }
    let id = keys.required("id", hint: "Write `id: \"1.3.1\"`.").flatMap(indicatorID)
    let title = keys.required("title", hint: "Write the indicator's title.")?.oneLine
    let unit = keys.value("unit")?.choice(Unit.self)
    let declared = keys.value("declaredUnit")?.choice(Unit.self)
    let weight = keys.value("weight").flatMap(number)
    let method = keys.value("method")?.choice(CalculationMethod.self)
    let tiers = (keys.required("tiers", hint: "List the tiers under `tiers`.")?.list ?? []).compactMap {
      $0.mapping.flatMap(tier)
    }
    if Set(tiers.map(\.percent)).count < tiers.count {
      keys.fail("two tiers have the same percent", hint: "Give each tier a percent of its own.")
    }
    let progress = (keys.value("progress")?.list ?? []).compactMap { value in
      value.mapping.flatMap { self.progress($0, in: year) }
    }
    let (owner, evidence) = (keys.value("owner")?.oneLine, keys.value("evidence")?.oneLine)
    let remarks = keys.value("remarks")?.oneLine
    let (area, activity) = (keys.value("area")?.filledText, keys.value("activity")?.filledText)
    guard let id, let title else { return nil }
    if let unit, tiers.contains(where: { $0.isDate != (unit == .date) }) {
      keys.fail(
        "the tiers of [\(id)] do not fit the unit \(unit.rawValue)", hint: "Use `date:` or `value:` in every tier.")
    }
    return Indicator(
      id: id, activity: activity, area: area, title: title,
      unit: unit, declaredUnit: declared, weight: weight, tiers: tiers.sorted { $0.percent > $1.percent },
      method: method, owner: owner, evidence: evidence, remarks: remarks, progress: progress, hasErrors: false)
  }

  private func tier(_ keys: YAMLMapping) -> Tier? {
    defer { keys.finish() }
    let percent = keys.required("percent", hint: "Write `percent: 100`.").flatMap(percent)
    let day = keys.value("date").flatMap(date)
    let number = keys.value("value").flatMap(number)
    let before = (keys.value("before")?.list ?? []).compactMap(date)
    guard keys.has("date") != keys.has("value") else {
      keys.fail("a tier has either a date or a value", hint: "Write `date: 2021-12-30` or `value: 4`.")
      return nil
    }
    if let last = before.max(), day.map({ last >= $0 }) ?? true {
      keys.fail(
        "`before` lists \(last), which is not before the tier's own date",
        hint: "Write the last day as `date:` and the earlier ones under `before:`.")
    }
    guard let percent, let target = day.map({ Target.date($0) }) ?? number.map({ .value($0) }) else { return nil }
    return Tier(percent: percent, target: target, milestones: Set(before).sorted())
  }

  private func progress(_ keys: YAMLMapping, in year: FiscalYear) -> ReportedProgress? {
    defer { keys.finish() }
    let quarter = keys.value("quarter").flatMap { self.quarter($0, in: year) }
    let day = keys.value("date").flatMap(date)
    let number = keys.value("value").flatMap(number)
    let isWords = keys.value("words")?.flag ?? false
    guard let text = keys.required("text", hint: "Write `text: \"--\"`.")?.oneLine else { return nil }
    let contents: [ReportedProgress.Content] =
      [day.map { .completed($0) }, number.map { .value($0) }, isWords ? .prose : nil].compactMap { $0 }
    guard contents.count <= 1 else {
      keys.fail("progress is a date, a value or words", hint: "Keep one of `date`, `value` and `words: true`.")
      return nil
    }
    return ReportedProgress(quarter: quarter, text: text, content: contents.first ?? .nothing)
  }
}
