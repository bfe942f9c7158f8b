// SPDX-License-Identifier: Apache-2.0
package import Plans

/// Who is responsible for which part of a plan.
package struct Owners: Sendable {
  /// The people of one part, by their keys under `people:`.
  package struct Group: Sendable, Equatable {
    /// Who gets every notice.
    package var focal: [String]
    /// Who gets them while a focal point is away and named no replacement, and whom escalations may name.
    package var alternates: [String] = []
    /// Whom escalations may name.
    package var supervisors: [String] = []

    package init(focal: [String], alternates: [String] = [], supervisors: [String] = []) {
      self.focal = focal
      self.alternates = alternates
      self.supervisors = supervisors
    }
  }

  private let byPart: PartMap<Group>

  package init(_ entries: [(part: PlanPart, value: Group)] = []) { byPart = PartMap(entries) }

  /// The group of the longest prefix of whole segments; an empty one when nobody is named.
  package func group(for id: IndicatorID) -> Group { byPart.value(for: id) ?? Group(focal: []) }

  /// The focal points; empty when nobody is named.
  package func people(for id: IndicatorID) -> [String] { group(for: id).focal }

  /// The group of everything that has no other, under `"*"`; an empty one when nobody is named.
  package var ofAll: Group { byPart.entries.first { $0.part == .all }?.value ?? Group(focal: []) }

  /// Parts of a plan that are named and have no indicator in any of these plans.
  func unused(in plans: [Plan]) -> [IndicatorID] { byPart.unused(in: plans) }
}
