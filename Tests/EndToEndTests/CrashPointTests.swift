// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The promise of the README, at every single call with which a run touches the disk or the network.
@Suite(.serialized) struct CrashPointTests {
  private static let check = ["check", "--as-of", "2021-12-23"]
  private static let readers = ["innovation@example.gov.bd", "planning@example.gov.bd"]
  /// With `TAGID_CRASH_POINTS=all` every error is tried at every call, not one at every third.
  private static let all = ProcessInfo.processInfo.environment["TAGID_CRASH_POINTS"] == "all"

  private static func points() async throws -> [SystemCall] {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let calls = try await CrashPoints().calls(of: office, check)
    // Intents, outcomes and heads of three messages and a run, two conversations, a file of the chat's.
    for (name, least) in [("write", 10), ("fsync", 10), ("rename", 6), ("sendto", 10), ("flock", 2), ("connect", 1)] {
      #expect(calls.count { $0.name == name } >= least, "\(name): \(calls)")
    }
    return calls
  }

  /// A run that meets something at a call, and two as usual after it.
  @Sendable private static func live(_ call: SystemCall, _ what: String) async throws -> CrashPoints.Result {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let met = try await CrashPoints().meet(call, what, office, check)
    var result = CrashPoints.Result(call: call, what: what, ended: "\(met.termination)")
    func hold(_ isSo: Bool, _ words: String) { if !isSo { result.broken.append(words) } }
    if what == "signal=KILL" { hold(met.termination == .signal(SIGKILL), "not killed: \(met)") }
    // What lies in the inbox and what goes to the outbox waits for the next run.
    if what == "error=EINTR", call.target.hasPrefix("state/"), !call.target.hasPrefix("state/progress-inbox") {
      hold(met.status == 0, "not tried again: \(met)")
    }
    let next = try await office.check("2021-12-23")
    hold(next.status == 0, "the next run: \(next)")
    let verify = try await office.tagid("journal", "verify")
    hold(verify.status == 0 && verify.output.contains("in doubt: nothing"), "verify: \(verify)")
    for reader in readers {
      let copies = smtp.messages.filter { $0.recipients == [reader] }
      hold(!copies.isEmpty, "\(reader) got nothing")
      hold(copies.count <= 2, "\(reader) got \(copies.count)")
      guard copies.count == 2 else { continue }
      result.doubles += 1
      let name = String(reader.prefix { $0 != "@" })
      let intents = try office.journal().of("intent").filter { $0.recipient == "\(name)-officer" }
      hold(intents.last?.repeat == true, "the second copy to \(reader) is not marked")
      hold(Set(intents.map(\.id)).count == 1, "\(reader) got two messages")
      hold(messageID(copies[0].bytes) == messageID(copies[1].bytes), "the copies to \(reader) have two ids")
    }
    hold(office.folder.files().count { $0.hasPrefix("outbox/") && $0.hasSuffix(".json") } == 1, "the chat's file")
    let quiet = try await office.check("2021-12-23")
    hold(quiet.status == 0 && quiet.output.contains("nothing was due"), "the third run: \(quiet)")
    return result
  }

  private static func messageID(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID:") }
      .map { String($0) }
  }

  private static func show(_ results: [CrashPoints.Result], _ title: String) {
    let doubles = results.count { $0.doubles > 0 }
    print("\(title): \(results.count) points, \(results.count { !$0.broken.isEmpty }) broken, \(doubles) with a double")
    for result in results { print("  \(result)") }
  }

  @Test func aRunThatIsKilledAtAnyCallIsFinishedByTheNext() async throws {
    let points = try await Self.points().map { (call: $0, what: "signal=KILL") }
    let results = try await CrashPoints().each(points, Self.live)
    Self.show(results, "killed at")
    for result in results { #expect(result.broken.isEmpty, "\(result)") }
    // A server that answers an outcome nobody reads is met, or the points were not those that matter.
    #expect(results.contains { $0.doubles > 0 })
  }

  @Test func aCallThatFailsLosesNothing() async throws {
    let errors = ["error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EINTR"]
    let points = try await Self.points().enumerated().flatMap { index, call in
      let own = ["rename", "mkdir", "chmod", "fchmod", "unlink"].contains(call.name) ? errors.dropLast() : errors[...]
      let some = index % 3 == 0 ? [own[index / 3 % own.count]] : []
      return (Self.all ? Array(own) : some).map { (call: call, what: $0) }
    }
    let results = try await CrashPoints().each(points, Self.live)
    Self.show(results, "failing at")
    for result in results { #expect(result.broken.isEmpty, "\(result)") }
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
