// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The program says why, and what it would send.
struct ExplainTests {
  private struct Answer: Decodable {
    struct Stage: Decodable { var stage: String, day: String, state: String }
    struct Recipient: Decodable { var recipient: String, channel: String, decision: String, reason: String }
    struct Told: Decodable { var day: String, identity: String, message: String }

    var plan: String
    var indicator: String
    var asOf: String
    var actBy: String?
    var stages: [Stage]
    var recipients: [Recipient]
    var told: [Told]
  }

  private func explain(_ office: Office, _ arguments: String...) async throws -> Answer {
    let run = try await office.command(["explain"] + arguments + ["--format", "json"]).run()
    #expect(run.status == 0, "\(run)")
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }

  @Test func whatWasSentIsFoundWithItsDayAndMessage() async throws {
    let office = try Office()
    _ = try await office.check("2021-12-23")
    let answer = try await explain(office, "1.3.1", "--as-of", "2021-12-23")
    #expect(answer.plan == "mole-egov-2021-22" && answer.actBy == "2021-12-30")
    #expect(answer.stages.first { $0.stage == "7d" }?.state == "sent")
    #expect(answer.stages.first { $0.stage == "14d" }?.state == "passed-over")
    #expect(answer.recipients.map(\.reason) == ["already-told", "already-told"])
    let sent = try office.journal().of("intent").compactMap(\.id)
    #expect(Set(answer.told.map(\.message)).isSubset(of: sent) && answer.told.count == 2)
    // The day before, nothing of that was known.
    let earlier = try await explain(office, "mole-egov-2021-22/1.3.1", "--as-of", "2021-12-22")
    #expect(earlier.told.isEmpty && earlier.recipients.allSatisfy { $0.decision == "send" })
  }

  @Test func itReadsBesideARunAndWritesNothing() async throws {
    let office = try Office()
    let run = try await office.tagid("explain", "1.3.1", "--as-of", "2021-12-23")
    #expect(run.status == 0 && run.output.contains("send [7d], stage-due"), "\(run)")
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("state")))
  }

  @Test(arguments: ["9.9.9", "nothing", "other/1.3.1"])
  func whatIsNoIndicatorIsRefused(_ name: String) async throws {
    let office = try Office()
    let run = try await office.tagid("explain", name)
    #expect(run.status == 64, "\(run)")
  }

  @Test func aYearIsSimulatedWithALineForEachMessage() async throws {
    let office = try Office()
    let run = try await office.tagid(
      "simulate", "--from", "2021-12-20", "--to", "2022-01-02", "--format", "json")
    #expect(run.status == 0, "\(run)")
    struct Line: Decodable {
      struct Notice: Decodable { var identity: String, stage: String, reason: String }
      var day: String
      var channel: String
      var recipient: String
      var subject: String
      var notices: [Notice]
    }
    let lines = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.contains { $0.day == "2022-01-02" && $0.notices.contains { $0.stage == "lost" } })
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("state")))
    #expect(!run.errors.contains("%"), "a progress bar is for terminals: \(run.errors)")
  }

  @Test func anotherConfigurationIsCompared() async throws {
    let office = try Office()
    let text = try office.folder.read("tagid.yaml")
    _ = try office.folder.write(text + "\nreminders: { before: [0d] }\n", to: "other.yaml")
    let run = try await office.tagid(
      "simulate", "--from", "2021-12-23", "--to", "2021-12-30", "--compare", "other.yaml")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.output.contains("- 2021-12-29 Wed innovation-officer on mail: mole-egov-2021-22/1.3.1/100/2021-12-30/1wd"))
  }

  @Test(arguments: [["--from", "2021-12-02", "--to", "2021-12-01"], ["--from", "2001-01-01", "--to", "2021-12-01"]])
  func daysThatCannotBeEndWithAnError(_ arguments: [String]) async throws {
    let office = try Office()
    let run = try await office.command(["simulate"] + arguments).run()
    #expect(run.status == 64, "\(run)")
  }
}
