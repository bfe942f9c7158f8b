// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// What the benchmark needs of a holiday file; the program's own reader, with its errors, is in another room.
struct HolidayList: Decodable {
  struct Fact: Decodable {
    var date: String
    var effect: String
    var scope: [String]
    var certainty: String
    var withdrawn: String?
  }

  var country: String
  var weekend: [String]
  var facts: [Fact]

  static func read(_ path: String) throws -> HolidayCalendar {
    let list = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    return HolidayCalendar(
      id: "benchmark", name: [:], country: list.country, weekend: Set(list.weekend.compactMap { Weekday(name: $0) }),
      firstYear: 2021, lastYear: 2026, facts: list.facts.compactMap(\.fact))
  }
}

extension HolidayList.Fact {
  fileprivate var fact: HolidayFact? {
    guard let date = CivilDate(iso: date), let effect = HolidayFact.Effect(rawValue: effect),
      let certainty = HolidayFact.Certainty(rawValue: certainty)
    else { return nil }
    return HolidayFact(
      date: date, name: [:], effect: effect, kind: "public", scope: scope, certainty: certainty,
      withdrawn: withdrawn.flatMap { CivilDate(iso: $0) })
  }
}
