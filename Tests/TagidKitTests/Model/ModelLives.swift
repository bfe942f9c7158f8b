// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Very many years, on threads of their own: minutes of arithmetic must not keep others from their servers.
struct ModelLives {
  /// Which years are lived: `TAGID_MODEL_YEARS` is how many, `TAGID_MODEL_SEED` the first seed, and with
  /// `TAGID_MODEL_LOG=1` they are told in words.
  struct Wanted {
    var years: Int
    var first: UInt64
    var isLogged: Bool

    init(_ environment: [String: String], years: Int) {
      self.years = environment["TAGID_MODEL_YEARS"].flatMap { Int($0) } ?? years
      first = environment["TAGID_MODEL_SEED"].flatMap { UInt64($0) } ?? 1
      isLogged = environment["TAGID_MODEL_LOG"] != nil
    }
  }

  private(set) var years = 0
  private(set) var count = ModelCount()
  /// Of each year that failed the first few, and how to live it again.
  private(set) var faults: [String] = []

  private static let threads = 2

  /// - Parameter lived: called after each year, on any thread.
  static func live(_ wanted: Wanted, lived: @escaping @Sendable () -> Void = {}) async throws -> ModelLives {
    try await withThrowingTaskGroup(of: ModelLives.self) { group in
      for thread in 0..<threads {
        group.addTask {
          try await onItsOwnThread {
            var lives = ModelLives()
            for number in stride(from: thread, to: wanted.years, by: threads) {
              try lives.live(wanted.first + UInt64(number), isLogged: wanted.isLogged)
              lived()
            }
            return lives
          }
        }
      }
      return try await group.reduce(into: ModelLives()) { $0.add($1) }
    }
  }

  private mutating func live(_ seed: UInt64, isLogged: Bool) throws {
    var year = try ModelYear(seed: seed, isLogged: isLogged)
    try year.live()
    for line in year.log { print(line) }
    years += 1
    count += year.count
    guard !year.faults.isEmpty else { return }
    faults += year.faults.prefix(3)
    faults.append(
      "  again, in words: TAGID_MODEL_SEED=\(seed) TAGID_MODEL_YEARS=1 TAGID_MODEL_LOG=1 swift test --filter ModelTests"
    )
  }

  private mutating func add(_ other: ModelLives) {
    years += other.years
    count += other.count
    faults += other.faults
  }

  var summary: String {
    "\(years) years: \(count.runs) runs, \(count.messages) messages, \(count.notices) notices"
  }

  private static func onItsOwnThread(_ work: @escaping @Sendable () throws -> ModelLives) async throws -> ModelLives {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result { try work() }) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }
}
