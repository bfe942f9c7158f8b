// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Delivery

/// Chats and webhooks against a scripted server on loopback.
struct PostChannelTests {
  private static let path = "/services/T0000000/B0000000/XyzXyzXyzXyz"

  private func slack(_ server: HTTPServer, seconds: Double = 10) throws -> ServiceChannel {
    try ServiceChannel(
      SlackService(url: Secret(server.url(Self.path))), limits: TransferLimits(totalSeconds: seconds))
  }

  private func webhook(_ url: String, token: Secret? = nil) throws -> ServiceChannel {
    try ServiceChannel(WebhookService(url: Secret(url), token: token), now: { 1_640_228_402 })
  }

  private func send(_ channel: any Channel) throws -> DeliveryOutcome {
    channel.send(try channel.prepare(Samples.bengali, for: .chat(key: "ict-cell"), at: Samples.stamp))
  }

  @Test("A webhook gets the prepared bytes, its id and its headers")
  func aWebhookGetsThePreparedBytes() throws {
    let server = try HTTPServer()
    let channel = try webhook(server.url("/hook"), token: Secret("abcdefgh"))
    let prepared = try channel.prepare(Samples.bengali, for: .chat(key: "x"), at: Samples.stamp)
    #expect(channel.send(prepared).result == .accepted)
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request.path == "/hook")
    #expect(request.body == prepared.bytes)
    #expect(request.header("webhook-id") == Samples.id)
    #expect(request.header("webhook-timestamp") == "1640228402")
    #expect(request.header("Authorization") == "Bearer abcdefgh")
    #expect(request.header("Content-Type") == "application/json; charset=utf-8")
    #expect(request.header("User-Agent") == "tagid")
    #expect(request.header("Expect") == nil)
  }

  @Test("One connection serves many messages of a webhook, whose receiver knows a repeat by its id")
  func oneConnectionServesManyMessages() throws {
    let server = try HTTPServer()
    let channel = try webhook(server.url())
    for _ in 1...5 { #expect(try send(channel).result == .accepted) }
    #expect(server.requests.count == 5 && server.connectionCount == 1)
  }

  @Test("A chat, which knows no repeats, never gets a second request in silence")
  func aChatNeverGetsASecondRequestInSilence() throws {
    let server = try HTTPServer()
    let channel = try slack(server)
    #expect(try send(channel).result == .accepted)
    server.next(do: .drop)
    #expect(try send(channel).result == .unknown)
    #expect(server.requests.count == 2)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let action: HTTPAction
    let result: DeliveryResult
    let status: Int?
    let detail: String
    var testDescription: String { "\(action): \(result)" }

    init(_ action: HTTPAction, _ result: DeliveryResult, _ status: Int?, _ detail: String = "") {
      self.action = action
      self.result = result
      self.status = status
      self.detail = detail
    }
  }

  @Test(
    "Each answer has its outcome",
    arguments: [
      Row(.reply(200, body: "ok"), .accepted, 200, "ok"), Row(.reply(204), .accepted, 204),
      Row(.reply(200, body: #"{"ok":false,"description":"blocked"}"#), .rejected, 200, "blocked"),
      Row(.reply(200, body: #"{"ok":true}"#), .accepted, 200), Row(.reply(200, body: "{"), .accepted, 200),
      Row(.reply(302, headers: [("Location", "/elsewhere")]), .deferred, 302, "redirects"),
      Row(.reply(400, body: "invalid_payload"), .rejected, 400, "invalid_payload"),
      Row(.reply(403, body: "forbidden"), .rejected, 403),
      Row(.reply(404, body: "no_such_thing"), .rejected, 404),
      Row(.reply(410), .rejected, 410), Row(.reply(408), .deferred, 408),
      Row(.reply(429, headers: [("Retry-After", "30")]), .deferred, 429), Row(.reply(500), .deferred, 500),
      Row(.reply(503, body: "down"), .deferred, 503, "down"), Row(.drop, .unknown, nil), Row(.reset, .unknown, nil),
      Row(.silence, .unknown, nil),
      Row(.reply(200, headers: [("Content-Length", "999")], body: "half"), .unknown, 200),
      Row(.reply(200, body: String(repeating: "x", count: 200_000)), .accepted, 200),
      Row(.reply(404, body: String(repeating: "x", count: 200_000)), .rejected, 404),
    ])
  func eachAnswerHasItsOutcome(_ row: Row) throws {
    let server = try HTTPServer(ordinarily: row.action)
    let outcome = try send(slack(server, seconds: 1.5))
    #expect(outcome.result == row.result, "\(outcome)")
    #expect(outcome.status == row.status, "\(outcome)")
    #expect(outcome.detail.contains(row.detail), "\(outcome)")
    #expect(outcome.detail.hasPrefix("127.0.0.1:\(server.port): ") == (row.result != .accepted), "\(outcome)")
    #expect(outcome.channelIsDown == outcome.isPlaceClosed)
    #expect(outcome.isPlaceClosed == [401, 403, 404, 410].contains(outcome.status ?? 0))
    #expect(outcome.detail.count <= 200, "\(outcome)")
    #expect(server.requests.count == 1, "redirects are not followed, nothing is sent twice")
  }

  @Test("No answer brings the secret URL into the detail")
  func noAnswerBringsTheSecretURLIntoTheDetail() throws {
    let server = try HTTPServer(ordinarily: .reply(404, body: "no hook at \(Self.path); token XyzXyzXyzXyz"))
    let channel = try slack(server)
    #expect(try !send(channel).detail.contains("Xyz"))
    #expect(!channel.address(of: .chat(key: "x")).contains("Xyz"))
    server.stop()
    let outcome = try send(channel)
    #expect(outcome.result == .deferred && outcome.channelIsDown && !outcome.detail.contains("Xyz"))
    #expect(outcome.detail.hasPrefix("127.0.0.1:\(server.port): the server cannot be reached"))
  }

  @Test("The journal's address hides the path and changes with it")
  func theJournalsAddressHidesThePath() throws {
    func address(_ url: String) throws -> String {
      try ServiceChannel(SlackService(url: Secret(url))).address(of: .chat(key: "x"))
    }
    let first = try address("https://hooks.slack.com/services/T0/B0/secret1")
    #expect(first.wholeMatch(of: #/https://hooks\.slack\.com/…#[0-9a-f]{8}/#) != nil)
    #expect(try address("https://hooks.slack.com/services/T0/B0/secret1") == first)
    #expect(try address("https://hooks.slack.com/services/T0/B0/secret2") != first)
  }

  @Test(
    "A URL is refused without being repeated",
    arguments: [
      "http://hooks.example/abcdef", "ftp://x.example/abcdef", "abcdef", "", "https://",
      "https://u:abcdef@x.example/", "https://x.example/\r\nabcdef", "file:///abcdef",
    ])
  func aURLIsRefusedWithoutBeingRepeated(url: String) {
    let error = #expect(throws: DeliveryError.self) { try webhook(url) }
    #expect(error?.message.contains("abcdef") == false)
  }

  @Test(
    "Loopback is this machine and nothing that only looks like it",
    arguments: [
      ("http://127.0.0.1:8/", true), ("http://127.9.8.7/", true), ("http://localhost/", true),
      ("http://LOCALHOST/", true), ("http://[::1]:9/", true), ("https://127.0.0.1.example/", false),
      ("https://localhost.example/", false), ("https://128.0.0.1/", false), ("https://x.example/127.0.0.1", false),
    ])
  func loopbackIsThisMachine(url: String, expected: Bool) throws {
    #expect(try webhook(url).isLoopback == expected)
  }

  @Test("A request header with a line end is refused", arguments: ["a\r\nX: y", "a\nb", "a\u{0}"])
  func aRequestHeaderWithALineEndIsRefused(value: String) {
    #expect(throws: DeliveryError.self) { try RequestHeader("X-Test", Secret(value)) }
    #expect(throws: DeliveryError.self) { try RequestHeader(value, Secret("x")) }
  }
}
