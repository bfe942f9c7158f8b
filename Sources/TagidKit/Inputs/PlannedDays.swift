// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans
import WorkingDays

/// Whether the days that stand beside a document fit the plan that is in it, which shows only when both are read.
enum PlannedDays {
  /// Annual evaluations before the year of any plan of theirs ends: nobody would be asked for evidence.
  static func problems(_ loaded: [LoadedPlan]) -> [Problem] {
    var years: [String: FiscalYear] = [:]
    for document in loaded {
      guard let year = document.plan?.fiscalYear else { continue }
      let file = Self.file(of: document.source)
      years[file] = years[file].map { $0.last < year.last ? $0 : year } ?? year
    }
    let problems = Problems()
    for document in loaded {
      let source = document.source
      let file = Self.file(of: source)
      guard let evaluation = source.evaluation, let year = years[file], evaluation <= year.last else { continue }
      years[file] = nil
      let place = source.settings?.place("evaluation", .all)
      problems.add(
        Problem(
          file: file, line: place?.line, column: place?.column,
          message: "evaluation: \(evaluation) is before the end of the plan's year \(year.label), \(year.last)",
          hint: "Write the day of the evaluation that follows, such as \(UsualDuties.evaluation(of: year))."))
    }
    return problems.inOrder
  }

  /// Where the settings of a document stand, as messages name it.
  fileprivate static func file(of source: PlanSource) -> String { source.settings?.file ?? source.file }
}

extension Morning {
  /// How many days ahead a `knownOn` may lie before it looks mistyped.
  private static var farAhead: Int { 31 }

  /// Documents whose report counts only on a day that is far away.
  func farKnownOns() -> [Finding] {
    var seen: Set<String> = []
    return loaded.compactMap { document in
      let source = document.source
      guard let known = source.knownOn, known > day.adding(days: Self.farAhead), seen.insert(source.path).inserted
      else {
        return nil
      }
      let place = source.settings?.place("knownOn", .all)
      return Finding(
        .warning, .knownOnFar, file: PlannedDays.file(of: source), line: place?.line, column: place?.column,
        message: "knownOn: \(known) is far ahead: until then nothing counts that \(source.file) reports",
        hint: "Write the day on which its report became known, such as \(day).")
    }
  }
}
