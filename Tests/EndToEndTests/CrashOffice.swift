// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// An office whose run meets something at a call, with a mail server that counts what arrives.
struct CrashOffice {
  private static let check = ["check", "--as-of", "2021-12-23"]

  private let office: Office
  private let readers: [String]
  private let smtp: SMTPServer

  /// - Parameter isWide: with several readers of everything, and several connections to reach them at once.
  init(isWide: Bool = false) throws {
    smtp = try SMTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    guard isWide else {
      readers = ["innovation", "planning"]
      return
    }
    readers = ["innovation", "planning", "third", "fourth", "fifth"]
    let people = readers[2...].map {
      "  \($0)-officer: { name: \($0), email: \($0)@example.gov.bd, language: en, via: [mail] }\n"
    }
    let settings = try office.folder.read("tagid.yaml").replacing("connections: 1", with: "connections: 3")
    _ = try office.folder.write(
      settings.replacing("channels:\n", with: people.joined() + "channels:\n"), to: "tagid.yaml")
    let owners = readers.map { "\($0)-officer" }.joined(separator: ", ")
    _ = try office.folder.write(
      Office.sidecar.replacing("[innovation-officer]", with: "[\(owners)]"), to: "mole-egov-2021-22.plan.yaml")
  }

  /// The calls of a run that nothing happens to.
  func calls(of points: CrashPoints) async throws -> [SystemCall] {
    let calls = try await points.calls(of: office, Self.check)
    guard smtp.messages.count == readers.count else { throw TimedOut("\(smtp.messages.count) messages arrived") }
    return calls
  }

  /// A run that meets something at a call, and two as usual after it.
  /// - Parameter mustSucceed: whether the first must do all its work, and nothing twice.
  func live(
    _ points: CrashPoints, _ call: SystemCall, _ what: String, mustSucceed: Bool = false
  ) async throws -> CrashPoints.Result {
    let met = try await points.meet(call, what, office, Self.check)
    var result = CrashPoints.Result(call: call, what: what, ended: "\(met.termination)")
    func hold(_ isSo: Bool, _ words: String) { if !isSo { result.broken.append(words) } }
    switch what {
    case "signal=KILL": hold(met.termination == .signal(SIGKILL), "not killed: \(met)")
    case "kill", "power":
      if met.status == 0 { result.ended = CrashPoints.Result.notReached }
      hold(met.status == 0 || met.termination == .signal(SIGKILL), "not killed: \(met)")
    default: break
    }
    if mustSucceed { hold(met.status == 0, "not carried on: \(met)") }
    let next = try await office.command(Self.check).run()
    hold(next.status == 0, "the next run: \(next)")
    let verify = try await office.tagid("journal", "verify")
    hold(verify.status == 0 && verify.output.contains("in doubt: nothing"), "verify: \(verify)")
    for reader in readers {
      let copies = smtp.messages.filter { $0.recipients == ["\(reader)@example.gov.bd"] }
      hold(!copies.isEmpty, "\(reader) got nothing")
      hold(copies.count <= 2, "\(reader) got \(copies.count)")
      guard copies.count == 2 else { continue }
      result.doubles += 1
      hold(!mustSucceed, "\(reader) got two without need")
      let intents = try office.journal().of("intent").filter { $0.recipient == "\(reader)-officer" }
      hold(intents.last?.repeat == true, "the second copy to \(reader) is not marked")
      hold(Set(intents.map(\.id)).count == 1, "\(reader) got two messages")
      hold(messageID(copies[0].bytes) == messageID(copies[1].bytes), "the copies to \(reader) have two ids")
    }
    hold(office.folder.files().count { $0.hasPrefix("outbox/") && $0.hasSuffix(".json") } == 1, "the chat's file")
    let quiet = try await office.command(Self.check).run()
    hold(quiet.status == 0 && quiet.output.contains("nothing was due"), "the third run: \(quiet)")
    return result
  }

  private func messageID(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID:") }
      .map { String($0) }
  }
}
