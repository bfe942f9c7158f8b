// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// What two documents of one plan have in common when nobody can tell which of them is the later one.
private struct DocumentAge: Hashable {
  var year: Int
  var quarter: Int?
  /// As the file's name says it, which is believed beside what stands in the document.
  var named: Int?
}

extension [LoadedPlan] {
  /// Takes out of service the plans that another file has too, for the same year and quarter: neither is the later
  /// document, so the first in the order of names counts.
  /// - Parameter same: places of the plans of one id.
  /// - Returns: the places of those that count.
  mutating func refuseTwins(among same: [Int]) -> [Int] {
    let inOrder = same.sorted { self[$0].source.path.utf8.lexicographicallyPrecedes(self[$1].source.path.utf8) }
    var first: [DocumentAge: Int] = [:]
    var counting: [Int] = []
    for index in inOrder {
      guard let plan = self[index].plan else { continue }
      let quarter = plan.quarter?.number
      let age = DocumentAge(
        year: plan.fiscalYear.startYear, quarter: quarter, named: self[index].quarterInName ?? quarter)
      guard let other = first[age], self[other].source.path != self[index].source.path else {
        first[age] = first[age] ?? index
        counting.append(index)
        continue
      }
      self[index].findings.append(
        Finding(
          .error, .planTwice, file: self[index].source.file,
          message: "the plan \"\(plan.id)\" is read from \(self[other].source.file) too, for the same year and quarter",
          hint:
            "\(self[other].source.file) counts, and nothing of this file; take one of the two away, or give this one "
            + "another `id:` in a .plan.yaml of its own."))
      self[index].plan = nil
    }
    return counting.sorted()
  }
}
