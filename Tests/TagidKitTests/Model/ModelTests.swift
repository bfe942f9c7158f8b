// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import TagidKit

/// Random offices over a year each. `TAGID_MODEL_YEARS` is how many, `TAGID_MODEL_SEED` the first seed: with
/// `TAGID_MODEL_YEARS=1 TAGID_MODEL_SEED=N` the year of a failure runs alone, with `TAGID_MODEL_LOG=1` in words.
struct ModelTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let years = environment["TAGID_MODEL_YEARS"].flatMap { Int($0) } ?? 100
  private static let first = environment["TAGID_MODEL_SEED"].flatMap { UInt64($0) } ?? 1
  private static let parts = 4

  @Test(arguments: 0..<parts)
  func everyYearKeepsThePromises(_ part: Int) throws {
    var runs = 0
    var sent = 0
    for number in stride(from: part, to: Self.years, by: Self.parts) {
      var year = try ModelYear(seed: Self.first + UInt64(number))
      try year.live()
      if Self.environment["TAGID_MODEL_LOG"] != nil { for line in year.log { print(line) } }
      (runs, sent) = (runs + year.runs, sent + year.sent)
      #expect(year.faults.isEmpty, "\(year.faults.prefix(5).joined(separator: "\n"))")
    }
    // A year in which nothing goes would keep every promise.
    #expect(Self.years < 100 || sent * 20 > runs, "\(sent) messages in \(runs) runs")
  }
}
