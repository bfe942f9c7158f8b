// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal
import TestSupport
import Testing

@testable import TagidKit

/// Servers that misbehave once, in every way we know, and then work: what becomes of a message in one run, as the journal
/// tells it. All of them are served in the same run over a lane each, so that the slow ones run beside the others.
struct MisbehavingServersTests {
  /// `deferred 451, accepted 250` are two intents with their outcomes.
  struct Mail: Sendable {
    var step: SMTPStep
    var action: SMTPAction
    var journal: String

    init(_ step: SMTPStep, _ action: SMTPAction, _ journal: String) {
      self.step = step
      self.action = action
      self.journal = journal
    }
  }

  static let mails: [Mail] = [
    // The greeting: nothing is known of us yet.
    Mail(.banner, .reply("421 4.3.2 busy"), "deferred 421, accepted 250"),
    Mail(.banner, .reply("450 4.7.1 later"), "deferred 450, accepted 250"),
    Mail(.banner, .reply("554 5.7.1 not from you"), "deferred 554"),
    Mail(.banner, .reply("520 no service"), "deferred 520"),
    Mail(.banner, .drop, "deferred -, accepted 250"),
    Mail(.banner, .reset, "deferred -, accepted 250"),
    Mail(.banner, .silence, "deferred -, accepted 250"),
    Mail(.banner, .reply("HTTP/1.1 400 nonsense"), "deferred -, accepted 250"),
    Mail(.ehlo, .drop, "deferred -, accepted 250"),
    Mail(.ehlo, .silence, "deferred -, accepted 250"),
    // An old server that knows HELO alone, and one that does not close as it says.
    Mail(.ehlo, .reply("502 5.5.1 what"), "accepted 250"),
    Mail(.ehlo, .reply("421 4.3.2 closing"), "accepted 250"),
    // The sender: about our rights, or the size.
    Mail(.mail, .reply("421 4.7.0 too many messages"), "deferred 421, accepted 250"),
    Mail(.mail, .reply("450 4.1.8 later"), "deferred 450, accepted 250"),
    Mail(.mail, .reply("451 4.3.0 later"), "deferred 451, accepted 250"),
    Mail(.mail, .reply("452 4.3.1 full"), "deferred 452, accepted 250"),
    Mail(.mail, .reply("530 5.7.0 login first"), "deferred 530"),
    Mail(.mail, .reply("535 5.7.8 no"), "deferred 535"),
    Mail(.mail, .reply("550 5.7.1 not this sender"), "deferred 550"),
    Mail(.mail, .reply("552 5.3.4 too large"), "rejected 552"),
    Mail(.mail, .reply("553 5.1.8 no such domain"), "deferred 553"),
    Mail(.mail, .drop, "deferred -, accepted 250"),
    Mail(.mail, .reset, "deferred -, accepted 250"),
    Mail(.mail, .silence, "deferred -, accepted 250"),
    // The recipient.
    Mail(.rcpt, .reply("421 4.7.0 closing"), "deferred 421, accepted 250"),
    Mail(.rcpt, .reply("450 4.2.0 greylisted"), "deferred 450, accepted 250"),
    Mail(.rcpt, .reply("451 4.7.1 later"), "deferred 451, accepted 250"),
    Mail(.rcpt, .reply("452 4.2.2 mailbox full"), "deferred 452, accepted 250"),
    Mail(.rcpt, .reply("503 5.5.1 what"), "deferred 503"),
    Mail(.rcpt, .reply("530 5.7.0 login first"), "deferred 530"),
    Mail(.rcpt, .reply("550 5.1.1 nobody"), "rejected 550"),
    Mail(.rcpt, .reply("551 5.1.6 moved"), "rejected 551"),
    Mail(.rcpt, .reply("552 5.2.2 over quota"), "rejected 552"),
    Mail(.rcpt, .reply("553 5.1.3 no address"), "rejected 553"),
    Mail(.rcpt, .reply("554 5.7.1 relay access denied"), "deferred 554"),
    Mail(.rcpt, .drop, "deferred -, accepted 250"),
    Mail(.rcpt, .silence, "deferred -, accepted 250"),
    // The message: from the 354 on nobody knows what a broken connection means.
    Mail(.data, .reply("421 4.3.0 closing"), "deferred 421, accepted 250"),
    Mail(.data, .reply("451 4.3.0 later"), "deferred 451, accepted 250"),
    Mail(.data, .reply("503 5.5.1 what"), "deferred 503"),
    Mail(.data, .reply("554 5.5.1 no"), "rejected 554"),
    Mail(.data, .drop, "deferred -, accepted 250"),
    Mail(.data, .silence, "deferred -, accepted 250"),
    Mail(.body, .drop, "unknown 354"),
    Mail(.body, .reset, "unknown 354"),
    Mail(.endOfData, .reply("421 4.3.0 closing"), "deferred 421, accepted 250"),
    Mail(.endOfData, .reply("451 4.3.0 later"), "deferred 451, accepted 250"),
    Mail(.endOfData, .reply("452 4.3.1 full"), "deferred 452, accepted 250"),
    Mail(.endOfData, .reply("550 5.7.1 spam"), "rejected 550"),
    Mail(.endOfData, .reply("552 5.3.4 too large"), "rejected 552"),
    Mail(.endOfData, .reply("554 5.6.0 content"), "rejected 554"),
    Mail(.endOfData, .reply("nonsense"), "unknown 354"),
    Mail(.endOfData, .drop, "unknown 354"),
    Mail(.endOfData, .reset, "unknown 354"),
    Mail(.endOfData, .silence, "unknown 354"),
    Mail(.quit, .drop, "accepted 250"),
    Mail(.quit, .silence, "accepted 250"),
    Mail(.quit, .reply("500 no"), "accepted 250"),
  ]

  @Test func aMailServersEveryFaultHasItsOutcomeItsRetryAndItsRecords() throws {
    var servers: [SMTPServer] = []
    var channels: [String: ChannelSettings] = [:]
    var outgoing: [Outgoing] = []
    for (number, row) in Self.mails.enumerated() {
      let server = try SMTPServer()
      server.at(row.step, times: 1, do: row.action)
      servers.append(server)
      let settings = try SMTPSettings(
        url: server.url, sender: MailSender(from: MailAddress("tagid@example.gov.bd")),
        limits: TransferLimits(totalSeconds: 8))
      let name = "mail-\(number)"
      channels[name] = ChannelSettings(name: name, way: .smtp(settings), language: "en")
      outgoing.append(Self.mail(number, over: name))
    }
    let records = try Self.run(outgoing, channels)
    for (number, row) in Self.mails.enumerated() {
      #expect(records[number] == row.journal, "\(row.step) \(row.action)")
      // Whatever may have arrived was handed over once, and what was accepted arrived.
      let copies = servers[number].messages.count
      #expect(copies >= (row.journal.contains("accepted") ? 1 : 0), "\(row.step) \(row.action)")
    }
  }

  /// What a web server does with the first request.
  static let posts: [(action: HTTPAction, journal: String)] = [
    (.reply(200, body: "ok"), "accepted 200"), (.reply(201), "accepted 201"), (.reply(202), "accepted 202"),
    (.reply(204), "accepted 204"), (.reply(301, headers: [("Location", "/x")]), "deferred 301"),
    (.reply(302, headers: [("Location", "/x")]), "deferred 302"),
    (.reply(307, headers: [("Location", "/x")]), "deferred 307"),
    (.reply(308, headers: [("Location", "/x")]), "deferred 308"), (.reply(400, body: "no"), "rejected 400"),
    (.reply(401), "rejected 401"), (.reply(403), "rejected 403"), (.reply(404), "rejected 404"),
    (.reply(405), "rejected 405"), (.reply(408), "deferred 408, accepted 200"), (.reply(410), "rejected 410"),
    (.reply(413), "rejected 413"), (.reply(425), "deferred 425, accepted 200"),
    (.reply(429), "deferred 429, accepted 200"),
    (.reply(429, headers: [("Retry-After", "1")]), "deferred 429, accepted 200"),
    (.reply(429, headers: [("Retry-After", "3600")]), "deferred 429"),
    (.reply(429, headers: [("Retry-After", "Fri, 31 Dec 2999 23:59:59 GMT")]), "deferred 429"),
    (.reply(429, headers: [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")]), "deferred 429, accepted 200"),
    (.reply(429, headers: [("Retry-After", "soon")]), "deferred 429, accepted 200"),
    (.reply(500), "deferred 500, accepted 200"), (.reply(502), "deferred 502, accepted 200"),
    (.reply(503), "deferred 503, accepted 200"),
    (.reply(503, headers: [("Retry-After", "1")]), "deferred 503, accepted 200"),
    (.reply(504), "deferred 504, accepted 200"),
    (.reply(200, body: #"{"ok":false}"#), "rejected 200"),
    (.reply(200, headers: [("Content-Length", "999"), ("Connection", "close")], body: "half"), "unknown 200"),
    (.drop, "unknown -"), (.reset, "unknown -"), (.raw("nonsense\r\n\r\n"), "unknown -"),
    (.raw("HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno\r\n"), "unknown 200"),
    (.raw("HTTP/1.1 \r\n\r\n"), "unknown -"),
  ]

  @Test func aWebServersEveryFaultHasItsOutcomeItsRetryAndItsRecords() throws {
    try Self.serve(Self.posts.map { ("webhook", $0.action, $0.journal) })
  }

  /// What a service says in its answer's body, which goes before its status and its headers.
  static let answers: [(service: String, action: HTTPAction, journal: String)] = [
    (
      "telegram", .reply(429, body: #"{"ok":false,"error_code":429,"parameters":{"retry_after":1}}"#),
      "deferred 429, accepted 200"
    ),
    (
      "telegram", .reply(429, body: #"{"ok":false,"error_code":429,"parameters":{"retry_after":3600}}"#),
      "deferred 429"
    ),
    (
      "telegram",
      .reply(
        429, headers: [("Retry-After", "3600")],
        body: #"{"ok":false,"error_code":429,"parameters":{"retry_after":1}}"#),
      "deferred 429, accepted 200"
    ),
    ("telegram", .reply(400, body: #"{"ok":false,"error_code":400,"description":"Bad Request"}"#), "rejected 400"),
    ("telegram", .reply(403, body: #"{"ok":false,"error_code":403,"description":"kicked"}"#), "rejected 403"),
    ("telegram", .reply(500, body: #"{"ok":false,"error_code":500}"#), "deferred 500, accepted 200"),
    ("discord", .reply(429, body: #"{"message":"slow","retry_after":0.3}"#), "deferred 429, accepted 200"),
    ("discord", .reply(429, body: #"{"message":"slow","retry_after":900.5}"#), "deferred 429"),
    ("discord", .reply(404, body: #"{"message":"Unknown Webhook","code":10015}"#), "rejected 404"),
    (
      "matrix", .reply(429, body: #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":400}"#), "deferred 429, accepted 200"
    ),
    ("matrix", .reply(403, body: #"{"errcode":"M_FORBIDDEN","error":"no"}"#), "rejected 403"),
    ("webhook", .reply(410), "rejected 410"),
  ]

  @Test func whatAServiceSaysInItsAnswerDecidesTheOutcomeAndTheRetry() throws { try Self.serve(Self.answers) }

  /// A server for each row, which does what stands there with its first request, and all of them in one run.
  private static func serve(_ rows: [(service: String, action: HTTPAction, journal: String)]) throws {
    var servers: [HTTPServer] = []
    var channels: [String: ChannelSettings] = [:]
    var outgoing: [Outgoing] = []
    for (number, row) in rows.enumerated() {
      let server = try HTTPServer()
      server.next(do: row.action)
      servers.append(server)
      let name = "hook-\(number)"
      let service = try service(row.service, server)
      channels[name] = ChannelSettings(name: name, way: .service(service), language: "en")
      outgoing.append(Self.post(number, over: name))
    }
    let records = try Self.run(outgoing, channels)
    for (number, row) in rows.enumerated() {
      #expect(records[number] == row.journal, "\(row.service) \(row.action)")
      #expect(servers[number].requests.count == row.journal.split(separator: ",").count, "\(row.service) \(row.action)")
    }
  }

  private static func service(_ kind: String, _ server: HTTPServer) throws -> any ChatService {
    let token = Secret("123456:ABCDEFGHIJKLMN")
    return switch kind {
    case "telegram": try TelegramService(token: token, chat: "-1001234567890", server: server.url(""))
    case "discord": try DiscordService(url: Secret(server.url("/hook")))
    case "matrix": try MatrixService(url: Secret(server.url("")), room: "!a:example.org", token: token)
    default: try WebhookService(url: Secret(server.url("/hook")))
    }
  }

  /// What the journal says of each message, in their order; every intent comes before its outcome.
  private static func run(_ outgoing: [Outgoing], _ channels: [String: ChannelSettings]) throws -> [String] {
    let ledger = RecordingLedger()
    let timepiece = Timepiece(now: Timepiece.system.now, wait: Timepiece.system.wait, chance: { 0 })
    let dispatch = Dispatch(
      ledger, desk: ChannelDesk(channels), clock: OfficeClock(.gmt, now: { 1_640_228_402 }), run: "run",
      day: "2021-12-23", timepiece: timepiece, retryFor: 60_000)
    let sent = try dispatch.send(outgoing)
    #expect(sent.map(\.id) == outgoing.map(\.message.id))
    return outgoing.map { message in
      let own = ledger.entries.filter { $0.id == message.message.id }
      #expect(zip(own, own.dropFirst()).allSatisfy { $0.isIntent != $1.isIntent } && own.first?.isIntent == true)
      return own.compactMap(\.outcome).joined(separator: ", ")
    }
  }

  static func mail(_ number: Int, over channel: String) -> Outgoing {
    let person = Recipient.person(key: "focal-\(number)", name: "Focal", address: "focal\(number)@example.gov.bd")
    return outgoing(number, Route(recipient: "focal-\(number)", channel: channel, kind: "smtp"), person)
  }

  private static func post(_ number: Int, over channel: String) -> Outgoing {
    outgoing(number, Route(recipient: channel, channel: channel, kind: "webhook"), .chat(key: channel))
  }

  private static func outgoing(_ number: Int, _ route: Route, _ recipient: Recipient) -> Outgoing {
    let digits = String(number, radix: 16)
    let message = Message(
      id: String(repeating: "0", count: 64 - digits.count) + digits, day: "2021-12-23", language: "en",
      subject: "Reminder", summary: "One deadline.", sections: [], footer: [], thread: "0123456789abcdef")
    return Outgoing(
      addressee: Addressee(route: route, recipient: recipient, language: .english),
      message: message, notices: [], isRepeat: false)
  }
}

/// Keeps what it is told, in order.
private final class RecordingLedger: Ledger {
  private let memory = MemoryLedger()
  private(set) var entries: [JournalEntry] = []
  var history: JournalHistory { memory.history }
  var head: ChainHead { memory.head }
  var remarks: [String] { memory.remarks }

  func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord] {
    self.entries += entries
    return try memory.append(entries, durably: durably)
  }

  func close() throws(JournalError) { try memory.close() }
}

extension JournalEntry {
  fileprivate var id: String? {
    switch self {
    case .intent(let intent): intent.id
    case .outcome(let outcome): outcome.id
    case .run, .recovered, .continued, .quarantine: nil
    }
  }

  fileprivate var isIntent: Bool { if case .intent = self { true } else { false } }

  fileprivate var outcome: String? {
    guard case .outcome(let outcome) = self else { return nil }
    return "\(outcome.result.rawValue) \(outcome.status.map(String.init) ?? "-")"
  }
}
