// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import Testing

@testable import TagidKit

/// What was told on a route, taken in bit by bit over the days, against the same read at once.
struct ToldOnRouteTests {
  private static let route = Route(recipient: "io", channel: "mail", kind: "smtp")
  private static let elsewhere = Route(recipient: "po", channel: "mail", kind: "smtp")
  private static let results: [Outcome.Result] = [.accepted, .deferred, .rejected, .unknown, .superseded]

  /// A journal that grows: messages of one to three notices, some again under their id, with every outcome or none.
  private struct Journal {
    private(set) var history = JournalHistory()
    private var seq = 0
    private var messages = 0
    private var dice: Dice
    /// Of a hundred outcomes.
    private let accepted: Int

    init(_ seed: UInt64, accepted: Int) {
      dice = Dice(state: seed)
      self.accepted = accepted
    }

    private mutating func append(_ entry: JournalEntry) {
      seq += 1
      history.apply(JournalRecord(seq: seq, at: "2021-12-23T03:00:02Z", entry: entry))
    }

    mutating func grow(on day: Int) {
      let isRepeat = messages > 0 && dice.next(100) < 100 - accepted
      if !isRepeat { messages += 1 }
      let id = "message-\(isRepeat ? messages - dice.next(min(3, messages)) : messages)"
      let notices = (0...dice.next(3)).map { _ in
        IntentNotice(
          identity: "plan/1.\(dice.next(4))/100/2021-12-30/\(dice.next(30))d", reason: "stage-due",
          actBy: dice.next(3) == 0 ? nil : "2021-12-30", passedOver: [])
      }
      append(
        .intent(
          Intent(
            run: "run", day: "2021-\(10 + day / 28 % 3)-\(10 + day % 18)", id: id,
            route: dice.next(5) == 0 ? elsewhere : route, address: "io@example.gov.bd", notices: notices, subject: "",
            body: "", isRepeat: isRepeat)))
      if dice.next(100) < accepted {
        append(.outcome(Outcome(id: id, attempt: 1, result: .accepted, status: 250, detail: "")))
      } else if dice.next(3) > 0 {
        let result = results[dice.next(results.count)]
        append(.outcome(Outcome(id: id, attempt: 1, result: result, status: nil, detail: "")))
      }
    }
  }

  /// The same numbers for the same seed (SplitMix64).
  private struct Dice {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  @Test("Taken in bit by bit it is what it is at once", arguments: [100, 97, 70, 30])
  func bitByBitIsAsAtOnce(accepted: Int) {
    var added = 0
    for seed in 0..<50 {
      var journal = Journal(UInt64(seed), accepted: accepted)
      var grown = ToldOnRoute()
      for day in 0..<40 {
        for _ in 0..<(day + seed) % 3 { journal.grow(on: day) }
        grown.turn(to: journal.history, on: Self.route)
        var fresh = ToldOnRoute()
        fresh.turn(to: journal.history, on: Self.route)
        #expect(Set(grown.matters) == Set(fresh.matters), "seed \(seed), day \(day)")
        for matter in fresh.matters {
          let (one, other) = (grown.told(of: matter).tellings, fresh.told(of: matter).tellings)
          #expect(one == other, "seed \(seed), day \(day), \(matter)")
          added += one.count
        }
      }
    }
    #expect(added > 3000, "it was not all empty")
  }

  /// What is new is taken in alone only while everything was accepted; the count says so.
  @Test(arguments: [
    ([Outcome.Result.accepted], 1), ([.accepted, .accepted], 2), ([.rejected], 0), ([.accepted, .rejected], 1),
    ([.deferred], nil), ([.accepted, .unknown], nil), ([.superseded], nil), ([.unknown, .unknown, .unknown], nil),
    ([], 0),
  ])
  func acceptancesAreCountedWhileNothingElseHappened(results: [Outcome.Result], count: Int?) {
    var history = JournalHistory()
    for (number, result) in results.enumerated() {
      let notice = IntentNotice(
        identity: "plan/1/100/2021-12-30/\(number)d", reason: "stage-due", actBy: nil, passedOver: [])
      let intent = Intent(
        run: "run", day: "2021-12-23", id: "m\(number)", route: Self.route, address: "io@example.gov.bd",
        notices: [notice],
        subject: "", body: "", isRepeat: false)
      history.apply(JournalRecord(seq: 2 * number + 1, at: "2021-12-23T03:00:02Z", entry: .intent(intent)))
      let outcome = Outcome(id: "m\(number)", attempt: 1, result: result, status: nil, detail: "")
      history.apply(JournalRecord(seq: 2 * number + 2, at: "2021-12-23T03:00:02Z", entry: .outcome(outcome)))
    }
    #expect(history.acceptances(on: Self.route) == count)
    #expect(history.acceptances(on: Self.elsewhere) == 0)
  }
}
