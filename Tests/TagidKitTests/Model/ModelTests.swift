// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Random offices over a year each. `TAGID_MODEL_YEARS` is how many, `TAGID_MODEL_SEED` the first seed: with
/// `TAGID_MODEL_YEARS=1 TAGID_MODEL_SEED=N` the year of a failure runs alone, with `TAGID_MODEL_LOG=1` in words.
struct ModelTests {
  @Test func everyYearKeepsThePromises() async throws {
    let wanted = ModelLives.Wanted(ProcessInfo.processInfo.environment, years: 10)
    let lives = try await ModelLives.live(wanted)
    print(lives.summary)
    #expect(lives.faults.isEmpty, "\(lives.faults.prefix(20).joined(separator: "\n"))")
    // A year in which nothing goes would keep every promise but one.
    #expect(wanted.years < 40 || lives.count.messages * 20 > lives.count.runs, "\(lives.summary)")
  }
}
