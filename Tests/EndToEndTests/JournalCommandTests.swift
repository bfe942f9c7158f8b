// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// `journal verify` and `compact`, and runs that meet at one state folder.
struct JournalCommandTests {
  private let office: Office

  init() throws { office = try Office() }

  private func json(_ arguments: String...) async throws -> (status: Int32?, object: [String: Any]) {
    let run = try await office.command(arguments + ["--format", "json"]).run()
    return (run.status, try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any] ?? [:])
  }

  @Test func verifyHasItsDocumentedKeysAndTellsTheHead() async throws {
    _ = try await office.check("2021-12-23")
    let (status, found) = try await json("journal", "verify")
    #expect(status == 0)
    #expect(found.keys.sorted() == ["damaged", "files", "head", "headLine", "inDoubt", "records", "remarks"])
    #expect(found["records"] as? Int == (try office.journal().count))
    #expect((found["damaged"] as? [Any])?.isEmpty == true && (found["inDoubt"] as? [Any])?.isEmpty == true)
    let head = try #require(found["head"] as? [String: Any])
    let stored = try JSONSerialization.jsonObject(with: Data(office.folder.bytes(of: "state/journal.head")))
    #expect(head as NSDictionary == stored as? NSDictionary)
    let text = try await office.tagid("journal", "verify")
    #expect(
      text.output.contains("journal.jsonl: \(try office.journal().count) records, whole; the last is "), "\(text)")
    #expect(text.output.contains("progress.jsonl: nothing yet") && text.output.contains("in doubt: nothing"), "\(text)")
  }

  @Test func verifyEndsWith65AndThePlaceOfTheDamage() async throws {
    _ = try await office.check("2021-12-23")
    let lines = try office.folder.read("state/journal.jsonl").split(separator: "\n")
    _ = try office.folder.write(
      lines.map { "\($0)\n" }.joined().replacing("\"accepted\"", with: "\"rejected\""), to: "state/journal.jsonl")
    let (status, found) = try await json("journal", "verify")
    #expect(status == 65)
    let damage = try #require((found["damaged"] as? [[String: Any]])?.first)
    // The line after the first that was changed does not follow it any more.
    let changed = try #require(lines.firstIndex { $0.contains("\"accepted\"") })
    #expect(damage["file"] as? String == "journal.jsonl" && damage["line"] as? Int == changed + 2)
    #expect(damage["offset"] as? Int == lines[...changed].map { $0.utf8.count + 1 }.reduce(0, +))
    #expect(try await office.tagid("journal", "verify").output.contains("DAMAGED"))
  }

  @Test func verifyPrintsTheLineThatMendsALostHead() async throws {
    _ = try await office.check("2021-12-23")
    try FileManager.default.removeItem(atPath: office.folder.path("state/journal.head"))
    let refused = try await office.check("2021-12-27")
    #expect(refused.status == 74 && refused.errors.contains("the head of the journal is gone"), "\(refused)")
    let (status, found) = try await json("journal", "verify")
    #expect(status == 65)
    _ = try office.folder.write("\(try #require(found["headLine"] as? String))\n", to: "state/journal.head")
    #expect(try await office.check("2021-12-27").status == 0)
  }

  @Test func aCompactedJournalStillKnowsWhatWasTold() async throws {
    _ = try await office.check("2021-12-23")
    let count = try office.journal().count
    let (status, done) = try await json("journal", "compact")
    #expect(status == 0)
    #expect(done as NSDictionary == ["file": "journal-\(count).jsonl", "neededUntil": "2025-10-01", "records": count])
    #expect(try office.journal().types == ["continued"])
    let again = try await office.check("2021-12-23")
    #expect(again.status == 0 && again.output.contains("nothing was due"), "\(again)")
    let refused = try await office.tagid("journal", "compact")
    #expect(refused.status == 0, "the run left a record: \(refused)")
    let empty = try await office.tagid("journal", "compact")
    #expect(empty.status == 75 && empty.errors.contains("there is nothing to close"), "\(empty)")
    let shown = try await office.tagid("journal", "show", "--indicator", "1.3.1")
    #expect(shown.output.contains("2 messages: 2 accepted."), "\(shown)")
    #expect(try await office.tagid("journal", "verify").output.contains("\(count + 3) records in 3 files, whole"))
    #expect(try await office.check("2021-12-27").status == 0)
  }

  @Test func nothingIsCompactedWhileAMessageIsInDoubt() async throws {
    let smtp = try SMTPServer()
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.stop()
    _ = try await office.check("2021-12-23")
    let run = try await office.tagid("journal", "compact")
    #expect(run.status == 75 && run.errors.contains("2 messages are in doubt"), "\(run)")
    let verify = try await office.tagid("journal", "verify")
    #expect(verify.status == 0 && verify.output.contains("in doubt: 2 messages"), "\(verify)")
  }

  @Test func fiftyRunsAtOnceSendOneDigest() async throws {
    let smtp = try SMTPServer()
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.at(.endOfData, times: 1, do: .silence)
    let first = try office.command(["check", "--as-of", "2021-12-23"]).start()
    try await smtp.waitUntil(.endOfData)
    // The first is in the middle of its first message: whatever the others do, they do it meanwhile.
    first.kill(SIGSTOP)
    let others = try (1..<50).map { _ in try office.command(["check", "--as-of", "2021-12-23"]).start() }
    for other in others {
      let ended = try await other.wait()
      #expect(
        ended.status == 75 && ended.errors.contains("another run is at work: tagid check, process \(first.pid)"),
        "\(ended)")
    }
    first.kill(SIGCONT)
    smtp.stop()
    _ = try await first.wait()
    #expect(try office.journal().of("run").count == 1)
    #expect(try office.journal().of("intent").filter { $0.recipient == "innovation-officer" }.count == 1)
    #expect(smtp.messages.filter { $0.recipients == ["innovation@example.gov.bd"] }.count <= 1)
  }

  @Test func fiftyRunsWithoutAnyHelpSendEachMessageOnce() async throws {
    let smtp = try SMTPServer()
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let runs = try (0..<50).map { _ in try office.command(["check", "--as-of", "2021-12-23"]).start() }
    var statuses: [Int32?: Int] = [:]
    for run in runs { statuses[try await run.wait().status, default: 0] += 1 }
    #expect(statuses.keys.allSatisfy { $0 == 0 || $0 == 75 } && statuses[0, default: 0] >= 1, "\(statuses)")
    #expect(smtp.messages.count == 2 && Set(smtp.messages.map(\.recipients)).count == 2)
    #expect(try office.journal().of("run").count == statuses[0])
    #expect(try office.journal().of("intent").count == 3)
    #expect(try await office.tagid("journal", "verify").status == 0)
  }

  @Test func whoWaitsGoesOnWhenTheOtherRunHasEnded() async throws {
    let smtp = try SMTPServer()
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.at(.endOfData, times: 1, do: .silence)
    let first = try office.command(["check", "--as-of", "2021-12-23"]).start()
    try await smtp.waitUntil(.endOfData)
    first.kill(SIGSTOP)
    let impatient = try await office.check("2021-12-23", "--wait", "1s")
    #expect(impatient.status == 75, "\(impatient)")
    let second = try office.command(["check", "--as-of", "2021-12-23", "--wait", "5m"]).start()
    first.kill(SIGKILL)
    _ = try await first.wait()
    let ended = try await second.wait()
    #expect(ended.status == 0 && ended.output.contains("(possible repeat)"), "\(ended)")
    for wrong in ["5", "m", "-5m", "5 m", "25h", "99999999999999999999s", "٥m"] {
      let run = try await office.check("2021-12-23", "--wait=\(wrong)")
      #expect(run.status == 64 && run.errors.contains("is no time to wait"), "\(run)")
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder away"))
  func whoeverIsNotTheStateFoldersOwnerIsToldWhatToRun() async throws {
    _ = try await office.check("2021-12-23")
    let state = office.folder.path("state")
    #expect(chown(state, 1, 1) == 0)
    let before = office.folder.files()
    for arguments in [
      ["check", "--as-of", "2021-12-27"], ["journal", "compact"],
      ["progress", "add", "1.3.1", "--date", "2021-12-27", "--by", "R"], ["plan", "accept", "mole-egov-2021-22"],
      ["calendar", "export"], ["acknowledge", "1.3.1", "--by", "R"],
    ] {
      let run = try await Command(
        "/usr/bin/faketime", ["2021-12-27 09:00:00", ProjectFiles.binary] + arguments,
        environment: ["PATH": "/usr/bin:/bin"], workingDirectory: office.folder.path
      ).run()
      #expect(run.status == 73, "\(arguments): \(run)")
      #expect(
        run.errors.contains("belongs to daemon, and this is root") && run.errors.contains("sudo -u daemon tagid"),
        "\(run)")
    }
    #expect(office.folder.files() == before)
    #expect(try await office.tagid("journal", "verify").status == 0)
  }

  @Test func whatOthersCouldReadIsClosedByTheNextRun() async throws {
    _ = try await office.check("2021-12-23")
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: office.folder.path(name))[.posixPermissions] as? Int
    }
    for (name, open) in [("state", 0o755), ("state/journal.jsonl", 0o644), ("state/lock", 0o666)] {
      try FileManager.default.setAttributes([.posixPermissions: open], ofItemAtPath: office.folder.path(name))
    }
    _ = try await office.check("2021-12-27")
    #expect(try mode("state") == 0o700 && mode("state/journal.jsonl") == 0o600 && mode("state/lock") == 0o600)
    for name in office.folder.files() where name.hasPrefix("state/") { #expect(try mode(name) == 0o600, "\(name)") }
  }
}
