// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// What each service is sent, to be read by people: `Golden/SERVICE-bn.txt` and `-en.txt`.
struct ServicePayloadTests {
  @Test("Every request is the documented one", arguments: ServiceSamples.kinds, [Samples.bengali, Samples.english])
  func everyRequestIsTheDocumentedOne(kind: String, message: Message) throws {
    let service = try ServiceSamples.named(kind)
    let request = try service.request(for: message, to: .chat(key: "ict-cell"), at: Samples.stamp)
    let prepared = PreparedMessage(id: message.id, bytes: request.body, route: .post(request))
    let headers = service.account.headers + request.headers + (try service.seal(prepared, atUnixSeconds: 1_640_228_402))
    var lines = ["\(request.method.rawValue) \((request.url ?? service.account.url).reveal { $0 })"]
    lines.append("content-type: \(request.contentType)")
    lines += headers.map { header in "\(header.name): \(header.value.reveal { $0 })" }
    let text = (lines + ["", Self.readable(request.body)]).joined(separator: "\n") + "\n"
    #expect(Golden.difference(text, "\(kind)-\(message.language).txt") == nil)
  }

  @Test("The same message has the same bytes, and every kind is one of its own")
  func theSameMessageHasTheSameBytes() throws {
    let services = try ServiceSamples.all()
    #expect(services.map(\.kind) == ServiceSamples.kinds)
    for kind in ServiceSamples.kinds {
      #expect(try ServiceSamples.body(kind, Samples.bengali) == ServiceSamples.body(kind, Samples.bengali))
    }
  }

  @Test("Each service gets its request, with its headers, at its place", arguments: ServiceSamples.kinds)
  func eachServiceGetsItsRequest(kind: String) throws {
    let server = try HTTPServer()
    let service = try ServiceSamples.named(kind, server: "http://127.0.0.1:\(server.port)")
    let channel = try ServiceChannel(service, now: { 1_640_228_402 })
    let prepared = try channel.prepare(Samples.english, for: .chat(key: "ict-cell"), at: Samples.stamp)
    #expect(channel.send(prepared).result == .accepted)
    let request = try #require(server.requests.first)
    #expect(request.method == (kind == "matrix" ? "PUT" : "POST"))
    #expect(request.body == prepared.bytes && !prepared.bytes.isEmpty)
    let type = kind == "zulip" ? "application/x-www-form-urlencoded" : "application/json"
    #expect(request.header("Content-Type")?.hasPrefix(type) == true)
    let paths = [
      "discord": "/api/webhooks/1234567890/abcdefgh?wait=true&thread_id=12345678901234567",
      "googlechat": "/v1/spaces/AAAA/messages?key=abcdefgh&token=ijklmnop"
        + "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD&requestId=\(Samples.id)",
      "telegram": "/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11/sendMessage",
      "matrix": "/_matrix/client/v3/rooms/%21abcdefgh%3Aexample.org/send/m.room.message/\(Samples.id)",
      "zulip": "/api/v1/messages", "alertmanager": "/alertmanager/api/v2/alerts", "ntfy": "/",
      "template": "/send?to=ict-cell&sig=abcdefgh",
    ]
    if let path = paths[kind] { #expect(request.path == path) }
    let logins = [
      "ntfy": "Bearer 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11",
      "matrix": "Bearer 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11",
      "zulip": "Basic dGFnaWQtYm90QGV4YW1wbGUub3JnOmFiY2RlZmdoaWprbG1ub3A=",
      "alertmanager": "Basic dGFnaWQ6YWJjZGVmZ2g=",
    ]
    #expect(request.header("Authorization") == logins[kind])
  }

  @Test("No secret comes back in a detail or an address", arguments: ServiceSamples.kinds)
  func noSecretComesBack(kind: String) throws {
    let echo =
      "XXXXXXXXXXXX abcdefgh ijklmnop abcdefghijklmnop 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11 tagid-deadlines \(ServiceSamples.secret)"
    let server = try HTTPServer(ordinarily: .reply(400, body: echo))
    let service = try ServiceSamples.named(kind, server: "http://127.0.0.1:\(server.port)")
    let channel = try ServiceChannel(service)
    let prepared = try channel.prepare(Samples.english, for: .chat(key: "ict-cell"), at: Samples.stamp)
    let outcome = channel.send(prepared)
    #expect(outcome.result == .rejected)
    let own =
      service.account.secrets.map { $0.reveal { $0 } }.filter { echo.contains($0) }
      + (service.account.url.reveal { $0.split { "/?&=".contains($0) } }
        .map(String.init).filter { echo.contains($0) && $0.utf8.count >= 8 })
    for secret in own {
      #expect(!outcome.detail.contains(secret), "\(outcome.detail)")
      #expect(!channel.address(of: .chat(key: "ict-cell")).contains(secret))
    }
  }

  @Test("Another room, topic or login is another address")
  func anotherPlaceIsAnotherAddress() throws {
    func address(_ service: any ChatService) throws -> String {
      try ServiceChannel(service).address(of: .chat(key: "x"))
    }
    let url = Secret("https://chat.example.org")
    let rooms = try ["!a:x", "!b:x"].flatMap { room in
      try ["t1", "t2"].map { try address(MatrixService(url: url, room: room, token: Secret($0))) }
    }
    #expect(Set(rooms).count == 4)
    #expect(try address(SlackService(url: url)) == address(TeamsService(url: url)))
  }

  /// JSON laid out, a form a line each; joiners, which nobody sees, as `\u{2060}`.
  static func readable(_ body: [UInt8]) -> String {
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text =
      if let object = try? JSONSerialization.jsonObject(with: Data(body)),
        let data = try? JSONSerialization.data(withJSONObject: object, options: options)
      {
        String(decoding: data, as: UTF8.self)
      } else {
        ServiceSamples.texts(body).map { "\($0.key)=\($0.text)" }.joined(separator: "\n")
      }
    return text.replacing("\u{2060}", with: "\\u{2060}")
  }
}
