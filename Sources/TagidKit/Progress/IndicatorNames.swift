// SPDX-License-Identifier: Apache-2.0
import Documents
package import Plans
import Reminders

/// Finds the indicator that INDICATOR means among the configured plans.
package struct IndicatorNames {
  private let plans: [Plan]
  /// By indicator: the places of its plan and of itself in it.
  private let places: [IndicatorID: [(plan: Int, row: Int)]]
  /// With their plans' ids, each once.
  private let duties: [(plan: String, duty: Duty)]
  /// Ids of plans of which no document can be read.
  private let unreadable: [String]

  package init(_ loaded: [LoadedPlan]) {
    let plans = loaded.filter { !$0.isEarlierQuarter }.compactMap(\.plan)
    var places: [IndicatorID: [(plan: Int, row: Int)]] = [:]
    for (at, plan) in plans.enumerated() {
      for (row, indicator) in plan.indicators.enumerated() { places[indicator.id, default: []].append((at, row)) }
    }
    duties = loaded.map(\.source).duties
    self.plans = plans
    self.places = places
    unreadable = Set(loaded.map(\.source.id)).subtracting(plans.map(\.id)).sorted()
  }

  /// The claim's `indicator` is `PLAN/ID`, or an `ID` of its `plan`, or one that is unique.
  package func find(_ claim: ProgressClaim) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    let name = try IndicatorName(claim)
    guard let plan = name.plan else { return try find(name.id) }
    return try find(name.id, in: plan, part: claim.plan == nil ? .indicator : .plan)
  }

  /// The duty that a claim names as `duty:ID` or `PLAN/duty:ID`; nil when it names none.
  func duty(_ claim: ProgressClaim) throws(Refusal) -> (plan: String, duty: Duty)? {
    guard let name = DutyName(claim) else { return nil }
    let found = duties.filter { $0.duty.name == name.duty && $0.plan == name.plan ?? $0.plan }
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty {
      let whose = name.plan.map { "the plan \(PlainText.quoted($0)) has" } ?? "no plan has"
      let known = duties.map { name.plan == nil ? $0.duty.name : "\($0.plan)/\($0.duty.name)" }
      throw Refusal(
        .indicator,
        name.plan == nil
          ? "\(whose) a duty \(PlainText.quoted(name.duty))" : "\(whose) no duty \(PlainText.quoted(name.duty))",
        known.isEmpty
          ? "Duties stand under `duties:` in the file .plan.yaml beside a plan."
          : Nearest.hint(name.text, among: Array(Set(known)).sorted()))
    }
    throw Refusal(
      .indicator, "\(name.duty) is a duty of \(found.count) plans",
      "Write one of: \(found.map { "\($0.plan)/\($0.duty.name)" }.joined(separator: ", ")).")
  }

  /// Whether any plan has it.
  func has(_ id: IndicatorID) -> Bool { places[id] != nil }

  private func find(
    _ id: IndicatorID, in name: String, part: Refusal.Part
  ) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    guard let at = plans.firstIndex(where: { $0.id == name }) else {
      if unreadable.contains(name) {
        throw Refusal(part, "the plan \"\(name)\" cannot be read now", Self.mend, isForWantOfAPlan: true)
      }
      throw Refusal(
        part, "there is no plan \(PlainText.quoted(name))", Nearest.hint(name, among: plans.map(\.id) + unreadable))
    }
    let plan = plans[at]
    guard let row = places[id]?.first(where: { $0.plan == at })?.row else {
      throw Refusal(.indicator, "the plan \(plan.id) has no indicator \(id)", Self.nearest(id, in: [plan]))
    }
    return (plan, plan.indicators[row])
  }

  private func find(_ id: IndicatorID) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    let found = (places[id] ?? []).map { (plan: plans[$0.plan], indicator: plans[$0.plan].indicators[$0.row]) }
    let candidates = found.map { "\($0.plan.id)/\(id)" }.joined(separator: ", ")
    if let missing = unreadable.first {
      throw Refusal(
        .indicator, "which \(id) is meant is not certain, since the plan \"\(missing)\" cannot be read now",
        found.isEmpty ? Self.mend : "Name the plan too: \(candidates).", isForWantOfAPlan: true)
    }
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty { throw Refusal(.indicator, "no plan has an indicator \(id)", Self.nearest(id, in: plans)) }
    throw Refusal(.indicator, "\(id) is in \(found.count) plans", "Write one of: \(candidates).")
  }

  /// Names the nearest id, where looking for it does not cost more than it is worth: a file may have many wrong rows.
  private static func nearest(_ id: IndicatorID, in plans: [Plan]) -> String {
    guard plans.reduce(0, { $0 + $1.indicators.count }) <= 500 else {
      return "`tagid status` lists the indicators that there are."
    }
    return Nearest.hint("\(id)", among: Array(Set(plans.flatMap { $0.indicators.map { "\($0.id)" } })))
  }

  private static let mend = "Mend its document first; `tagid plan show FILE` says what is wrong with it."
}

/// What a claim calls its indicator, taken apart.
struct IndicatorName: Equatable {
  /// Nil when the claim does not say.
  var plan: String?
  var id: IndicatorID

  init(_ claim: ProgressClaim) throws(Refusal) {
    let text = PlainText.line(claim.indicator) ?? ""
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let own = parts.count == 2 ? ReportedText.asciiDigits(String(parts[0])) : nil
    let beside = PlainText.cell(claim.plan).map { ReportedText.asciiDigits($0) }
    if let own, let beside, own != beside {
      throw Refusal(
        .plan, "the plan is \(PlainText.quoted(beside)), but the indicator says \(PlainText.quoted(own))",
        "Name the plan once.")
    }
    plan = own ?? beside
    guard let id = Self.id(parts.last ?? "") else {
      throw Refusal(
        .indicator, text.isEmpty ? "no indicator is named" : "\(PlainText.quoted(text)) is no indicator",
        "Write its id, such as 1.3.1, or PLAN/1.3.1.")
    }
    self.id = id
  }

  /// `1.3.1`, or `[1.3.1]` with or without the title behind it, as the plan prints it.
  private static func id(_ text: Substring) -> IndicatorID? {
    guard text.hasPrefix("["), let close = text.firstIndex(of: "]") else { return IndicatorID(text) }
    return IndicatorID(text[..<close].dropFirst())
  }
}
