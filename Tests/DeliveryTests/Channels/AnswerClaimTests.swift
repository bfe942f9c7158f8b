// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

/// What each service's answers mean, from its own documentation.
struct AnswerClaimTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let kind: String
    let status: Int
    let body: String
    let expected: AnswerClaim.Word
    var isAboutPlace = false
    var retryAfter: Double?
    var advice = ""
    var testDescription: String { "\(kind) \(status) \(body): \(expected)" }

    init(
      _ kind: String, _ status: Int, _ body: String, _ expected: AnswerClaim.Word, place: Bool = false,
      retryAfter: Double? = nil, advice: String = ""
    ) {
      self.kind = kind
      self.status = status
      self.body = body
      self.expected = expected
      isAboutPlace = place
      self.retryAfter = retryAfter
      self.advice = advice
    }
  }

  @Test(
    arguments: [
      Row("slack", 200, "ok", .silent), Row("slack", 400, "invalid_payload", .refused),
      Row("slack", 400, "invalid_blocks", .refused), Row("slack", 400, "msg_blocks_too_long", .refused),
      Row("slack", 400, "invalid_token", .refused, place: true, advice: "new one"),
      Row("slack", 400, "user_not_found", .refused, place: true),
      Row("slack", 403, "action_prohibited", .refused, place: true, advice: "administrators"),
      Row("slack", 404, "channel_not_found", .refused, place: true),
      Row("slack", 404, "no_service", .refused, place: true, advice: "new one"),
      Row("slack", 410, "channel_is_archived", .refused, place: true), Row("slack", 500, "rollup_error", .later),
      Row("slack", 429, "", .silent), Row("slack", 200, #"{"ok":false}"#, .refused),
      Row("slack", 502, "<html>", .silent),
      Row("teams", 202, "", .silent), Row("teams", 200, "1", .silent),
      Row(
        "teams", 200,
        "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x",
        .later),
      Row("teams", 200, "Microsoft Teams endpoint returned HTTP error 413 with ContextId", .refused),
      Row("teams", 200, "Microsoft Teams endpoint returned HTTP error 502 with ContextId", .later),
      Row("teams", 400, #"{"error":{"code":"TriggerInputSchemaMismatch"}}"#, .silent),
      Row(
        "teams", 400, #"{"error":{"code":"WorkflowTriggerIsNotEnabled"}}"#, .refused, place: true, advice: "turn it on"),
      Row("teams", 404, #"{"error":{"code":"WorkflowNotFound"}}"#, .refused, place: true),
      Row("teams", 401, #"{"error":{"code":"DirectApiAuthorizationRequired"}}"#, .refused, place: true, advice: "URL"),
      Row("teams", 403, "", .refused, place: true), Row("teams", 429, "", .silent), Row("teams", 500, "", .silent),
      Row("discord", 200, #"{"id":"1"}"#, .silent), Row("discord", 204, "", .silent),
      Row("discord", 400, #"{"code":50035,"message":"Invalid Form Body"}"#, .refused),
      Row("discord", 404, #"{"code":10015,"message":"Unknown Webhook"}"#, .refused, place: true, advice: "new one"),
      Row("discord", 404, #"{"code":10003}"#, .refused, place: true),
      Row("discord", 401, #"{"code":50027}"#, .refused, place: true),
      Row("discord", 429, #"{"retry_after":0.65,"global":false}"#, .later, retryAfter: 0.65),
      Row("discord", 429, "<html>", .later), Row("discord", 429, #"{"retry_after":-1}"#, .later),
      Row("mattermost", 200, "ok", .silent),
      Row(
        "mattermost", 404, #"{"id":"web.incoming_webhook.channel.app_error","status_code":404}"#, .refused, place: true,
        advice: "channel"),
      Row("mattermost", 403, #"{"id":"web.incoming_webhook.channel_locked.app_error"}"#, .refused, place: true),
      Row("mattermost", 400, #"{"id":"web.incoming_webhook.invalid.app_error"}"#, .refused, place: true),
      Row("mattermost", 400, #"{"id":"web.incoming_webhook.text.length.app_error"}"#, .silent),
      Row("mattermost", 500, #"{"id":"web.incoming_webhook.channel.app_error"}"#, .silent),
      Row("rocketchat", 200, #"{"success":true}"#, .silent),
      Row("rocketchat", 200, #"{"success":false,"error":"something"}"#, .refused),
      Row("rocketchat", 200, #"{"success":false,"error":"invalid-channel"}"#, .refused, place: true),
      Row("rocketchat", 400, #"{"success":false,"error":"error-not-allowed"}"#, .refused, place: true),
      Row(
        "rocketchat", 200, #"{"success":false,"error":"Error, too many requests. [error-too-many-requests]"}"#, .later),
      Row("rocketchat", 429, #"{"success":false}"#, .silent), Row("rocketchat", 503, #"{"success":false}"#, .silent),
      Row("rocketchat", 200, #"{"success":"false"}"#, .silent), Row("rocketchat", 200, #"{"success":0}"#, .silent),
      Row("googlechat", 200, #"{"name":"spaces/A/messages/B"}"#, .silent),
      Row("googlechat", 400, #"{"error":{"code":400,"status":"INVALID_ARGUMENT"}}"#, .refused),
      Row("googlechat", 403, #"{"error":{"code":403,"status":"PERMISSION_DENIED"}}"#, .refused, place: true),
      Row("googlechat", 404, "", .refused, place: true, advice: "new webhook"),
      Row("googlechat", 429, #"{"error":{"status":"RESOURCE_EXHAUSTED"}}"#, .later),
      Row("googlechat", 503, #"{"error":{"status":"UNAVAILABLE"}}"#, .later), Row("googlechat", 500, "", .silent),
      Row("telegram", 200, #"{"ok":true,"result":{"message_id":1}}"#, .silent),
      Row("telegram", 200, #"{"ok":false,"error_code":400,"description":"Bad Request: x"}"#, .refused),
      Row(
        "telegram", 400, #"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities"}"#, .refused),
      Row(
        "telegram", 400, #"{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1009876543210}}"#, .refused,
        place: true, advice: #"chat: "-1009876543210""#),
      Row(
        "telegram", 400, #"{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"#, .refused,
        place: true),
      Row("telegram", 401, #"{"ok":false,"error_code":401}"#, .refused, place: true, advice: "BotFather"),
      Row("telegram", 403, #"{"ok":false,"error_code":403,"description":"bot was kicked"}"#, .refused, place: true),
      Row("telegram", 429, #"{"ok":false,"error_code":429,"parameters":{"retry_after":35}}"#, .later, retryAfter: 35),
      Row("telegram", 502, #"{"ok":false,"error_code":502}"#, .later), Row("telegram", 200, "{", .silent),
      Row("telegram", 400, #"{"ok":false,"parameters":{"migrate_to_chat_id":1e300}}"#, .refused),
      Row("ntfy", 200, #"{"id":"x"}"#, .silent), Row("ntfy", 400, #"{"code":40001}"#, .refused),
      Row("ntfy", 413, "", .refused), Row("ntfy", 401, "", .refused, place: true),
      Row("ntfy", 403, "", .refused, place: true, advice: "rights"), Row("ntfy", 429, #"{"code":42908}"#, .silent),
      Row("ntfy", 507, "", .silent),
      Row("matrix", 200, #"{"event_id":"$x"}"#, .silent),
      Row("matrix", 401, #"{"errcode":"M_UNKNOWN_TOKEN"}"#, .refused, place: true, advice: "token"),
      Row("matrix", 403, #"{"errcode":"M_FORBIDDEN"}"#, .refused, place: true, advice: "invite"),
      Row("matrix", 404, #"{"errcode":"M_NOT_FOUND"}"#, .refused, place: true),
      Row("matrix", 413, #"{"errcode":"M_TOO_LARGE"}"#, .refused),
      Row("matrix", 429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2000}"#, .later, retryAfter: 2),
      Row("matrix", 429, #"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1e300}"#, .later),
      Row("matrix", 500, #"{"errcode":"M_UNKNOWN"}"#, .silent),
      Row("zulip", 200, #"{"result":"success","id":1}"#, .silent),
      Row("zulip", 200, #"{"result":"error","code":"BAD_REQUEST","msg":"x"}"#, .refused),
      Row(
        "zulip", 400, #"{"result":"error","code":"STREAM_DOES_NOT_EXIST"}"#, .refused, place: true, advice: "channel"),
      Row("zulip", 401, #"{"result":"error","code":"UNAUTHORIZED"}"#, .refused, place: true),
      Row("zulip", 429, #"{"result":"error","code":"RATE_LIMIT_HIT","retry-after":28.7}"#, .later, retryAfter: 28.7),
      Row("zulip", 400, #"{"result":"error","msg":"Stream does not exist"}"#, .refused),
      Row("zulip", 500, #"{"result":"error"}"#, .later),
      Row("alertmanager", 200, "", .silent), Row("alertmanager", 400, #""bad request""#, .silent),
      Row("template", 200, "anything", .silent),
      Row("webhook", 200, "", .silent), Row("webhook", 410, "", .refused, place: true, advice: "nothing more"),
      Row("webhook", 200, #"{"ok":false}"#, .refused), Row("webhook", 200, #"{"result":"error"}"#, .refused),
      Row("webhook", 503, #"{"ok":false}"#, .silent), Row("webhook", 302, "", .silent),
    ])
  func anAnswerMeansWhatTheServiceSays(_ row: Row) throws {
    let claim = try ServiceSamples.named(row.kind).claim(status: row.status, body: Array(row.body.utf8))
    #expect(claim.word == row.expected && claim.isAboutPlace == row.isAboutPlace, "\(claim)")
    #expect(claim.retryAfter == row.retryAfter)
    #expect((claim.advice ?? "").contains(row.advice) && (claim.advice == nil) == !row.isAboutPlace)
  }

  @Test("A template may name what a success says")
  func aTemplateMayNameWhatASuccessSays() throws {
    let service = try TemplateService(
      method: .get, url: Secret("https://sms.example.org/send?text={{line}}"), headers: [], contentType: "text/plain",
      body: nil, accepts: "OK")
    #expect(service.claim(status: 200, body: Array("OK 17".utf8)).word == .silent)
    #expect(service.claim(status: 200, body: Array("ERROR: no balance".utf8)).word == .later)
    #expect(service.claim(status: 500, body: []).word == .silent)
  }

  @Test("Nothing in an answer can stop the reader", arguments: ServiceSamples.kinds)
  func nothingInAnAnswerCanStopTheReader(kind: String) throws {
    let service = try ServiceSamples.named(kind)
    let bodies = [
      "", "null", "[]", "[[[[", "\"x\"", "1", "\u{0}", #"{"ok":null,"error":[],"parameters":1,"code":"10015"}"#,
      String(repeating: "[", count: 60_000), String(repeating: #"{"error":"#, count: 10_000),
    ]
    for body in bodies {
      for status in [200, 400, 429, 500] {
        #expect(
          service.claim(status: status, body: Array(body.utf8)).word != .refused || status == 400 && kind == "ntfy")
      }
    }
    _ = service.claim(status: 200, body: [0xFF, 0xFE, 0xC0])
  }
}
