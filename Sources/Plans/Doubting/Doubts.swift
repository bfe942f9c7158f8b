// SPDX-License-Identifier: Apache-2.0

/// What is doubtful in a plan, whatever document it was read from. An error silences its row (rule 7).
enum Doubts {
  static func add(to read: inout ReadPlan, _ source: inout Source) {
    RowDoubts.add(to: &read, &source)
    let sums = WeightSums(read)
    AreaWeights.add(read, sums, &source)
    DeclaredTotal.add(read, sums, &source)
    DeclaredMarks.add(read, sums, &source)
  }
}
