// SPDX-License-Identifier: Apache-2.0
import Documents
package import Messages
package import Plans

/// What `plan convert` writes: a document's plans in another form. What would not read back to the same plans is not written.
package struct PlanConversion {
  package enum Form: String, CaseIterable, Sendable {
    case yaml, tsv, csv, markdown, html
  }

  package let findings: [Finding]
  /// The document in its new form.
  package let text: String

  /// - Parameters:
  ///   - id: which of the document's plans; nil takes all that the form can hold.
  ///   - language: of headings and labels, where the form has any.
  package init(file: String, to form: Form, plan id: String?, language: Language) throws(Stop) {
    let loaded = LoadedPlan.load(file: file)
    findings = loaded.flatMap(\.findings)
    let all = loaded.compactMap(\.plan)
    guard !all.isEmpty, !findings.contains(where: { $0.severity == .error }) else {
      let shown = findings.filter { $0.severity == .error }.map(\.text)
      let end = "tagid: nothing was written: what cannot be read would be lost\n  Correct the document first."
      throw Stop(.dataError, (shown + [end]).joined(separator: "\n"))
    }
    let plans = try Self.chosen(id, among: all)
    text = try Self.write(plans, as: form, language)
    try Self.check(text, plans, form)
  }

  private static func chosen(_ id: String?, among plans: [Plan]) throws(Stop) -> [Plan] {
    guard let id else { return plans }
    let chosen = plans.filter { $0.id == id }
    guard !chosen.isEmpty else {
      throw Stop(
        .usage,
        "tagid: the document has no plan \"\(id)\"\n  It has \(plans.map(\.id).joined(separator: ", ")).")
    }
    return chosen
  }

  private static func write(_ plans: [Plan], as form: Form, _ language: Language) throws(Stop) -> String {
    if form == .yaml {
      do { return try plans.yamlForm() } catch {
        throw Stop(.dataError, "tagid: the plan cannot be written as YAML: \(error)")
      }
    }
    guard plans.count == 1, let plan = plans.first else {
      throw Stop(
        .usage,
        "tagid: the document has \(plans.count) plans, and a table holds one\n  Name one with --plan: "
          + "\(plans.map(\.id).joined(separator: ", ")); or write all of them with --to yaml.")
    }
    guard let words = PlanTableWords.named(language.tag) else {
      throw Stop(.usage, "tagid: there are no words for tables in the language \"\(language.tag)\"")
    }
    let table = PlanTable(plan, in: words).printed
    return switch form {
    case .yaml, .tsv: table.tabSeparated
    case .csv: table.csv
    case .markdown: table.markdown
    case .html: table.html(language: language.tag)
    }
  }

  /// A form that says something else than the document is worse than none.
  private static func check(_ text: String, _ plans: [Plan], _ form: Form) throws(Stop) {
    let again = PlanDocument.read(Array(text.utf8), id: plans.first?.id ?? "", file: "converted")
    let isSame = again.plans.map(\.withoutID) == plans.map(\.withoutID)
    guard !isSame else { return }
    throw Stop(
      .dataError,
      "tagid: nothing was written: as \(form.rawValue) the plan would not read back the same\n"
        + "  Write it with --to yaml, which holds everything.")
  }
}

extension Plan {
  /// The plan without its name: in a document of its own it has another.
  fileprivate var withoutID: Plan {
    var plan = self
    plan.id = ""
    return plan
  }
}
