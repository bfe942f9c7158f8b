// SPDX-License-Identifier: Apache-2.0

/// What an order or a list says about one day, with when it said so: orders come late and are taken back.
package struct HolidayFact: Hashable, Sendable {
  /// What the fact does to the office on that day; `none` is a day worth naming, such as optional leave.
  package enum Effect: String, CaseIterable, Hashable, Sendable {
    case closed, open, none
  }

  /// How well it is known: the order itself or agreeing texts, one text, or a computation.
  package enum Certainty: String, CaseIterable, Hashable, Sendable {
    case gazetted, reported, estimated
  }

  package let date: CivilDate
  /// Language tag to text, such as `en` and `bn`.
  package let name: [String: String]
  package let effect: Effect
  /// A word of the calendar file: `public`, `executive-order`, `optional`, `office`.
  package let kind: String
  /// Empty or the country for the whole country; otherwise the regions it is limited to.
  package let scope: [String]
  package let certainty: Certainty
  package let announced: CivilDate?
  package let withdrawn: CivilDate?
  package let movedFrom: CivilDate?
  package let source: String?
  package let note: String?

  package init(
    date: CivilDate, name: [String: String], effect: Effect, kind: String, scope: [String] = [],
    certainty: Certainty, announced: CivilDate? = nil, withdrawn: CivilDate? = nil, movedFrom: CivilDate? = nil,
    source: String? = nil, note: String? = nil
  ) {
    self.date = date
    self.name = name
    self.effect = effect
    self.kind = kind
    self.scope = scope
    self.certainty = certainty
    self.announced = announced
    self.withdrawn = withdrawn
    self.movedFrom = movedFrom
    self.source = source
    self.note = note
  }

  /// Whether it holds as seen on a day: from its announcement, which counts as made long ago when it was made before
  /// 1 January of the fact's own year or is not dated, until the day before it was withdrawn.
  package func isKnown(on day: CivilDate) -> Bool {
    if let withdrawn, withdrawn <= day { return false }
    guard let announced, announced.year >= date.year else { return true }
    return announced <= day
  }

  /// Whether it holds as seen on a day, by the day on which it was announced alone.
  package func isAnnounced(by day: CivilDate) -> Bool {
    withdrawn.map { $0 > day } ?? true && announced.map { $0 <= day } ?? true
  }

  /// Whether it decides if offices of a country work: an estimate or a regional fact never does.
  func binds(in country: String) -> Bool { certainty != .estimated && isOfAll(country) }

  /// Whether offices of a country must be ready to find themselves closed by it, though nothing is certain.
  package func mayClose(in country: String) -> Bool {
    certainty == .estimated && effect == .closed && isOfAll(country)
  }

  private func isOfAll(_ country: String) -> Bool { scope.isEmpty || scope.contains(country) }
}
