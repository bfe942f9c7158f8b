// SPDX-License-Identifier: Apache-2.0
import Testing

/// A judge that cannot say no is none: each promise is broken in some way, and the judge must see it.
struct JudgeTests {
  /// How many years a fault may need to show.
  private static let patience: UInt64 = 12

  @Test(arguments: Sabotage.ofMessages + Sabotage.ofNotices)
  func whatTheProgramMightDoWrongIsSeen(_ sabotage: Sabotage) throws {
    for seed in 1...Self.patience {
      var year = try ModelYear(seed: seed, sabotage: sabotage)
      try year.live(until: sabotage.promise)
      if year.broken.contains(sabotage.promise) { return }
    }
    Issue.record("the judge did not see it: \(sabotage)")
  }

  @Test func everyPromiseCanBeBroken() {
    let seen = Set((Sabotage.ofMessages + Sabotage.ofNotices).map(\.promise))
    #expect(seen == Set(Promise.allCases))
  }
}
