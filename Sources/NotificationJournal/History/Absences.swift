// SPDX-License-Identifier: Apache-2.0

/// How often documents of each plan went missing, as run records tell it, so that a second absence is news again.
struct Absences: Sendable, Equatable {
  private var missing: [String: Set<String>] = [:]
  private var counts: [String: Int] = [:]

  mutating func apply(_ run: RunRecord) {
    for (plan, files) in run.missing { counts[plan] = number(of: plan, missing: files) }
    missing = run.missing.mapValues { Set($0) }
  }

  func number(of plan: String, missing files: [String]) -> Int {
    let before = missing[plan] ?? []
    let count = counts[plan] ?? 0
    return before.isSuperset(of: files) && !before.isEmpty ? count : count + 1
  }
}
