// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A journal whose texts want to move the terminal's cursor, set its title, or pass for lines of their own: by whoever may write
/// the file, or a server whose answer was recorded.
struct HostileJournalTests {
  private let office: Office

  init() async throws {
    office = try Office()
    _ = try await office.check("2021-12-23")
    let rewrite = """
      import hashlib, json
      evil = "\\u001b]0;owned\\u0007\\u009b31m\\u202e\\u2028x\\nrecord 99: accepted\\r over"
      prev, lines = "0" * 64, []
      for line in open("state/journal.jsonl"):
          record = json.loads(line)
          for field in ("subject", "address", "detail"):
              if field in record:
                  record[field] = "=" + evil
          if record["seq"] == 1:
              record["recipient"] += evil
          record["prev"] = prev
          text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
          prev = hashlib.sha256(text).hexdigest()
          lines.append(text + b"\\n")
      data = b"".join(lines)
      open("state/journal.jsonl", "wb").write(data)
      open("state/journal.head", "w").write('{"seq":%d,"hash":"%s","bytes":%d}\\n' % (len(lines), prev, len(data)))
      """
    let run = try await Command("/usr/bin/python3", ["-c", rewrite], workingDirectory: office.folder.path).run()
    try #require(run.status == 0, "\(run)")
  }

  private func isHarmless(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || [0x2028, 0x202E].contains($0.value)
    }
  }

  @Test(arguments: [
    ["journal", "verify"], ["journal", "show"], ["journal", "show", "--redact"],
    ["journal", "show", "--person", "nobody"],
    ["explain", "1.3.1"], ["status"], ["check", "--as-of", "2021-12-27", "--dry-run"], ["doctor"],
  ])
  func nothingThatIsSaidHoldsAControlCharacter(_ arguments: [String]) async throws {
    let run = try await office.command(arguments).run()
    #expect(isHarmless(run.output) && isHarmless(run.errors), "\(run)")
    #expect(!(run.output + run.errors).isEmpty)
    #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("record 99") }, "\(run)")
  }

  @Test func aSheetHasNoFormulaAndOneLineForEachNotice() async throws {
    let run = try await office.tagid("journal", "show", "--format", "csv")
    #expect(run.status == 0 && run.output.contains("'="), "\(run)")
    let lines = run.output.split(separator: "\n")
    let notices = try office.journal().of("intent").reduce(0) { $0 + ($1.notices?.count ?? 0) }
    #expect(lines.count == 1 + notices, "\(run)")
    #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{9B}" }, "\(run)")
  }

  /// In a file they are byte for byte what was written.
  @Test func recordsOnATerminalAreHarmless() async throws {
    let file = try await office.tagid("journal", "show", "--format", "json")
    #expect(file.outputBytes == (try office.folder.bytes(of: "state/journal.jsonl")))
    let terminal = try await Command(
      "/usr/bin/script", ["-qec", "\(ProjectFiles.binary) journal show --format json", "/dev/null"],
      environment: ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"], workingDirectory: office.folder.path
    ).run()
    let lines = terminal.output.replacing("\r\n", with: "\n")
    #expect(terminal.status == 0 && isHarmless(lines) && lines.split(separator: "\n").count == 7, "\(terminal)")
  }

  @Test func damageIsToldWithWhatIsKnownAndWhatIsGivenUp() async throws {
    let lines = try office.folder.read("state/journal.jsonl").split(separator: "\n")
    _ = try office.folder.write(lines.prefix(5).map { "\($0)\n" }.joined(), to: "state/journal.jsonl")
    let run = try await office.tagid("journal", "verify")
    #expect(run.status == 65 && run.output.contains("which gives up 2 records, would be: {\"seq\":5,"), "\(run)")
    #expect(run.output.contains("in doubt, as far as the journal was read: 1 message\n"), "\(run)")
    #expect(!run.output.contains("the next run settles it first"), "\(run)")
    let check = try await office.check("2021-12-27")
    #expect(check.status == 74 && check.errors.contains("\n  Keep a copy of the file, never edit it"), "\(check)")
  }
}
