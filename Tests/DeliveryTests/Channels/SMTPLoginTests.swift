// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

struct SMTPLoginTests {
  private func send(_ server: SMTPServer, _ login: SMTPSettings.Login) throws -> DeliveryOutcome {
    let settings = try SMTPSettings(
      url: server.url, sender: Samples.sender(), login: login, limits: TransferLimits(totalSeconds: 5))
    let channel = SMTPChannel(settings: settings)
    return channel.send(try channel.prepare(Samples.bengali, for: Samples.person, at: Samples.stamp))
  }

  private static func offering(_ mechanisms: String) throws -> SMTPServer {
    try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["AUTH \(mechanisms)"])
  }

  @Test("The login is made as the configuration says", arguments: [.plain, .login] as [SMTPSettings.Login.Mechanism])
  func theLoginIsMadeAsConfigured(mechanism: SMTPSettings.Login.Mechanism) throws {
    let server = try Self.offering("PLAIN LOGIN XOAUTH2")
    let login = SMTPSettings.Login(username: "tagid", secret: .password(Secret("correct horse")), mechanism: mechanism)
    #expect(try send(server, login).result == .accepted)
    let expected = SMTPCredentials(
      mechanism: mechanism.rawValue.uppercased(), user: "tagid", password: "correct horse")
    #expect(server.credentials == [expected])
  }

  @Test(
    "A token goes as a bearer's, with and without a word about it",
    arguments: [nil, .xoauth2] as [SMTPSettings.Login.Mechanism?])
  func aTokenGoesAsABearers(mechanism: SMTPSettings.Login.Mechanism?) throws {
    let server = try Self.offering("PLAIN XOAUTH2")
    let login = SMTPSettings.Login(
      username: "tagid@x.example", secret: .token(Secret("ya29.token")), mechanism: mechanism)
    #expect(try send(server, login).result == .accepted)
    #expect(
      server.credentials == [SMTPCredentials(mechanism: "XOAUTH2", user: "tagid@x.example", password: "ya29.token")])
  }

  @Test("A server that does not know the chosen way defers, and no password leaves")
  func aServerThatDoesNotKnowTheWayDefers() throws {
    let server = try Self.offering("PLAIN")
    let login = SMTPSettings.Login(username: "tagid", secret: .password(Secret("correct horse")), mechanism: .login)
    let outcome = try send(server, login)
    #expect(outcome.result == .deferred && outcome.channelIsDown, "\(outcome)")
    #expect(outcome.detail.contains("login"), "\(outcome)")
    #expect(server.credentials.isEmpty && server.messages.isEmpty)
  }

  @Test("A refused token defers, and neither it nor the words it was sent in are shown")
  func aRefusedTokenDefers() throws {
    let server = try Self.offering("XOAUTH2")
    let words = "dXNlcj10YWdpZAFhdXRoPUJlYXJlciB5YTI5LnRva2VuAQE="
    server.at(.auth, do: .reply("535 5.7.8 ya29.token \(words)"))
    let login = SMTPSettings.Login(username: "tagid", secret: .token(Secret("ya29.token")), mechanism: .xoauth2)
    let outcome = try send(server, login)
    #expect(outcome.result == .deferred && outcome.channelIsDown)
    #expect(!outcome.detail.contains("ya29") && !outcome.detail.contains("dXNl"), "\(outcome)")
    #expect(!"\(login)".contains("ya29"))
  }
}
