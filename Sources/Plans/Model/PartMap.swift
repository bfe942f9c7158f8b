// SPDX-License-Identifier: Apache-2.0

/// A part of a plan as settings name it: an id such as `1.3` with all below it, or everything.
package enum PlanPart: Sendable, Hashable {
  case all
  case id(IndicatorID)

  package func covers(_ id: IndicatorID) -> Bool {
    switch self {
    case .all: true
    case .id(let part): id.isCovered(by: part)
    }
  }
}

/// Values by parts of a plan; the longest id of whole segments fits best.
package struct PartMap<Value: Sendable>: Sendable {
  package let entries: [(part: PlanPart, value: Value)]
  private let everything: Value?
  private let parts: [Part]

  /// A part with a value of its own, in the order of ids.
  private struct Part: Sendable {
    var id: IndicatorID
    var value: Value
    /// The index of the next larger part around it.
    var around: Int?
  }

  /// - Parameter entries: each part once.
  package init(_ entries: [(part: PlanPart, value: Value)]) {
    self.entries = entries
    everything = entries.first { $0.part == .all }?.value
    var parts = entries.compactMap { entry -> Part? in
      if case .id(let id) = entry.part { Part(id: id, value: entry.value) } else { nil }
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

  /// The value of the part that fits best; nil when none covers the id.
  package func value(for id: IndicatorID) -> Value? {
    var index = last(upTo: id)
    while let candidate = index {
      if id.isCovered(by: parts[candidate].id) { return parts[candidate].value }
      index = parts[candidate].around
    }
    return everything
  }

  /// The values of all parts that cover an id, the largest part first.
  package func values(covering id: IndicatorID) -> [Value] {
    if parts.isEmpty { return everything.map { [$0] } ?? [] }
    var index = last(upTo: id)
    var found: [Value] = []
    while let candidate = index {
      if id.isCovered(by: parts[candidate].id) { found.append(parts[candidate].value) }
      index = parts[candidate].around
    }
    return (everything.map { [$0] } ?? []) + found.reversed()
  }

  /// The last part that does not come after the id: it covers the id, or lies in one that does.
  private func last(upTo id: IndicatorID) -> Int? {
    var (low, high) = (parts.startIndex, parts.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if id < parts[middle].id { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Parts that are named and have no indicator in any of these plans.
  package func unused(in plans: [Plan]) -> [IndicatorID] {
    guard !parts.isEmpty else { return [] }
    let ids = plans.map { $0.indicators.map(\.id).sorted() }
    return entries.compactMap { entry in
      guard case .id(let part) = entry.part else { return nil }
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
