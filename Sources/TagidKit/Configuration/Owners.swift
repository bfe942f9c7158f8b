// SPDX-License-Identifier: Apache-2.0
package import Plans

/// Who is responsible for which part of a plan.
package struct Owners: Sendable {
  package var byPrefix: [(prefix: Prefix, people: [String])]

  package enum Prefix: Sendable, Hashable {
    case all
    case id(IndicatorID)
  }

  /// The people of the longest prefix of whole segments; empty when nobody is named.
  package func people(for id: IndicatorID) -> [String] {
    var best: (length: Int, people: [String]) = (-1, [])
    for (prefix, people) in byPrefix {
      switch prefix {
      case .all: if best.length < 0 { best = (0, people) }
      case .id(let own):
        if id.isCovered(by: own), own.segments.count > best.length { best = (own.segments.count, people) }
      }
    }
    return best.people
  }
}
