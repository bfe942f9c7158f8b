// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Plans

/// What must hold for every scale, tried over many made ones.
struct ScoringSweepTests {
  /// A small generator with a fixed seed, so that a failure can be seen again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let percents = [100, 90, 80, 70, 60]

  /// Targets that all rise or all fall, with equal neighbours and zeros among them.
  private static func targets(_ dice: inout Dice) -> [Int] {
    var at = Int.random(in: 0...3, using: &dice)
    var result: [Int] = []
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      result.append(at)
      at += Int.random(in: 0...9, using: &dice)
    }
    return result
  }

  private static func indicator(_ targets: [Int], dates: Bool) throws -> Indicator {
    let rows = zip(percents, targets).map { percent, at in
      dates ? "\(percent) \(Sample.year.first.adding(days: at))" : "\(percent) \(at)"
    }
    return try Sample.indicator(dates ? .date : .count, rows.joined(separator: ", "))
  }

  @Test(arguments: 0..<60)
  func laterDatesNeverPayMoreAndLinearLiesBetweenStepAndTheWhole(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let targets = Self.targets(&dice)
    let indicator = try Self.indicator(targets, dates: true)
    let step = PayScale(indicator, Sample.scoring(.step))
    let linear = PayScale(indicator, Sample.scoring(.linear))
    var before = (step: Decimal(101), linear: Decimal(101))
    for offset in -2...60 {
      let day = Sample.year.first.adding(days: offset)
      let now = (step: step.percent(doneOn: day), linear: linear.percent(doneOn: day))
      #expect(now.step <= before.step && now.linear <= before.linear, "\(targets) \(day)")
      #expect(now.step <= now.linear && now.linear <= 100, "\(targets) \(day)")
      if targets.contains(offset) { #expect(now.step == now.linear, "\(targets) \(day)") }
      before = now
    }
  }

  @Test(arguments: 0..<60, [false, true])
  func betterValuesNeverPayLess(_ seed: Int, _ falls: Bool) throws {
    var dice = Dice(state: UInt64(seed + 1000))
    let rising = Self.targets(&dice)
    // Largest percent first: falling targets make more better, rising ones fewer.
    let targets = falls ? rising.reversed() : rising
    let indicator = try Self.indicator(targets, dates: false)
    let scales = ScoringRule.allCases.map { PayScale(indicator, Sample.scoring($0)) }
    let quarters = (-4...240).map { Decimal($0) / 4 }
    var before: [Decimal] = [-1, -1, -1]
    for value in indicator.fewerIsBetter ? quarters.reversed() : quarters {
      let now = scales.map { $0.percent(of: value) }
      for (rule, (was, pays)) in zip(ScoringRule.allCases, zip(before, now)) {
        #expect(pays >= was && pays >= 0 && pays <= 100, "\(targets) \(rule) \(value)")
      }
      #expect(now[0] <= now[1], "\(targets) \(value)")
      if targets.contains(where: { Decimal($0) == value }) { #expect(now[0] == now[1], "\(targets) \(value)") }
      before = now
    }
    #expect(before[0] == 100, "the best value pays everything: \(targets)")
  }
}
