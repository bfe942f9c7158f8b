// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import TestSupport
import Testing

@testable import Delivery
@testable import TagidKit

struct MailChannelReaderTests {
  @Test func everySettingOfMailIsRead() async throws {
    let file = try ChannelFile()
    let authority = try await CertificateAuthority("ca", in: file.folder)
    _ = try await authority.issue(for: "tagid", password: "open sesame")
    try file.secret("open sesame\n", in: "key-password")
    try file.secret("ya29.token\n", in: "token")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: file.folder.path("ca-tagid-key.pem"))
    let (settings, findings) = try file.read(
      """
      replyTo: io@example.gov.bd
      returnPath: bounces@example.gov.bd
      listId: reminders.example.gov.bd
      listUnsubscribe: "mailto:leave@example.gov.bd"
      asciiSubject: true
      foldSubject: false
      tls: always
      username: tagid
      tokenFile: token
      auth: xoauth2
      certificateFile: ca-tagid.pem
      keyFile: ca-tagid-key.pem
      keyPasswordFile: key-password
      authorityFile: ca.pem
      """)
    #expect(findings.isEmpty, "\(findings)")
    let identity = ClientIdentity(
      certificateFile: file.folder.path("ca-tagid.pem"), keyFile: file.folder.path("ca-tagid-key.pem"),
      keyPassword: Secret("open sesame"))
    let sender = try MailSender(
      from: MailAddress("Tagid <tagid@example.gov.bd>"), replyTo: MailAddress("io@example.gov.bd"),
      listID: "reminders.example.gov.bd", listUnsubscribe: MailAddress("leave@example.gov.bd"),
      subject: .init(isASCII: true, folds: false))
    let expected = try SMTPSettings(
      url: "smtps://smtp.example.gov.bd", sender: sender, returnPath: MailAddress("bounces@example.gov.bd"),
      login: .init(username: "tagid", secret: .token(Secret("ya29.token")), mechanism: .xoauth2), identity: identity,
      tls: .always, limits: TransferLimits(authorityFile: file.folder.path("ca.pem")))
    #expect(settings == expected)
  }

  @Test func whatIsNotWrittenHasItsDefault() throws {
    let settings = try #require(try ChannelFile().read("").settings)
    let sender = try MailSender(from: MailAddress("Tagid <tagid@example.gov.bd>"))
    let expected = try SMTPSettings(url: "smtps://smtp.example.gov.bd", sender: sender)
    #expect(settings == expected)
    #expect(settings.sender.listID == "tagid.example.gov.bd" && settings.sender.listUnsubscribe == nil)
    #expect(settings.sender.subject == .init(isASCII: false, folds: true))
  }

  @Test(arguments: [
    ("tls: maybe", "tls: \"maybe\" is not one of its values", "required"),
    ("auth: ntlm", "auth: \"ntlm\" is not one of its values", "plain"),
    ("username: tagid", "a login needs a username, and a password or a token", "passwordFile: smtp-password"),
    ("passwordFile: p", "a login needs a username, and a password or a token", "username: tagid"),
    ("auth: plain", "a login needs a username, and a password or a token", "take all of them out"),
    ("username: a\npasswordFile: p\ntokenFile: p", "tokenFile: stands beside a password", "Keep the one"),
    ("username: a\npasswordFile: p\nauth: xoauth2", "auth: xoauth2 goes without tokenFile", "`tokenFile:`"),
    ("username: a\ntokenFile: p\nauth: login", "auth: login goes without passwordFile", "`passwordFile:`"),
    ("username: a\npassword: hunter2", "password: a secret may not stand here itself", "${NAME}"),
    ("username: a\npassword: x${HOME}", "password: a secret may not stand here itself", "as the whole value"),
    ("username: a\npassword: ${TAGID_NOT_SET}", "password: the environment has no TAGID_NOT_SET", "Set it where"),
    ("username: a\npassword: ${CONTROL}", "password: the variable CONTROL holds a control character", "on one line"),
    ("username: a\npassword: ${SET}\npasswordFile: p", "password: stands beside passwordFile", "Keep one"),
    ("username: a\npasswordFile: none", "passwordFile: the file: there is no such file", "not the secret itself"),
    ("username: a\npasswordFile: empty", "passwordFile: empty is empty", "first line"),
    ("username: a\npasswordFile: latin", "passwordFile: latin is not plain UTF-8 text", "Save it as UTF-8"),
    ("username: a\npasswordFile: marked", "passwordFile: marked is not plain UTF-8 text", "byte order mark"),
    ("username: a\npasswordFile: nul", "passwordFile: nul holds a control character", "alone"),
    ("username: a\npasswordFile: credential:p", "$CREDENTIALS_DIRECTORY is not set", "LoadCredential=p:"),
    ("username: a\npasswordFile: credential:../p", "this is no credential's name", "LoadCredential="),
    ("certificateFile: ca.pem", "certificateFile: a client certificate needs both files", "keyFile"),
    ("keyFile: key.pem", "keyFile: a client certificate needs both files", "certificateFile"),
    ("keyPasswordFile: p", "keyPasswordFile: a client certificate needs both files", "certificateFile"),
    ("certificateFile: p\nkeyFile: key.pem", "certificateFile: p holds no certificate", "PEM"),
    ("certificateFile: ca.pem\nkeyFile: ca.pem", "keyFile: ca.pem holds no private key", "PEM"),
    ("certificateFile: ca.pem\nkeyFile: locked.pem", "keyFile: the key is encrypted", "keyPasswordFile"),
    ("authorityFile: p", "authorityFile: p holds no certificate", "PEM"),
    ("authorityFile: none.pem", "authorityFile: none.pem: there is no such file", "Check the path"),
    ("listId: tagid", "listId: \"tagid\" is no list id", "tagid.example.gov.bd"),
    ("listUnsubscribe: \"https://x.example\"", "is not a mail address", "mailto:"),
    ("asciiSubject: yes please", "asciiSubject: expected true or false", "asciiSubject: true"),
    ("foldSubject: 76", "foldSubject: expected true or false", "foldSubject: true"),
    ("returnPath: কর্মকর্তা@example.gov.bd", "SMTPUTF8", "name@office.gov.bd"),
    ("replyto: io@example.gov.bd", "unknown key", "replyTo"),
    ("tls: none\nurl2: x", "unknown key", "url"),
  ])
  func aMistakeIsSaidWhereItStandsWithWhatToWrite(channel: String, message: String, hint: String) throws {
    let file = try ChannelFile()
    try file.secret("hunter2\n", in: "p")
    try file.secret("", in: "empty")
    try file.secret([0x70, 0xE9, 0x0A], in: "latin")
    try file.secret([0xEF, 0xBB, 0xBF, 0x70], in: "marked")
    try file.secret([0x70, 0, 0x70], in: "nul")
    try file.secret("-----BEGIN CERTIFICATE-----\n", in: "ca.pem")
    try file.secret("-----BEGIN PRIVATE KEY-----\n", in: "key.pem")
    try file.secret("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", in: "locked.pem")
    let problems = try file.problems(channel, environment: ["SET": "hunter2", "CONTROL": "a\u{7}b", "HOME": "/root"])
    let problem = try #require(problems.first, "\(channel)")
    #expect(problem.contains(message) && problem.contains(hint), "\(problems)")
    #expect(problem.wholeMatch(of: /1[2-9]:\d+ (?s:.*)/) != nil, "\(problem)")
    #expect(problems.count == 1 && !problem.contains("hunter2"), "\(problems)")
  }

  @Test func aCertificateWithoutTLSIsRefused() throws {
    let file = try ChannelFile()
    try file.secret("-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n", in: "both.pem")
    let keys = "certificateFile: both.pem\nkeyFile: both.pem"
    #expect(try file.problems(keys) == [])
    let yaml = try file.folder.read("tagid.yaml").replacing("smtps://smtp.example.gov.bd", with: "smtp://127.0.0.1")
    let path = try file.folder.write(yaml, to: "plain.yaml")
    let error = #expect(throws: ConfigurationError.self) { try Configuration.read(path, environment: [:]) }
    #expect(error?.problems.first?.message.contains("a client certificate needs TLS") == true)
  }
}
