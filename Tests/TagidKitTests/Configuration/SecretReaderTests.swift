// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

@testable import Delivery
@testable import TagidKit

struct SecretReaderTests {
  private func password(
    _ setting: String, _ file: ChannelFile, environment: [String: String] = [:]
  ) throws -> SMTPSettings.Login? {
    try file.read("username: tagid\n\(setting)", environment: environment).settings?.login
  }

  private static func login(_ password: String) -> SMTPSettings.Login {
    .init(username: "tagid", secret: .password(Secret(password)))
  }

  @Test(arguments: ["correct horse", "correct horse\n", "correct horse\r\nsecond line\n"])
  func aSecretIsTheFirstLineOfItsFile(_ text: String) throws {
    let file = try ChannelFile()
    try file.secret(text, in: "smtp/password")
    #expect(try password("passwordFile: smtp/password", file) == Self.login("correct horse"))
  }

  @Test func aSecretMayBeACredentialOfSystemd() throws {
    let file = try ChannelFile()
    try file.secret("correct horse\n", in: "credentials/smtp-password", mode: 0o400)
    let environment = ["CREDENTIALS_DIRECTORY": file.folder.path("credentials")]
    let login = try password("passwordFile: credential:smtp-password", file, environment: environment)
    #expect(login == Self.login("correct horse"))
    let problems = try file.problems(
      "username: tagid\npasswordFile: credential:other", environment: environment)
    #expect(problems.first?.contains("credential:other: there is no such file | See `LoadCredential=`") == true)
  }

  @Test func aSecretMayStandInTheEnvironment() throws {
    let file = try ChannelFile()
    let login = try password("password: ${SMTP_PASSWORD}", file, environment: ["SMTP_PASSWORD": "${x} correct"])
    #expect(login == Self.login("${x} correct"), "what the environment says is not looked into again")
  }

  @Test(
    arguments: [
      ("${A}", "A"), ("${SMTP_1}", "SMTP_1"), ("${}", nil), ("${1A}", nil), ("$A", nil), ("${A}x", nil), ("x${A}", nil),
      ("${A B}", nil), ("${A}${B}", nil), ("${ক}", nil), ("${A", nil), ("", nil),
    ] as [(String, String?)])
  func aVariableIsTheWholeValue(text: String, name: String?) {
    #expect(SecretReader.variable(text) == name)
  }

  @Test(arguments: [(0o600, false), (0o640, false), (0o644, true), (0o604, true), (0o400, false)])
  func aSecretThatEverybodyCanReadIsAWarning(mode: Int, isWarned: Bool) throws {
    let file = try ChannelFile()
    try file.secret("correct horse\n", in: "password", mode: mode)
    let (settings, findings) = try file.read("username: tagid\npasswordFile: password")
    #expect(settings?.login == Self.login("correct horse"), "it is used all the same")
    #expect(findings.map(\.code) == (isWarned ? [.secretReadable] : []))
    guard let finding = findings.first else { return }
    #expect(finding.text.contains("tagid.yaml:16:19: warning: channels.mail.passwordFile: every user of this machine"))
    #expect(finding.hint.contains("chmod o-rwx"))
  }
}
