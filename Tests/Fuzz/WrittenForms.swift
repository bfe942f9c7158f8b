// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans

/// Plans without errors, written in every form that reads back, and read again.
enum WrittenForms {
  /// What is not the same afterwards, in words.
  static func differing(from plans: [Plan], wereTables: Bool) -> [String] {
    var differing: [String] = []
    do {
      differing += difference(plans, try plans.yamlForm(), "YAML")
    } catch {
      differing.append("the YAML form cannot be written: \(error)")
    }
    guard wereTables else { return differing }
    for (index, plan) in plans.enumerated() {
      // A document of one plan.
      var alone = plan
      alone.id = "fuzzed"
      let words = PlanTableWords.all[index % PlanTableWords.all.count]
      differing += difference([alone], PlanTable(alone, in: words).printed.tabSeparated, "table \(words.tag)")
    }
    return differing
  }

  private static func difference(_ plans: [Plan], _ written: String, _ form: String) -> [String] {
    let again = PlanDocument.read(Array(written.utf8), id: "fuzzed", file: "written")
    guard again.plans != plans else { return [] }
    var words = ["\(form): \(plans.count) plans became \(again.plans.count)"]
    for (now, before) in zip(again.plans, plans) {
      let rows = zip(now.indicators, before.indicators).filter { $0 != $1 }.prefix(1)
      words += rows.map { "now    \($0)\nbefore \($1)" }
      words += [now, before].map { plan in
        "\(plan.id) \(plan.title.prefix(80)) \(plan.fiscalYear) \(plan.quarter as Any) \(plan.tierPercents) "
          + "\(plan.declaredTotal as Any) \(plan.declaredObtained as Any) \(plan.indicators.count) \(plan.areas) \(plan.activities)"
      }
    }
    return words + again.findings.map(\.text) + [written]
  }
}
