// SPDX-License-Identifier: Apache-2.0
import Testing

/// A judge that cannot say no is none: each promise is broken in some way, and the judge must see it.
struct JudgeTests {
  /// How many years a fault may need to show.
  private static let patience: UInt64 = 20

  @Test(arguments: Sabotage.all)
  func whatTheProgramMightDoWrongIsSeen(_ sabotage: Sabotage) throws {
    for seed in 1...Self.patience {
      var year = try ModelYear(seed: seed, sabotage: sabotage)
      try year.live(until: sabotage.promise)
      if year.broken.contains(sabotage.promise) { return }
    }
    Issue.record("the judge did not see it: \(sabotage)")
  }

  @Test func everyPromiseCanBeBroken() {
    let seen = Set(Sabotage.all.map(\.promise))
    #expect(seen == Set(Promise.allCases))
  }
}
