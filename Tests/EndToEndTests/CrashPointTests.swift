// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The promise of the README, at every single call with which a run touches the disk or the network.
@Suite(.serialized) struct CrashPointTests {
  /// With `TAGID_CRASH_POINTS=all` everything is tried at every call, not at one of every few.
  private static let all = ProcessInfo.processInfo.environment["TAGID_CRASH_POINTS"] == "all"
  private static let writing = ["write", "send", "recv"]

  /// - Parameter least: so many calls of each name there must be, or the points are not those that matter.
  private static func points(
    _ points: CrashPoints, isWide: Bool = false, least: [String: Int]
  ) async throws -> [SystemCall] {
    let calls = try await CrashOffice(isWide: isWide).calls(of: points)
    for (name, least) in least {
      #expect(calls.count { $0.name == name } >= least, "\(name): \(calls)")
    }
    return calls
  }

  /// Three messages with their intents, outcomes and heads and a run's record; two conversations, a file of the chat's.
  private static let traced = [
    "openat": 10, "write": 14, "fsync": 18, "rename": 8, "ftruncate": 2, "flock": 2, "connect": 1, "sendto": 10,
    "recvfrom": 9,
  ]

  private static func meet(
    _ title: String, _ all: [(call: SystemCall, what: String)], by points: CrashPoints = CrashPoints(),
    isWide: Bool = false, mustSucceed: @escaping @Sendable (SystemCall, String) -> Bool = { _, _ in false }
  ) async throws -> [CrashPoints.Result] {
    let results = try await points.each(all) { call, what in
      try await CrashOffice(isWide: isWide).live(points, call, what, mustSucceed: mustSucceed(call, what))
    }
    let doubles = results.count { $0.doubles > 0 }
    print("\(title): \(results.count) points, \(results.count { !$0.broken.isEmpty }) broken, \(doubles) with a double")
    for result in results { print("  \(result)") }
    for result in results { #expect(result.broken.isEmpty, "\(result)") }
    // How threads take turns is another each time, so there may be some calls less than were counted.
    let missed = results.count { $0.ended == CrashPoints.Result.notReached }
    #expect(missed * 8 <= results.count, "\(missed) of \(results.count) were not reached")
    return results
  }

  /// One of every few, unless all are asked for.
  private static func some(_ calls: [SystemCall], one each: Int) -> [SystemCall] {
    all ? calls : calls.enumerated().filter { $0.offset % each == 0 }.map(\.element)
  }

  @Test func aRunThatIsKilledAtAnyCallIsFinishedByTheNext() async throws {
    let points = try await Self.points(CrashPoints(), least: Self.traced).map { (call: $0, what: "signal=KILL") }
    let results = try await Self.meet("killed at", points)
    // A server that answers an outcome nobody reads is met, or the points were not those that matter.
    #expect(results.contains { $0.doubles > 0 })
  }

  @Test func aCallThatFailsLosesNothing() async throws {
    let errors = ["error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EINTR"]
    let points = try await Self.points(CrashPoints(), least: Self.traced).enumerated().flatMap { index, call in
      let own = ["rename", "mkdir", "chmod", "fchmod", "unlink"].contains(call.name) ? errors.dropLast() : errors[...]
      let some = index % 3 == 0 ? [own[index / 3 % own.count]] : []
      return (Self.all ? Array(own) : some).map { (call: call, what: $0) }
    }
    _ = try await Self.meet("failing at", points) { call, what in
      // What lies in the inbox and what goes to the outbox waits for the next run.
      what == "error=EINTR" && call.target.hasPrefix("state/") && !call.target.hasPrefix("state/progress-inbox")
    }
  }

  /// A call that does half of what was asked is the system's good right, and no error.
  @Test func aCallThatDoesHalfIsCarriedOn() async throws {
    let points = CrashPoints(interposer: try await Interposer())
    let calls = try await Self.points(points, least: ["write": 14, "send": 10, "recv": 9])
      .filter { Self.writing.contains($0.name) }
    _ = try await Self.meet("half done at", Self.some(calls, one: 3).map { ($0, "short") }, by: points) { _, _ in true }
  }

  /// From a write on, of which half is done, there is no room.
  @Test func aDiskThatIsFullFromAnyWriteOnLosesNothing() async throws {
    let points = CrashPoints(interposer: try await Interposer())
    let calls = try await Self.points(points, least: ["write": 14]).filter { $0.name == "write" }
    _ = try await Self.meet("full from", Self.some(calls, one: 2).map { ($0, "full") }, by: points)
  }

  /// Whatever was not brought to the disk is gone: bytes after the last fsync, and names since the last one of their folder.
  @Test func aLossOfPowerAtAnyCallIsMadeGood() async throws {
    let points = CrashPoints(interposer: try await Interposer())
    let calls = try await Self.points(points, least: ["fsync": 18, "rename": 8])
    let results = try await Self.meet("power lost at", Self.some(calls, one: 4).map { ($0, "power") }, by: points)
    if Self.all { #expect(results.contains { $0.doubles > 0 }) }
  }

  /// Intents of several messages reach the disk together, which then leave over several connections, each with a thread of its own.
  @Test func aRunOverSeveralConnectionsEndsAtAnyCall() async throws {
    let points = CrashPoints(interposer: try await Interposer())
    let calls = try await Self.points(points, isWide: true, least: ["connect": 3, "send": 26, "recv": 21, "fsync": 14])
    let kinds = ["kill", "power"]
    let some = Self.some(calls, one: 5).enumerated().flatMap { index, call in
      (Self.all ? kinds : [kinds[index % 2]]).map { (call: call, what: $0) }
    }
    let results = try await Self.meet("ended over several connections at", some, by: points, isWide: true)
    if Self.all { #expect(results.contains { $0.doubles > 1 }, "several were on their way at once") }
  }

  /// What people report and answer is kept or refused, never half of it.
  @Test(arguments: [
    ["progress", "add", "1.3.1", "--date", "2021-12-28", "--by", "R"], ["journal", "compact"],
  ])
  func aCommandThatIsKilledAtAnyCallMayBeGivenAgain(_ command: [String]) async throws {
    @Sendable func prepared() async throws -> Office {
      let office = try Office()
      if command[0] == "journal" { _ = try await office.check("2021-12-23") }
      return office
    }
    let points = CrashPoints(folders: ["state"])
    let calls = try await points.calls(of: try await prepared(), command)
    #expect(calls.count > 8)
    let results = try await points.each(calls.map { ($0, "signal=KILL") }) { call, what in
      let office = try await prepared()
      let met = try await points.meet(call, what, office, command)
      var result = CrashPoints.Result(call: call, what: what, ended: "\(met.termination)")
      if met.termination != .signal(SIGKILL) { result.broken.append("not killed: \(met)") }
      let again = try await office.command(command).run()
      // A journal that was closed already has nothing more to close.
      if again.status != 0, command[0] != "journal" { result.broken.append("again: \(again)") }
      let verify = try await office.tagid("journal", "verify")
      if verify.status != 0 { result.broken.append("verify: \(verify)") }
      let next = try await office.check("2021-12-23")
      if next.status != 0 { result.broken.append("the next run: \(next)") }
      let files = office.folder.files().filter { $0.hasSuffix(".part") || $0.contains(".torn-") }
      if command[0] != "journal", !files.isEmpty { result.broken.append("left behind: \(files)") }
      return result
    }
    for result in results { #expect(result.broken.isEmpty, "\(result)") }
  }
}
