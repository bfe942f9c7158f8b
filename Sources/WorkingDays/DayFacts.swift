// SPDX-License-Identifier: Apache-2.0

/// The facts in force on one date: those that decide whether the office works, and those only worth naming.
struct DayFacts: Sendable {
  var binding: [HolidayFact] = []
  var others: [HolidayFact] = []

  mutating func add(_ fact: HolidayFact, binding binds: Bool) {
    if binds { binding.append(fact) } else { others.append(fact) }
  }

  /// Whether the office works, or nil when the weekend decides; an opening wins over a closing.
  var isWorking: Bool? {
    if binding.contains(where: { $0.effect == .open }) { return true }
    return binding.contains { $0.effect == .closed } ? false : nil
  }

  /// Opening facts, then closing ones, then the rest.
  var ordered: [HolidayFact] {
    let named = binding.filter { $0.effect == .none }
    return binding.filter { $0.effect == .open } + binding.filter { $0.effect == .closed } + named + others
  }
}
