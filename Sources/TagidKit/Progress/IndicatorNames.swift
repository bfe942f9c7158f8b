// SPDX-License-Identifier: Apache-2.0
import Documents
package import Plans

/// Finds the indicator that INDICATOR means among the configured plans.
package struct IndicatorNames {
  private let plans: [Plan]
  /// Ids of plans of which no document can be read.
  private let unreadable: [String]

  package init(_ loaded: [LoadedPlan]) {
    plans = loaded.filter { !$0.isEarlierQuarter }.compactMap(\.plan)
    unreadable = Set(loaded.map(\.source.id)).subtracting(plans.map(\.id)).sorted()
  }

  /// The claim's `indicator` is `PLAN/ID`, or an `ID` of its `plan`, or one that is unique.
  package func find(_ claim: ProgressClaim) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    let name = try IndicatorName(claim)
    guard let plan = name.plan else { return try find(name.id) }
    return try find(name.id, in: plan, part: claim.plan == nil ? .indicator : .plan)
  }

  /// Whether any plan has it.
  func has(_ id: IndicatorID) -> Bool { plans.contains { plan in plan.indicators.contains { $0.id == id } } }

  private func find(
    _ id: IndicatorID, in name: String, part: Refusal.Part
  ) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    guard let plan = plans.first(where: { $0.id == name }) else {
      if unreadable.contains(name) {
        throw Refusal(part, "the plan \"\(name)\" cannot be read now", Self.mend, isForWantOfAPlan: true)
      }
      throw Refusal(
        part, "there is no plan \(PlainText.quoted(name))", Nearest.hint(name, among: plans.map(\.id) + unreadable))
    }
    guard let indicator = plan.indicators.first(where: { $0.id == id }) else {
      let known = plan.indicators.map { "\($0.id)" }
      throw Refusal(.indicator, "the plan \(plan.id) has no indicator \(id)", Nearest.hint("\(id)", among: known))
    }
    return (plan, indicator)
  }

  private func find(_ id: IndicatorID) throws(Refusal) -> (plan: Plan, indicator: Indicator) {
    let found = plans.compactMap { plan in
      plan.indicators.first { $0.id == id }.map { (plan: plan, indicator: $0) }
    }
    let candidates = found.map { "\($0.plan.id)/\(id)" }.joined(separator: ", ")
    if let missing = unreadable.first {
      throw Refusal(
        .indicator, "which \(id) is meant is not certain, since the plan \"\(missing)\" cannot be read now",
        found.isEmpty ? Self.mend : "Name the plan too: \(candidates).", isForWantOfAPlan: true)
    }
    if found.count == 1, let only = found.first { return only }
    if found.isEmpty {
      let known = Set(plans.flatMap { $0.indicators.map { "\($0.id)" } })
      throw Refusal(.indicator, "no plan has an indicator \(id)", Nearest.hint("\(id)", among: Array(known)))
    }
    throw Refusal(.indicator, "\(id) is in \(found.count) plans", "Write one of: \(candidates).")
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
