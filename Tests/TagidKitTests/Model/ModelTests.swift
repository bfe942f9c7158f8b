// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import TagidKit

/// Random offices over a year each. `TAGID_MODEL_YEARS` is how many, `TAGID_MODEL_SEED` the first seed: with
/// `TAGID_MODEL_YEARS=1 TAGID_MODEL_SEED=N` the year of a failure runs alone, with `TAGID_MODEL_LOG=1` in words.
struct ModelTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let years = environment["TAGID_MODEL_YEARS"].flatMap { Int($0) } ?? 40
  private static let first = environment["TAGID_MODEL_SEED"].flatMap { UInt64($0) } ?? 1
  private static let parts = 2

  @Test(arguments: 0..<parts)
  func everyYearKeepsThePromises(_ part: Int) async throws {
    let lives = try await Self.onItsOwnThread { try Self.live(part) }
    #expect(lives.faults.isEmpty, "\(lives.faults.prefix(20).joined(separator: "\n"))")
    // A year in which nothing goes would keep every promise.
    #expect(Self.years < 40 || lives.sent * 20 > lives.runs, "\(lives.sent) messages in \(lives.runs) runs")
  }

  private struct Lives {
    var runs = 0
    var sent = 0
    var faults: [String] = []
  }

  private static func live(_ part: Int) throws -> Lives {
    var lives = Lives()
    for number in stride(from: part, to: years, by: parts) {
      var year = try ModelYear(seed: first + UInt64(number))
      try year.live()
      if environment["TAGID_MODEL_LOG"] != nil { for line in year.log { print(line) } }
      lives.runs += year.runs
      lives.sent += year.sent
      lives.faults += year.faults.prefix(5)
    }
    return lives
  }

  /// Minutes of arithmetic must not keep the other tests from their servers.
  private static func onItsOwnThread(_ work: @escaping @Sendable () throws -> Lives) async throws -> Lives {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result { try work() }) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }
}
