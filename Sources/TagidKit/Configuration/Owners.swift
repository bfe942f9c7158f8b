// SPDX-License-Identifier: Apache-2.0
package import Plans

/// Who is responsible for which part of a plan.
package struct Owners: Sendable {
  package enum Prefix: Sendable, Hashable {
    case all
    case id(IndicatorID)
  }

  package let byPrefix: [(prefix: Prefix, people: [String])]
  private let others: [String]
  private let parts: [Part]

  /// A part of the plan that has people of its own, in the order of ids.
  private struct Part {
    var id: IndicatorID
    var people: [String]
    /// The index of the next larger part around it.
    var around: Int?
  }

  package init(byPrefix: [(prefix: Prefix, people: [String])]) {
    self.byPrefix = byPrefix
    others = byPrefix.first { $0.prefix == .all }?.people ?? []
    var parts = byPrefix.compactMap { entry -> Part? in
      if case .id(let id) = entry.prefix { Part(id: id, people: entry.people) } else { nil }
    }
    parts.sort { $0.id < $1.id }
    for index in parts.indices.dropFirst() {
      var around: Int? = index - 1
      while let candidate = around, !parts[index].id.isCovered(by: parts[candidate].id) {
        around = parts[candidate].around
      }
      parts[index].around = around
    }
    self.parts = parts
  }

  /// The people of the longest prefix of whole segments; empty when nobody is named.
  package func people(for id: IndicatorID) -> [String] {
    // The last part that does not come after the id covers it, or lies in one that does.
    var (low, high) = (parts.startIndex, parts.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if id < parts[middle].id { high = middle } else { low = middle + 1 }
    }
    var index = low > 0 ? low - 1 : nil
    while let candidate = index {
      if id.isCovered(by: parts[candidate].id) { return parts[candidate].people }
      index = parts[candidate].around
    }
    return others
  }

  /// Parts of a plan that are named and have no indicator in any of these plans.
  func unused(in plans: [Plan]) -> [IndicatorID] {
    guard !parts.isEmpty else { return [] }
    let ids = plans.map { $0.indicators.map(\.id).sorted() }
    return byPrefix.compactMap { entry in
      guard case .id(let part) = entry.prefix else { return nil }
      return ids.contains { Self.covers(part, anyOf: $0) } ? nil : part
    }
  }

  /// What a part covers stands together, from the part's own id on.
  private static func covers(_ part: IndicatorID, anyOf ids: [IndicatorID]) -> Bool {
    var (low, high) = (ids.startIndex, ids.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < part { low = middle + 1 } else { high = middle }
    }
    return low < ids.endIndex && ids[low].isCovered(by: part)
  }
}
