// SPDX-License-Identifier: Apache-2.0
import Plans
import Testing

@testable import TagidKit

struct OwnersTests {
  private static func owners(_ prefixes: [(String, [String])]) -> Owners {
    Owners(prefixes.compactMap { prefix, people in PlanPart(prefix).map { ($0, Owners.Group(focal: people)) } })
  }

  @Test(arguments: [("1.3.1", "b"), ("1.3.2", "a"), ("1.31.1", "c"), ("2.2.4", "d"), ("3.1.1", "c")])
  func theLongestPrefixOfWholeSegmentsWins(_ id: String, _ owner: String) throws {
    let owners = Self.owners([("1.3", ["a"]), ("1.3.1", ["b"]), ("*", ["c"]), ("2", ["d"])])
    #expect(owners.people(for: try #require(IndicatorID(id))) == [owner])
  }

  @Test func withoutAnyMatchNobodyIsNamed() throws {
    #expect(Self.owners([("1", ["a"])]).people(for: try #require(IndicatorID("2.1.1"))).isEmpty)
  }
}
