// SPDX-License-Identifier: Apache-2.0
import Testing
import WorkingDays

@testable import TagidKit

/// Who reads in the place of people who are away.
struct PeopleAwayTests {
  /// `a>b` is away and replaced by b, `a!` is away without a replacement, `a` is there.
  private static func people(_ words: String) throws -> PeopleAway {
    let day = try #require(CivilDate(iso: "2022-01-03"))
    var people: [String: Person] = [:]
    for word in words.split(separator: " ") {
      let parts = word.split(whereSeparator: { ">!".contains($0) }).map(String.init)
      people[parts[0]] = Person(
        key: parts[0], name: LocalizedText(texts: ["": parts[0]]), email: nil, language: "en", via: [],
        away: parts.count > 1 || word.hasSuffix("!") ? [day.adding(days: -1)...day] : [],
        replacedBy: parts.count > 1 ? parts[1] : nil)
    }
    return PeopleAway(people, on: day)
  }

  @Test(
    "Readers of what is meant for a, or for a and b",
    arguments: [
      ("a b", ["a"], [], "a"), ("a>b b", ["a"], [], "b for a"), ("a>b b>c c", ["a"], [], "c for a"),
      ("a>b b>a", ["a"], [], "a"), ("a>b b!", ["a"], [], "a"), ("a>b b! d", ["a"], ["d"], "d for a"),
      ("a! d e! f", ["a"], ["d", "e", "f"], "d for a, f for a"), ("a! d!", ["a"], ["d"], "a"),
      ("a>b b", ["a", "b"], [], "b"), ("a>c b>c c", ["a", "b"], [], "c for a b"),
      ("a! b", ["a", "b"], ["b"], "b"), ("a! b", ["a", "b"], [], "a, b"),
      ("a>b b>c c>b d", ["a"], ["a", "d"], "d for a"),
    ])
  func everybodyIsReplacedByWhoIsThere(
    _ words: String, _ keys: [String], _ alternates: [String], _ expected: String
  ) throws {
    let present = try Self.people(words).present(keys, alternates: alternates)
    let shown = present.map {
      $0.standsInFor.isEmpty ? $0.key : "\($0.key) for \($0.standsInFor.joined(separator: " "))"
    }
    #expect(shown.joined(separator: ", ") == expected)
  }

  @Test(arguments: [("a b", false), ("a! b", true), ("a>b b", false), ("a>b b!", true)])
  func whoIsAwayWithoutAnybodyInTheirPlaceIsAlone(_ words: String, _ expected: Bool) throws {
    #expect(try Self.people(words).isAlone("a", alternates: []) == expected)
    #expect(try !Self.people(words + " d").isAlone("a", alternates: ["d"]))
  }
}
