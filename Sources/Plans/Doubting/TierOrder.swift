// SPDX-License-Identifier: Apache-2.0

/// The order of a row's targets.
enum TierOrder {
  /// Dates must not get earlier as the percent falls; values must all rise or all fall (lower is better).
  static func isBroken(_ tiers: [Tier]) -> Bool {
    var (rises, falls, isEarlier, isMixed) = (false, false, false, false)
    var index = 1
    while index < tiers.count {
      switch (tiers[index - 1].target, tiers[index].target) {
      case (.date(let better), .date(let lesser)): isEarlier = isEarlier || lesser < better
      case (.value(let better), .value(let lesser)):
        rises = rises || lesser > better
        falls = falls || lesser < better
      default: isMixed = true
      }
      index += 1
    }
    return isEarlier || (rises && falls) || isMixed
  }
}
