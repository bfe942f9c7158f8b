// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A secret of its own in every place that takes one, servers that repeat all of them, and a search through everything that
/// is said or written.
struct PlantedSecretsTests {
  /// By the file that holds it.
  private static let planted = [
    "slack-url": "PlantedSlackUrlQx1", "bot-token": "123456:PlantedBotTokenQx2", "topic": "PlantedTopicQx3",
    "ntfy-token": "PlantedNtfyTokenQx4", "matrix-token": "PlantedMatrixTokenQx5", "zulip-key": "PlantedZulipKeyQx6",
    "alert-password": "PlantedAlertPasswordQx7", "header": "PlantedHeaderQx8",
    "hook-secret": "whsec_UGxhbnRlZEhvb2tTZWNyZXRReDlRWFh4", "hook-token": "PlantedHookTokenQx10",
    "mail-password": "PlantedMailPasswordQx11",
  ]
  /// The files of each chat, whose server repeats them.
  private static let chats = [
    "slack": ["slack-url"], "bot": ["bot-token"], "ntfy": ["topic", "ntfy-token"], "matrix": ["matrix-token"],
    "zulip": ["zulip-key"], "alerts": ["alert-password"], "gateway": ["header"], "hook": ["hook-secret", "hook-token"],
  ]
  private let smtp: SMTPServer
  private let servers: [String: HTTPServer]
  private let office: Office

  init() throws {
    smtp = try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["AUTH PLAIN LOGIN"])
    servers = try Self.chats.mapValues { files in
      try HTTPServer(
        ordinarily: .reply(400, body: "no: " + files.compactMap { Self.planted[$0] }.joined(separator: " and ")))
    }
    office = try Office(mail: Office.outbox, chat: Office.outbox)
    let urls = servers.mapValues { $0.url("") }
    for (name, text) in Self.planted {
      let whole = name == "slack-url" ? "\(urls["slack"] ?? "")/services/\(text)" : text
      let path = try office.folder.write(whole + "\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    try office.configure(
      mail: Office.smtp(smtp.url, more: ", username: tagid, passwordFile: mail-password"), chat: Office.outbox)
    let text = try office.folder.read("tagid.yaml").replacing(
      "channels:\n",
      with: """
        channels:
          slack: { type: slack, urlFile: slack-url }
          bot: { type: telegram, tokenFile: bot-token, chat: "-100123456789", server: "\(urls["bot"] ?? "")" }
          ntfy: { type: ntfy, url: "\(urls["ntfy"] ?? "")", topicFile: topic, tokenFile: ntfy-token }
          matrix: { type: matrix, url: "\(urls["matrix"] ?? "")", room: "!a:example.org", tokenFile: matrix-token }
          zulip: { type: zulip, url: "\(urls["zulip"] ?? "")", email: bot@example.org, keyFile: zulip-key, channel: deadlines }
          alerts: { type: alertmanager, url: "\(urls["alerts"] ?? "")", username: tagid, passwordFile: alert-password }
          gateway: { type: template, url: "\(urls["gateway"] ?? "")/send", headers: { X-Key: { file: header } }, body: "{{text}}", contentType: text/plain }
          hook: { type: webhook, url: "\(urls["hook"] ?? "")/hook", secretFile: hook-secret, tokenFile: hook-token }

        """)
    _ = try office.folder.write(text, to: "tagid.yaml")
    let sidecar = Office.sidecar.replacing("[ict-cell]", with: "[\(Self.chats.keys.sorted().joined(separator: ", "))]")
    _ = try office.folder.write(sidecar, to: "mole-egov-2021-22.plan.yaml")
  }

  /// The secret and the forms in which it travels.
  private func forms(of secret: String) -> [String] {
    [
      secret, Data(secret.utf8).base64EncodedString(), Data("\0tagid\0\(secret)".utf8).base64EncodedString(),
      Data("tagid:\(secret)".utf8).base64EncodedString(), Data("bot@example.org:\(secret)".utf8).base64EncodedString(),
    ]
  }

  @Test func noneIsFoundInAnythingThatIsSaidOrWritten() async throws {
    var said: [(command: String, text: String)] = []
    func run(_ arguments: String...) async throws {
      said.append((arguments.joined(separator: " "), "\(try await office.command(arguments).run())"))
    }
    smtp.at(.mail, times: 1, do: .reply("550 5.1.0 \(Self.planted["mail-password"] ?? "")"))
    try await run("check", "--as-of", "2021-12-23", "--dry-run")
    try await run("check", "--as-of", "2021-12-23")
    try await run("check", "--as-of", "2021-12-27", "--format", "json")
    try await run("status")
    try await run("channel", "list")
    try await run("channel", "list", "--format", "json")
    try await run("doctor", "--as-of", "2021-12-27")
    for name in Self.chats.keys.sorted() + ["mail"] {
      try await run("channel", "preview", name, "--as-of", "2021-12-29")
      try await run("channel", "test", name)
    }
    for file in office.folder.files() where file.hasPrefix("state/") {
      said.append((file, try office.folder.read(file)))
    }
    #expect(said.contains { $0.command.hasPrefix("state/journal") && $0.text.contains("[secret]") })
    for (name, server) in servers { #expect(!server.requests.isEmpty, "\(name) was asked, and repeated its secrets") }
    for secret in Self.planted.values {
      for form in forms(of: secret) {
        for (command, text) in said { #expect(!text.contains(form), "\(command) says \(form)") }
      }
    }
  }

  @Test func noneStandsInTheListOfProcesses() async throws {
    smtp.at(.banner, times: 1, do: .silence)
    let check = try office.command(["check", "--as-of", "2021-12-23"]).start()
    try await servers["hook"]?.waitForRequests(1)
    let list = try await Command("/bin/ps", ["axww", "-o", "args"]).run()
    check.kill(SIGKILL)
    _ = try await check.wait()
    #expect(list.output.contains("--as-of 2021-12-23"))
    for secret in Self.planted.values { #expect(!list.output.contains(secret)) }
  }
}
