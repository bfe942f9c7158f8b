// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What a long run shows while it is at work, and to whom.
struct TerminalTests {
  private static let readers = 25
  private let folder: TemporaryFolder

  /// An office in which many people read of one plan.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: ProjectFiles.plan, to: folder.url.appendingPathComponent("plan.tsv"))
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    let keys = (1...Self.readers).map { "reader-\($0)" }
    let people = keys.map { "  \($0): { name: \($0), email: \($0)@example.gov.bd, via: [mail] }" }
    _ = try folder.write(
      """
      office: { name: Office }
      timeZone: Asia/Dhaka
      language: en
      administrator: [reader-1]
      plans: [plan.tsv]
      calendar: { holidays: ["\(holidays)"] }
      state: state
      maxMessages: 1000
      people:
      \(people.joined(separator: "\n"))
      channels:
        mail: { type: outbox, path: outbox }
      """, to: "tagid.yaml")
    _ = try folder.write("owners: { \"*\": [\(keys.joined(separator: ", "))] }\n", to: "plan.plan.yaml")
  }

  /// What the program writes to a terminal of its own, its standard error or all of it.
  private func onTerminal(_ environment: [String: String] = [:]) async throws -> String {
    let script = """
      import os, pty, subprocess, sys
      leader, follower = pty.openpty()
      program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=follower)
      os.close(follower)
      said = b""
      try:
          while piece := os.read(leader, 65536):
              said += piece
      except OSError:
          pass
      sys.stdout.buffer.write(said)
      sys.exit(program.wait())
      """
    let run = try await Command(
      "/usr/bin/python3", ["-c", script, ProjectFiles.binary, "check", "--as-of", "2021-12-23"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 },
      workingDirectory: folder.path
    ).run()
    #expect(run.status == 0, "\(run)")
    return run.output
  }

  @Test func aTerminalSeesHowFarALongRunIsAndAnEmptyLineAtItsEnd() async throws {
    let said = try await onTerminal()
    #expect(said.contains("\u{1B}[32m[") && said.contains("] 100 %"), "\(said.debugDescription)")
    #expect(said.components(separatedBy: "\r[").count + said.components(separatedBy: "\r\u{1B}").count > 10)
    let end = "\r" + String(repeating: " ", count: "[] 100 %".count + 40) + "\r"
    #expect(said.components(separatedBy: end).count == 2, "\(said.debugDescription)")
    #expect(said.components(separatedBy: end).last?.contains("##") == false, "what is said after it stands alone")
  }

  @Test(arguments: ["NO_COLOR": "1"]) func withoutColoursItIsShownInNone(name: String, value: String) async throws {
    let said = try await onTerminal([name: value])
    #expect(said.contains("] 100 %") && !said.contains("\u{1B}"), "\(said.debugDescription)")
  }

  @Test(arguments: ["", "dumb"]) func elsewhereThereIsNothingToSee(terminal: String) async throws {
    if terminal == "dumb" { #expect(!(try await onTerminal(["TERM": "dumb"]).contains("##"))) }
    let run = try await Command(
      ProjectFiles.binary, ["check", "--as-of", "2021-12-23", "--quiet"], environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: folder.path
    ).run()
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    #expect(try folder.read("state/journal.jsonl").components(separatedBy: #""type":"intent""#).count > Self.readers)
  }
}
