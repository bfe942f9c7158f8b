// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import Testing
import WorkingDays

/// Random histories of calendars that change under a reader: orders that come late, are taken back, or are edited in the
/// file without a word, under every rule for dates on days off, with several runs a day and servers that refuse.
struct MovedPropertyTests {
  /// The same numbers for the same seed (SplitMix64).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  }

  private static let targets = [
    "৩১/১২/২০২৫\t১৩/০১/২০২৬\t-", "০৩/০১/২০২৬\t০৪/০১/২০২৬\t০৮/০১/২০২৬", "০১/০১/২০২৬\t-\t-",
    "২৮/১২/২০২৫, ০১/০১/২০২৬, ০৮/০১/২০২৬\t১১/০১/২০২৬\t-",
  ]
  private static let rules = DayConvention.allCases

  @Test(arguments: 0..<200)
  func noIdentityTwiceOneNoticeADayAndNothingButALastChanceOnDaysOff(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var office = try MovingOffice(Self.targets[seed % Self.targets.count])
    office.rule = Self.rules[seed / 4 % Self.rules.count]
    var sent: Set<String> = []
    var moves = 0
    var day = try #require(CivilDate(iso: "2025-12-10"))
    let end = try #require(CivilDate(iso: "2026-01-15"))
    while day < end {
      defer { day = day.adding(days: 1) }
      if dice.chance(30) { try change(&office.facts, on: day, &dice) }
      if dice.chance(5) { continue }
      var told: [DeadlineNotice] = []
      for run in 0..<(dice.chance(20) ? 2 : 1) {
        if run > 0 { try change(&office.facts, on: day, &dice) }
        let calendar = office.calendar(on: day)
        let isWorking = try calendar.isWorking(day)
        let answer: MovingOffice.Answer = dice.chance(80) ? .accepted : dice.chance(50) ? .unknown : .rejected
        office.correctAddress()
        let notice = try office.run(day.iso, answer)
        if let notice {
          #expect(isWorking || notice.stage == .lastChance, "\(day) \(MovingOffice.words(notice))")
          #expect(Set(notice.identities).count == notice.identities.count)
        }
        if let notice, answer == .accepted {
          for identity in notice.identities {
            #expect(sent.insert(identity.text).inserted, "\(identity) went twice, again on \(day)")
          }
          #expect(
            told.isEmpty || notice.moved.map { $0.to <= day } ?? false,
            "two on \(day): \(MovingOffice.words(told.first)) \(MovingOffice.words(notice))")
          moves += notice.moved == nil ? 0 : 1
          told.append(notice)
        }
        // Whoever got everything today knows today's last working day, or hears of it tomorrow.
        if isWorking, answer == .accepted, told.count == run + 1 || notice == nil && told.isEmpty {
          let decider = Decider(plan: office.plan, policy: office.policy, calendar: calendar, day: day)
          #expect(try decider.move(of: office.standing(on: day), told: office.told) == nil)
        }
      }
    }
    #expect(sent.count + moves > 0)
  }

  private func change(_ facts: inout [HolidayFact], on day: CivilDate, _ dice: inout Dice) throws {
    let date = day.adding(days: Int.random(in: -2...12, using: &dice))
    let announced = dice.chance(70) ? day.iso : nil
    switch Int.random(in: 0..<5, using: &dice) {
    case 0, 1: facts.append(try MovingOffice.fact(date.iso, announced: announced))
    case 2: facts.append(try MovingOffice.fact(date.iso, .open, announced: announced))
    case 3:
      guard let index = facts.indices.randomElement(using: &dice) else { return }
      let old = facts[index]
      facts[index] = try MovingOffice.fact(
        old.date.iso, old.effect, announced: old.announced?.iso, withdrawn: day.iso)
    default:
      guard let index = facts.indices.randomElement(using: &dice) else { return }
      facts.remove(at: index)
    }
  }
}
