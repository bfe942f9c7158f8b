// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TagidKit

struct OwnersTests {
  private let owners = Owners(byPrefix: [
    (.segments([1, 3]), ["a"]), (.segments([1, 3, 1]), ["b"]), (.all, ["c"]), (.segments([2]), ["d"]),
  ])

  @Test(arguments: [([1, 3, 1], "b"), ([1, 3, 2], "a"), ([1, 31, 1], "c"), ([2, 2, 4], "d"), ([3, 1, 1], "c")])
  func theLongestPrefixOfWholeSegmentsWins(_ segments: [Int], _ owner: String) {
    #expect(owners.people(for: segments) == [owner])
  }

  @Test func withoutAnyMatchNobodyIsNamed() {
    #expect(Owners(byPrefix: [(.segments([1]), ["a"])]).people(for: [2, 1, 1]).isEmpty)
  }
}
