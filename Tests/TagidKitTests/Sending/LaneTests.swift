// SPDX-License-Identifier: Apache-2.0
import Delivery
import Testing

@testable import TagidKit

/// What one channel does with its messages, in time that nobody waits for.
struct LaneTests {
  private static let down = DeliveryOutcome(.deferred, detail: "no server", channelIsDown: true, retry: .soon)
  private static let busy = DeliveryOutcome(.deferred, status: 429, detail: "slowly", retry: .after(seconds: 30))
  private static let greylisted = DeliveryOutcome(.deferred, status: 450, detail: "later", retry: .soon)
  private static let accepted = DeliveryOutcome(.accepted, status: 250, detail: "ok")
  private static let misconfigured = DeliveryOutcome(.deferred, detail: "wrong password", channelIsDown: true)

  /// A lane of a channel that took a message before.
  private func lane(_ jobs: Int) -> Lane {
    var lane = Lane()
    lane.add(-1)
    for job in lane.take(0, share: 8) {
      lane.ahead += 1
      settle(&lane, job, Self.accepted, at: 0, after: nil)
    }
    for job in 0..<jobs { lane.add(job) }
    return lane
  }

  /// Takes what may go, and counts it as on its way.
  private func take(_ lane: inout Lane, _ now: Int64, share: Int = 8) -> [Int] {
    let taken = lane.take(now, share: share)
    lane.ahead += taken.count
    return taken
  }

  private func settle(_ lane: inout Lane, _ job: Int, _ outcome: DeliveryOutcome, at now: Int64, after delay: Int64?) {
    lane.ahead -= 1
    lane.settle(job, outcome, at: now) { _ in outcome.retry == .no ? nil : delay }
  }

  @Test func aGroupGoesAtOnceAndTheNextWhenHalfOfItIsDone() {
    var lane = lane(20)
    #expect(take(&lane, 0) == Array(0..<8))
    #expect(lane.upcoming(share: 8) == [8, 9, 10, 11], "they may be composed meanwhile")
    for job in 0..<3 { settle(&lane, job, Self.accepted, at: 1, after: nil) }
    #expect(take(&lane, 1).isEmpty)
    settle(&lane, 3, Self.accepted, at: 1, after: nil)
    #expect(take(&lane, 1) == Array(8..<12))
  }

  @Test func nothingIsComposedForAChannelThatIsBeingTried() {
    var lane = Lane()
    for job in 0..<5 { lane.add(job) }
    #expect(lane.upcoming(share: 8).isEmpty)
    #expect(take(&lane, 0) == [0])
    #expect(lane.upcoming(share: 8).isEmpty)
  }

  @Test func oneMessageAloneTriesWhetherTheChannelWorks() {
    var lane = Lane()
    for job in 0..<5 { lane.add(job) }
    #expect(take(&lane, 0) == [0])
    #expect(take(&lane, 0).isEmpty)
    settle(&lane, 0, Self.greylisted, at: 1, after: 500)
    #expect(take(&lane, 1) == [1, 2, 3, 4], "a server that answers works")
  }

  @Test func oneMessageThatIsPutOffHoldsUpNoOther() {
    var lane = lane(3)
    #expect(take(&lane, 0, share: 1) == [0])
    settle(&lane, 0, Self.greylisted, at: 0, after: 500)
    #expect(take(&lane, 0, share: 1) == [1])
    settle(&lane, 1, Self.accepted, at: 10, after: nil)
    #expect(take(&lane, 10, share: 1) == [2])
    settle(&lane, 2, Self.accepted, at: 20, after: nil)
    #expect(take(&lane, 20, share: 1).isEmpty)
    #expect(lane.nextDue(20) == 500)
    #expect(take(&lane, 500, share: 1) == [0])
  }

  @Test func aServerThatIsAwayIsAskedAgainWithOneMessage() {
    var lane = lane(6)
    #expect(take(&lane, 0, share: 4) == [0, 1, 2, 3])
    for job in 0..<4 { settle(&lane, job, Self.down, at: 5, after: 1000) }
    #expect(lane.failures == 1, "those that were on their way together are one failure")
    #expect(take(&lane, 900, share: 4).isEmpty)
    #expect(lane.nextDue(900) == 1005)
    let probe = take(&lane, 1005, share: 4)
    #expect(probe.count == 1)
    settle(&lane, probe[0], Self.accepted, at: 1010, after: nil)
    #expect(take(&lane, 1010, share: 8).count == 5, "it is back, and everything goes")
  }

  @Test func whatTheServerSaysAboutWhenHoldsForTheWholeChannel() {
    var lane = lane(3)
    #expect(take(&lane, 0, share: 1) == [0])
    settle(&lane, 0, Self.busy, at: 0, after: 30_000)
    #expect(take(&lane, 29_999, share: 1).isEmpty)
    #expect(take(&lane, 30_000, share: 1) == [0])
  }

  @Test func aFaultThatSomebodyMustMendEndsTheChannel() {
    var lane = lane(3)
    #expect(take(&lane, 0, share: 1) == [0])
    settle(&lane, 0, Self.misconfigured, at: 0, after: nil)
    #expect(take(&lane, 1_000_000, share: 1).isEmpty)
    #expect(lane.nextDue(1_000_000) == nil)
    #expect(lane.closed == "wrong password")
    #expect(lane.empty() == [1, 2])
  }
}

struct RetryScheduleTests {
  @Test(
    "Delays double up to a minute, and chance takes any part of them",
    arguments: [
      (1, 1.0, 1000), (2, 1.0, 2000), (3, 1.0, 4000), (6, 1.0, 32_000), (7, 1.0, 60_000), (100, 1.0, 60_000),
      (3, 0.5, 2000), (3, 0.0, 50),
    ] as [(Int, Double, Int64)])
  func delays(_ attempt: Int, _ chance: Double, _ milliseconds: Int64) {
    #expect(RetrySchedule.delay(after: attempt, .soon, chance: { chance }) == milliseconds)
  }

  @Test func theServersWordGoesBeforeChance() {
    #expect(RetrySchedule.delay(after: 1, .after(seconds: 7), chance: { 0.1 }) == 7000)
    #expect(RetrySchedule.delay(after: 1, .no, chance: { 1 }) == nil)
  }
}
