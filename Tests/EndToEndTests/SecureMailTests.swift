// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// A morning through a real mail server that wants TLS and a login. The certificates are the test's own.
@Suite(
  .enabled(if: PostfixServer.unavailableWithLogins == nil, "\(PostfixServer.unavailableWithLogins ?? "")"))
struct SecureMailTests {
  private static let reader = "innovation@example.gov.bd"
  private let folder: TemporaryFolder
  private let office: Office

  init() throws {
    folder = try TemporaryFolder(mode: 0o755)
    office = try Office(mail: Office.outbox, chat: Office.outbox)
    try secret("correct horse", in: "password")
  }

  private func secret(_ text: String, in name: String) throws {
    let path = try office.folder.write("\(text)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private func configure(_ url: String, trusting authority: CertificateAuthority, more: String = "") throws {
    let login = more.contains("certificateFile") ? "" : ", username: tagid, passwordFile: password"
    try office.configure(
      mail: Office.smtp(url, more: ", tls: always, authorityFile: \"\(authority.file)\"\(login)\(more)"),
      chat: Office.outbox)
  }

  /// The detail of the last outcome on the channel `mail`.
  private func lastDetail() throws -> String {
    let mails = Set(try office.journal().of("intent").filter { $0.channel == "mail" }.compactMap(\.id))
    let outcomes = try office.journal().of("outcome").filter { $0.id.map(mails.contains) ?? false }
    #expect(!outcomes.isEmpty && outcomes.allSatisfy { $0.result == "deferred" })
    return outcomes.compactMap(\.detail).first ?? ""
  }

  @Test(arguments: ["", ", auth: plain", ", auth: login"])
  func theRightPasswordAndAuthorityDeliver(auth: String) async throws {
    let authority = try await CertificateAuthority("ca", in: folder)
    let postfix = try await PostfixServer.start(
      security: PostfixSecurity(
        identity: try await authority.issue(for: "localhost"), users: ["tagid": "correct horse"]))
    defer { postfix.stop() }
    try configure(postfix.namedURL, trusting: authority, more: auth)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)\n\(postfix.log)")
    let delivered = try await postfix.waitForMail(to: Self.reader)
    let mail = try await ParsedMail.parse(try #require(delivered.first))
    #expect(mail.defects.isEmpty)
    #expect(
      postfix.log.contains("TLS connection established from") && postfix.log.contains("TLSv1.3"), "\(postfix.log)")
    let method = auth == ", auth: login" ? "LOGIN" : "PLAIN"
    #expect(postfix.log.contains("sasl_method=\(method), sasl_username=tagid@example.gov.bd"), "\(postfix.log)")
  }

  enum Fault: String, CaseIterable {
    case wrongPassword, otherAuthority, otherHost, noSTARTTLS, noLogin

    var words: String {
      switch self {
      case .wrongPassword: "check username and password"
      case .otherAuthority, .otherHost: "the server's certificate cannot be verified"
      case .noSTARTTLS: "the server offers no STARTTLS"
      case .noLogin: "check login, sender and whether this host may relay"
      }
    }
  }

  @Test(arguments: Fault.allCases)
  func aFaultIsSaidClearlyAndNothingIsLost(_ fault: Fault) async throws {
    let authority = try await CertificateAuthority("ca", in: folder)
    let other = try await CertificateAuthority("other", in: folder)
    let security = PostfixSecurity(
      identity: try await authority.issue(for: "localhost"), users: ["tagid": "correct horse"])
    let good = try await PostfixServer.start(security: security)
    defer { good.stop() }
    var bad: PostfixServer?
    defer { bad?.stop() }
    switch fault {
    case .wrongPassword:
      try secret("wrong horse", in: "password")
      try configure(good.namedURL, trusting: authority)
    case .otherAuthority: try configure(good.namedURL, trusting: other)
    case .otherHost:
      let strange = PostfixSecurity(identity: try await authority.issue(for: "mx.example.org"), users: security.users)
      bad = try await PostfixServer.start(security: strange)
      try configure(try #require(bad).namedURL, trusting: authority)
    case .noSTARTTLS:
      bad = try await PostfixServer.start()
      try configure(try #require(bad).namedURL, trusting: authority)
    case .noLogin:
      try office.configure(
        mail: Office.smtp(good.namedURL, more: ", tls: always, authorityFile: \"\(authority.file)\""),
        chat: Office.outbox)
    }
    let run = try await office.check("2021-12-23")
    #expect(run.status == 75, "\(run)")
    let detail = try lastDetail()
    #expect(detail.contains(fault.words), "\(detail)")
    for word in ["correct horse", "wrong horse"] { #expect(!"\(run)".contains(word)) }
    #expect(good.mail(to: Self.reader).isEmpty && (bad?.mail(to: Self.reader).isEmpty ?? true))

    try secret("correct horse", in: "password")
    try configure(good.namedURL, trusting: authority)
    let mended = try await office.check("2021-12-23")
    #expect(mended.status == 0, "\(mended)\n\(good.log)")
    #expect(try await good.waitForMail(to: Self.reader).count == 1)
    #expect(try await good.waitForMail(to: "planning@example.gov.bd").count == 1)
    let mail = try await ParsedMail.parse(try #require(good.mail(to: Self.reader).first))
    #expect(mail.subject?.hasPrefix("তাগিদ: [১.৩.১]") == true, "nothing arrived before, so it is no repeat")
  }

  @Test func aServerThatWantsACertificateGetsTheOfficesOwn() async throws {
    let authority = try await CertificateAuthority("ca", in: folder)
    let offices = try await CertificateAuthority("offices", in: folder)
    let postfix = try await PostfixServer.start(
      security: PostfixSecurity(identity: try await authority.issue(for: "localhost"), clientAuthority: offices))
    defer { postfix.stop() }
    let own = try await offices.issue(for: "tagid", password: "open sesame")
    try secret("open sesame", in: "key-password")
    try office.configure(
      mail: Office.smtp(postfix.namedURL, more: ", tls: always, authorityFile: \"\(authority.file)\""),
      chat: Office.outbox)
    let without = try await office.check("2021-12-23")
    #expect(without.status == 75, "\(without)")
    #expect(postfix.mail(to: Self.reader).isEmpty)

    try configure(
      postfix.namedURL, trusting: authority,
      more: ", certificateFile: \"\(own.certificate)\", keyFile: \"\(own.key)\", keyPasswordFile: key-password")
    let with = try await office.check("2021-12-23")
    #expect(with.status == 0, "\(with)\n\(postfix.log)")
    #expect(try await postfix.waitForMail(to: Self.reader).count == 1)
    #expect(!"\(with)".contains("open sesame"))
  }
}
