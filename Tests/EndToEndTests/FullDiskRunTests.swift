// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Runs that cannot write any more: nothing that was due is lost, and what may have gone twice says so.
struct FullDiskRunTests {
  /// The limit is in KiB, and cuts the journal somewhere between its first record and its last.
  @Test(arguments: 1...6) func aRunThatMayWriteNoMoreEndsAndTheNextGoesOn(_ limit: Int) async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.smtp(smtp.url))
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let limited = try await Command(
      "/bin/bash",
      ["-c", "ulimit -f \(limit); exec \"$0\" check --as-of 2021-12-23 --send-anyway", ProjectFiles.binary],
      environment: ["PATH": "/usr/bin:/bin"], workingDirectory: office.folder.path
    ).run()
    let verify = try await office.tagid("journal", "verify")
    #expect(verify.status == 0, "\(limit) KiB: \(limited)\n\(verify)")
    guard limited.status != 0 else { return }
    #expect([73, 75].contains(limited.status), "\(limit) KiB: \(limited)")
    let next = try await office.check("2021-12-23")
    #expect(next.status == 0, "\(limit) KiB: \(next)")
    for recipient in ["innovation@example.gov.bd", "planning@example.gov.bd"] {
      let copies = smtp.messages.filter { $0.recipients == [recipient] }
      #expect(copies.count == 1 || copies.count == 2, "\(limit) KiB, \(recipient)")
      if copies.count == 2 { #expect(next.output.contains("(possible repeat)"), "\(limit) KiB: \(next)") }
    }
    #expect(try await office.check("2021-12-23").output.contains("nothing was due"), "\(limit) KiB")
    #expect(try await office.tagid("journal", "verify").output.contains("in doubt: nothing"), "\(limit) KiB")
  }

  @Test func aTornProgressLogIsMendedAndSaysSo() async throws {
    let office = try Office()
    for name in ["progress", "acknowledgements"] {
      let command =
        name == "progress"
        ? ["progress", "add", "1.3.1", "--date", "2021-12-28", "--by", "R"] : ["acknowledge", "1.3.1", "--by", "R"]
      func run(_ day: String) async throws -> FinishedCommand {
        try await Command(
          "/usr/bin/faketime", ["\(day) 09:00:00", ProjectFiles.binary] + command,
          environment: ["PATH": "/usr/bin:/bin"], workingDirectory: office.folder.path
        ).run()
      }
      let day = name == "progress" ? "2021-12-29" : "2021-12-20"
      _ = try await run(day)
      let path = "state/\(name).jsonl"
      _ = try office.folder.write(try office.folder.bytes(of: path) + Array("torn".utf8), to: path)
      let mended = try await run(day)
      #expect(
        mended.status == 0 && mended.errors.contains("4 bytes after its last whole record were set aside"), "\(mended)")
      #expect(try office.folder.read("state/\(name).torn-1") == "torn")
    }
  }
}
