// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Secrets from files, from systemd's credentials and from the environment, through the real program.
struct SecretsTests {
  private static let secrets = ["hunter2-in-a-file", "hunter3-in-a-credential", "hunter4-in-the-environment"]
  private let smtp: SMTPServer
  private let office: Office

  init() throws {
    smtp = try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["AUTH PLAIN LOGIN XOAUTH2"])
    office = try Office(mail: Office.outbox, chat: Office.outbox)
    for (name, secret) in zip(["password", "credentials/smtp"], Self.secrets) {
      let path = try office.folder.write("\(secret)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
  }

  private var environment: [String: String] {
    ["CREDENTIALS_DIRECTORY": office.folder.path("credentials"), "SMTP_PASSWORD": Self.secrets[2]]
  }

  private func configure(_ setting: String) throws {
    try office.configure(mail: Office.smtp(smtp.url, more: ", username: tagid, \(setting)"), chat: Office.outbox)
  }

  @Test(arguments: [
    ("passwordFile: password", 0), ("passwordFile: \"credential:smtp\"", 1), ("password: \"${SMTP_PASSWORD}\"", 2),
    ("tokenFile: password", 0), ("token: \"${SMTP_PASSWORD}\"", 2),
  ])
  func aSecretLogsInAndIsNeverShown(setting: String, index: Int) async throws {
    try configure(setting)
    smtp.at(.mail, times: 1, do: .reply("451 4.3.0 you are \(Self.secrets[index])"))
    var said = ""
    for arguments in [
      ["check", "--as-of", "2021-12-23", "--dry-run"], ["check", "--as-of", "2021-12-23"],
      ["check", "--as-of", "2021-12-23", "--format", "json"], ["doctor"], ["status"], ["doctor", "--format", "json"],
    ] {
      said += "\(try await office.command(arguments, environment: environment).run())"
    }
    #expect(smtp.credentials.first?.password == Self.secrets[index])
    #expect(smtp.messages.count == 2)
    let state = office.folder.files().filter { $0.hasPrefix("state/") }
    for file in state { said += try office.folder.read(file) }
    #expect(state.contains("state/journal.jsonl") && said.contains("you are [secret]"))
    for secret in Self.secrets {
      let hidden = [
        secret, Data(secret.utf8).base64EncodedString(), Data("\0tagid\0\(secret)".utf8).base64EncodedString(),
      ]
      for text in hidden { #expect(!said.contains(text)) }
    }
  }

  @Test func aFileThatEverybodyCanReadIsSaidByCheckAndDoctor() async throws {
    try configure("passwordFile: password")
    #expect(!(try await office.check("2021-12-23", "--dry-run").errors.contains("secret-readable")))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: office.folder.path("password"))
    let check = try await office.check("2021-12-23")
    #expect(check.status == 0, "\(check)")
    #expect(check.errors.contains("every user of this machine can read password [secret-readable]"), "\(check.errors)")
    let doctor = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(doctor.output.contains("configuration: ") && doctor.output.contains("chmod o-rwx"), "\(doctor)")
    #expect(smtp.messages.count == 2)
  }

  @Test(arguments: [
    ("passwordFile: \"credential:other\"", "there is no such file"),
    ("password: \"${NOT_SET}\"", "the environment has no NOT_SET"),
    ("password: hunter5-itself", "a secret may not stand here itself"),
  ])
  func aSecretThatIsNotThereStopsBeforeAnythingLeaves(setting: String, words: String) async throws {
    try configure(setting)
    let run = try await office.command(["check", "--as-of", "2021-12-23"], environment: environment).run()
    #expect(run.status == 78 && run.errors.contains(words), "\(run)")
    #expect(run.errors.contains("tagid.yaml:") && !"\(run)".contains("hunter"), "\(run)")
    #expect(smtp.messages.isEmpty && !office.folder.files().contains("state/journal.jsonl"))
  }
}
