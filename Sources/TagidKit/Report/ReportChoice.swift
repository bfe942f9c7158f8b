// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// Which plan and which quarter a report is about, from what the user wrote and what is configured.
struct ReportChoice {
  let quarter: FiscalQuarter
  /// The document whose targets hold.
  let current: LoadedPlan
  let plan: Plan
  /// What is doubtful in any of the plan's documents, those that could not be read among them.
  let findings: [Finding]

  /// - Parameters:
  ///   - text: such as `2021-22/Q1`.
  ///   - id: nil takes the only plan of that year.
  init(_ text: String, plan id: String?, among loaded: [LoadedPlan]) throws(Stop) {
    let readable = loaded.filter { $0.plan != nil && !$0.isEarlierQuarter }
    guard let quarter = FiscalQuarter(label: text) else {
      throw Self.usage(
        "\"\(text)\" is no quarter", "Write the fiscal year and Q1 to Q4, such as 2021-22/Q1; \(Self.there(readable))")
    }
    if let id, !loaded.contains(where: { $0.source.id == id }) {
      throw Self.usage("no plan has the id \"\(id)\"", Self.there(readable).capitalizedFirst)
    }
    let named = loaded.filter { id == nil || $0.source.id == id }
    let fitting = readable.filter { one in
      one.plan?.fiscalYear == quarter.fiscalYear && named.contains { $0.source.id == one.source.id }
    }
    guard let current = fitting.first, let plan = current.plan else { throw Self.nothing(quarter, id, named, readable) }
    guard fitting.count == 1 else {
      let ids = fitting.map(\.source.id).sorted().joined(separator: ", ")
      throw Self.usage(
        "several plans are for \(quarter.fiscalYear.label): \(ids)", "Name one of them with --plan ID.")
    }
    self.quarter = quarter
    self.current = current
    self.plan = plan
    findings = loaded.filter { $0.source.id == plan.id }.flatMap(\.findings)
  }

  /// There is no plan to report on: because it cannot be read, or because there is none of that year.
  private static func nothing(
    _ quarter: FiscalQuarter, _ id: String?, _ named: [LoadedPlan], _ readable: [LoadedPlan]
  ) -> Stop {
    let broken = named.filter { part in
      part.plan == nil && !readable.contains { $0.source.id == part.source.id }
    }
    if !broken.isEmpty {
      let ids = Set(broken.map(\.source.id)).sorted().joined(separator: ", ")
      let end = "tagid: there is no report on \(quarter.label): \(ids) cannot be read"
      return Stop(.dataError, (broken.flatMap(\.findings).map(\.text) + [end]).joined(separator: "\n"))
    }
    let who = id.map { "the plan \($0) is not" } ?? "no plan is"
    return usage("\(who) for \(quarter.fiscalYear.label)", there(readable).capitalizedFirst)
  }

  private static func usage(_ what: String, _ hint: String) -> Stop { Stop(.usage, "tagid: \(what)\n  \(hint)") }

  private static func there(_ readable: [LoadedPlan]) -> String {
    let plans = readable.compactMap { one in one.plan.map { "\(one.source.id) (\($0.fiscalYear.label))" } }.sorted()
    return plans.isEmpty ? "no plan can be read." : "there is \(plans.joined(separator: ", "))."
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
