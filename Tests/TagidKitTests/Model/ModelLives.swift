// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Very many years, on as many threads as there are processors.
struct ModelLives {
  private(set) var years = 0
  private(set) var count = ModelCount()
  private(set) var faults: [String] = []

  /// Which years are lived: `TAGID_MODEL_YEARS` is how many, `TAGID_MODEL_SEED` the first seed, and with
  /// `TAGID_MODEL_LOG=1` they are told in words.
  struct Wanted {
    var years: Int
    var first: UInt64
    var isLogged: Bool

    init(_ environment: [String: String], years: Int = 300) {
      self.years = environment["TAGID_MODEL_YEARS"].flatMap { Int($0) } ?? years
      first = environment["TAGID_MODEL_SEED"].flatMap { UInt64($0) } ?? 1
      isLogged = environment["TAGID_MODEL_LOG"] != nil
    }
  }

  static func live(_ wanted: Wanted) throws -> ModelLives {
    var lives = ModelLives()
    for number in 0..<wanted.years { lives.take(try year(wanted.first + UInt64(number), wanted)) }
    return lives
  }

  static func year(_ seed: UInt64, _ wanted: Wanted) throws -> ModelYear {
    var year = try ModelYear(seed: seed, isLogged: wanted.isLogged)
    try year.live()
    for line in year.log { print(line) }
    return year
  }

  mutating func take(_ year: ModelYear) {
    years += 1
    count += year.count
    faults += year.faults.prefix(3)
  }

  var summary: String {
    "\(years) years, \(count.runs) runs, \(count.messages) messages, \(count.notices) notices, \(faults.count) faults"
  }
}
