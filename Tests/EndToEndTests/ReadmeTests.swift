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
    try #require(blocks.count == 4)
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

    try await theChannelsInTheReadmeAreAccepted(blocks[3], in: folder)

    // The third block says more of what stands in the first.
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

  /// Every kind of channel, beside the mail of the first block.
  private func theChannelsInTheReadmeAreAccepted(_ block: String, in folder: TemporaryFolder) async throws {
    let whole = try folder.read("tagid.yaml")
    let secrets = [
      "teams-url": "https://prod.example.org/workflows/1?sig=abcdefgh",
      "discord-url": "https://discord.com/api/webhooks/1/a",
      "mattermost-url": "https://mattermost.example.org/hooks/a", "rocket-url": "https://rocket.example.org/hooks/a/b",
      "google-url": "https://chat.googleapis.com/v1/spaces/A/messages?key=a&token=b",
      "bot-token": "123456:ABCDEFGHIJKLMNOP",
      "ntfy-topic": "deadlines", "ntfy-token": "tk_abcdefgh", "matrix-token": "syt_abcdefgh", "zulip-key": "abcdefgh",
      "sms-key": "abcdefgh", "hook-url": "https://hooks.example.org/tagid",
      "hook-secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    ]
    for (name, text) in secrets {
      let path = try folder.write(text + "\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    _ = try folder.write(whole.replacing("channels:\n", with: block), to: "tagid.yaml")
    let run = try await Command(
      ProjectFiles.binary, ["check", "--as-of", "2021-12-23", "--dry-run"], workingDirectory: folder.path
    ).run()
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("every user of this machine can read slack-url"), "\(run)")
    #expect(!run.errors.contains("bot-token"), "\(run)")
    _ = try folder.write(whole, to: "tagid.yaml")
  }
}
