// SPDX-License-Identifier: Apache-2.0
import Delivery
import TestSupport

/// What a service says in its answer's body, which goes before its status and its headers.
struct AnswerFault: ServerFault {
  enum Service: String, Sendable {
    case telegram, discord, matrix, zulip, rocketchat, mattermost, slack
  }

  let service: Service
  let reply: HTTPReply
  let ending: FaultEnding

  init(
    _ service: Service, _ status: Int, _ body: String, retryAfter: String? = nil, _ outcome: String,
    _ retry: FaultEnding.Retry, _ journal: String, isQuarantined: Bool = false
  ) {
    self.service = service
    let headers = retryAfter.map { [HTTPHeader(name: "Retry-After", value: $0)] } ?? []
    reply = HTTPReply(status: status, headers: headers, body: body)
    ending = FaultEnding(outcome, retry, journal, isQuarantined: isQuarantined)
  }

  var name: String { "\(service) \(reply)" }

  static let table: [AnswerFault] = [
    AnswerFault(
      .telegram, 429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":30}}"#, "deferred 429",
      .after(30_000),
      "the service asks to wait 30 s — {\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":30}}"),
    AnswerFault(
      .telegram, 429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":3600}}"#, "deferred 429",
      .notBefore(3600),
      "the service asks to wait 3600 s — {\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":3600}}"),
    AnswerFault(
      .telegram, 429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":2}}"#, retryAfter: "3600",
      "deferred 429", .after(2000),
      "the service asks to wait 2 s — {\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":2}}"),
    AnswerFault(
      .telegram, 400, #"{"ok":false,"error_code":400,"description":"Bad Request"}"#, "rejected 400", .never,
      "HTTP status 400 — {\"ok\":false,\"error_code\":400,\"description\":\"Bad Request\"}"),
    AnswerFault(
      .telegram, 403, #"{"ok":false,"error_code":403,"description":"kicked"}"#, "rejected 403", .never,
      "the bot may not write there: add it to the group again — {\"ok\":false,\"error_code\":403,\"description\":\"kicked\"}",
      isQuarantined: true),
    AnswerFault(
      .telegram, 500, #"{"ok":false,"error_code":500}"#, "deferred 500", .after(1000),
      "HTTP status 500 — {\"ok\":false,\"error_code\":500}"),
    AnswerFault(
      .discord, 429, #"{"message":"slow","retry_after":0.3}"#, "deferred 429", .after(1000),
      "the service asks to wait 1 s — {\"message\":\"slow\",\"retry_after\":0.3}"),
    AnswerFault(
      .discord, 429, #"{"message":"slow","retry_after":900.5}"#, "deferred 429", .notBefore(901),
      "the service asks to wait 901 s — {\"message\":\"slow\",\"retry_after\":900.5}"),
    AnswerFault(
      .discord, 404, #"{"message":"Unknown Webhook","code":10015}"#, "rejected 404", .never,
      "Discord knows no such webhook: make a new one and write its URL — {\"message\":\"Unknown Webhook\",\"code\":10015}",
      isQuarantined: true),
    AnswerFault(
      .matrix, 429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2400}"#, "deferred 429", .after(3000),
      "the service asks to wait 3 s — {\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":2400}"),
    AnswerFault(
      .matrix, 403, #"{"errcode":"M_FORBIDDEN","error":"no"}"#, "rejected 403", .never,
      "the account may not write there: invite it into the room and let it join — {\"errcode\":\"M_FORBIDDEN\",\"error\":\"no\"}",
      isQuarantined: true),
    AnswerFault(
      .zulip, 429, #"{"result":"error","code":"RATE_LIMIT_HIT","retry-after":28.7}"#, "deferred 429", .after(29_000),
      "the service asks to wait 29 s — {\"result\":\"error\",\"code\":\"RATE_LIMIT_HIT\",\"retry-after\":28.7}"
    ),
    AnswerFault(
      .zulip, 400, #"{"result":"error","code":"STREAM_DOES_NOT_EXIST","msg":"কিছু"}"#, "rejected 400", .never,
      "there is no such channel: write another name for `channel` — {\"result\":\"error\",\"code\":\"STREAM_DOES_NOT_EXIST\",\"msg\":\"কিছু\"}",
      isQuarantined: true),
    AnswerFault(
      .rocketchat, 200, #"{"success":false}"#, "rejected 200", .never, "HTTP status 200 — {\"success\":false}"),
    AnswerFault(
      .rocketchat, 400, #"{"success":false,"error":"error-too-many-requests"}"#, "deferred 400", .after(1000),
      "HTTP status 400 — {\"success\":false,\"error\":\"error-too-many-requests\"}"),
    AnswerFault(
      .rocketchat, 400, #"{"success":false,"error":"invalid-channel"}"#, "rejected 400", .never,
      "Rocket.Chat does not let the integration post there: see its settings, and `channel` — {\"success\":false,\"error\":\"invalid-channel\"}",
      isQuarantined: true),
    AnswerFault(
      .mattermost, 400, #"{"id":"web.incoming_webhook.invalid.app_error"}"#, "rejected 400", .never,
      "Mattermost has switched this webhook off: make a new one and write its URL — {\"id\":\"web.incoming_webhook.invalid.app_error\"}",
      isQuarantined: true),
    AnswerFault(.slack, 400, "invalid_blocks", "rejected 400", .never, "HTTP status 400 — invalid_blocks"),
    AnswerFault(
      .slack, 404, "no_service", "rejected 404", .never,
      "Slack has switched this webhook off: make a new one and write its URL — no_service", isQuarantined: true),
    AnswerFault(.slack, 500, "rollup_error", "deferred 500", .after(1000), "HTTP status 500 — rollup_error"),
  ]

  func service(at server: HTTPServer) throws -> any ChatService {
    let (hook, token) = (Secret(server.url("/hook")), Secret("123456:ABCDEFGHIJKLMN"))
    return switch service {
    case .telegram: try TelegramService(token: token, chat: "-1001234567890", server: server.url(""))
    case .discord: try DiscordService(url: hook)
    case .matrix: try MatrixService(url: Secret(server.url("")), room: "!a:example.org", token: token)
    case .zulip:
      try ZulipService(
        url: Secret(server.url("")), email: "bot@example.org", key: token,
        channel: "deadlines")
    case .rocketchat: RocketChatService(url: hook)
    case .mattermost: MattermostService(url: hook)
    case .slack: SlackService(url: hook)
    }
  }
}
