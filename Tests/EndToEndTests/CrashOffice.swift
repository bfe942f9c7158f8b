// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// An office whose run meets something at a call, with servers that count what arrives.
struct CrashOffice {
  private static let check = ["check", "--as-of", "2021-12-23"]

  private let office: Office
  private let readers: [String]
  private let smtp: SMTPServer
  /// The chat's; nil for an outbox.
  private let hook: HTTPServer?

  /// - Parameter isWide: with several readers of everything, several connections to reach them at once, and a chat on a server.
  init(isWide: Bool = false) throws {
    smtp = try SMTPServer()
    hook = isWide ? try HTTPServer() : nil
    let chat = hook.map { Office.webhook($0.url("/hooks/abcdefghijkl")) } ?? Office.outbox
    office = try Office(mail: Office.smtp(smtp.url), chat: chat)
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
    var arrived = readers.map { reader in
      let copies = smtp.messages.filter { $0.recipients == ["\(reader)@example.gov.bd"] }
      return (reader: "\(reader)-officer", ids: copies.map { messageID($0.bytes) })
    }
    if let hook {
      arrived.append(("ict-cell", hook.requests.map { $0.header("webhook-id") }))
    } else {
      hold(office.folder.files().count { $0.hasPrefix("outbox/") && $0.hasSuffix(".json") } == 1, "the chat's file")
    }
    for (reader, ids) in arrived {
      hold(!ids.isEmpty, "\(reader) got nothing")
      hold(ids.count <= 2, "\(reader) got \(ids.count)")
      guard ids.count == 2 else { continue }
      result.doubles += 1
      hold(!mustSucceed, "\(reader) got two without need")
      let intents = try office.journal().of("intent").filter { $0.recipient == reader }
      hold(intents.last?.repeat == true, "the second copy to \(reader) is not marked")
      hold(Set(intents.map(\.id)).count == 1, "\(reader) got two messages")
      hold(ids[0] != nil && ids[0] == ids[1], "the copies to \(reader) have two ids")
    }
    let quiet = try await office.command(Self.check).run()
    hold(quiet.status == 0 && quiet.output.contains("nothing was due"), "the third run: \(quiet)")
    return result
  }

  private func messageID(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID:") }
      .map { String($0) }
  }
}
