// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What the README tells people to write is accepted as written.
struct ReadmeTests {
  @Test func theFilesInTheReadmeAreAcceptedAsTheyStand() async throws {
    let readme = try String(contentsOf: ProjectFiles.root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    try #require(blocks.count == 3)
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.copyItem(
      at: ProjectFiles.root.appendingPathComponent("Calendars/holidays"),
      to: folder.url.appendingPathComponent("holidays"))
    _ = try folder.write(try String(contentsOf: ProjectFiles.plan, encoding: .utf8), to: "plans/mole.tsv")
    _ = try folder.write(blocks[1], to: "plans/mole.plan.yaml")
    _ = try folder.write(blocks[0].replacing("/var/lib/tagid", with: folder.path("state")), to: "tagid.yaml")
    _ = try folder.write("secret\n", to: "smtp-password")
    _ = try folder.write("https://hooks.example.org/services/T0/B0/abcdefgh\n", to: "slack-url")
    let run = try await Command(
      ProjectFiles.binary, ["check", "--as-of", "2021-12-23", "--dry-run"], workingDirectory: folder.path
    ).run()
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("due: mail to innovation-officer"))

    // The last block says more of what stands in the first.
    let more = try #require(blocks[2].range(of: "reminders:"))
    let lines = try folder.read("tagid.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasPrefix("reminders:") && !$0.hasPrefix("  innovation-officer:") }
    _ = try folder.write(
      kept.joined(separator: "\n").replacing("people:\n", with: blocks[2][..<more.lowerBound])
        + blocks[2][more.lowerBound...], to: "tagid.yaml")
    let away = try await Command(
      ProjectFiles.binary, ["check", "--as-of", "2022-01-03", "--dry-run"], workingDirectory: folder.path
    ).run()
    #expect(away.status == 0, "\(away)")
    #expect(away.output.contains("pilot until 2022-01-15: every message goes to ict-officer"), "\(away)")
    #expect(!away.output.contains("mail to innovation-officer"), "\(away)")
  }
}
