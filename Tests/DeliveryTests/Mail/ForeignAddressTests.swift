// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

/// Addresses with more than ASCII before the @, which only some servers take (RFC 6531).
struct ForeignAddressTests {
  private static let address = "কর্মকর্তা.১@example.gov.bd"
  private let reader = Recipient.person(key: "io", name: "উদ্ভাবন কর্মকর্তা", address: Self.address)

  private func channel(_ server: SMTPServer) throws -> SMTPChannel {
    SMTPChannel(
      settings: try SMTPSettings(
        url: server.url, sender: Samples.sender(), limits: TransferLimits(totalSeconds: 10)))
  }

  private func send(_ channel: SMTPChannel, to recipient: Recipient) throws -> DeliveryOutcome {
    channel.send(try channel.prepare(Samples.english, for: recipient, at: Samples.stamp))
  }

  @Test("A server that knows SMTPUTF8 gets the address as it is, in the envelope and in the header")
  func aServerThatKnowsItGetsTheAddress() async throws {
    let server = try SMTPServer(capabilities: SMTPServer.ordinaryCapabilities + ["SMTPUTF8"])
    let channel = try channel(server)
    #expect(try send(channel, to: Samples.person).result == .accepted)
    #expect(try send(channel, to: reader).result == .accepted, "also after a connection that is kept")
    let message = try #require(server.messages.last)
    #expect(message.recipients == [Self.address])
    #expect(server.commands.contains { $0.hasPrefix("MAIL") && $0.hasSuffix(" SMTPUTF8") })
    #expect(server.commands.count { $0.contains("SMTPUTF8") } == 1, "nobody else needs it")
    let mail = try await ParsedMail.parse(message.bytes)
    #expect(mail.defects.allSatisfy { $0.hasPrefix("To: ") }, "Python calls that address alone a defect")
    #expect(message.text.contains("<\(Self.address)>\r\n"))
  }

  @Test("A server that does not know it is not asked, and that is for good")
  func aServerThatDoesNotKnowItIsNotAsked() throws {
    let server = try SMTPServer()
    let channel = try channel(server)
    let outcome = try send(channel, to: reader)
    #expect(outcome.result == .rejected && !outcome.channelIsDown && outcome.status == nil, "\(outcome)")
    #expect(
      outcome.detail
        == "127.0.0.1:\(server.port): the server takes only ASCII before the @ (no SMTPUTF8): use another address")
    #expect(!server.commands.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("RCPT") }, "\(server.commands)")
    #expect(try send(channel, to: Samples.person).result == .accepted, "the others are served")
  }

  @Test(
    "What cannot stand before the @ in any script is refused",
    arguments: ["ক খ@b.example", "ক\u{3000}খ@b.example", "ক\u{A0}খ@b.example", "ক..খ@b.example", "ক\u{202E}@b.example"])
  func whatCannotStandThereIsRefused(address: String) {
    #expect(throws: DeliveryError.self) { try MailAddress(address, takesUTF8: true) }
  }

  @Test("An address of our own needs no SMTPUTF8, and 64 octets are all that a server must take")
  func anAddressOfOurOwnIsASCII() {
    #expect(throws: DeliveryError.self) { try MailAddress(Self.address) }
    #expect(throws: Never.self) { try MailAddress(String(repeating: "ক", count: 21) + "@b.example", takesUTF8: true) }
    #expect(throws: DeliveryError.self) {
      try MailAddress(String(repeating: "ক", count: 22) + "@b.example", takesUTF8: true)
    }
  }
}
