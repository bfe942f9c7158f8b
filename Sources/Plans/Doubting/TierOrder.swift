// SPDX-License-Identifier: Apache-2.0

/// The order of a row's targets.
enum TierOrder {
  static func isBroken(_ tiers: [Tier]) -> Bool { firstBreak(tiers) != nil }

  /// The first tier that does not fit those before it: dates must not get earlier as the percent falls; values must all rise
  /// or all fall (lower is better).
  static func firstBreak(_ tiers: [Tier]) -> Int? {
    var (rises, falls) = (false, false)
    return tiers.indices.dropFirst().first { index in
      switch (tiers[index - 1].target, tiers[index].target) {
      case (.date(let better), .date(let lesser)): return lesser < better
      case (.value(let better), .value(let lesser)):
        rises = rises || lesser > better
        falls = falls || lesser < better
        return rises && falls
      default: return true
      }
    }
  }
}
