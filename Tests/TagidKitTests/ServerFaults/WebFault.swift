// SPDX-License-Identifier: Apache-2.0
import TestSupport

/// A web server that misbehaves with its first request.
struct WebFault: ServerFault {
  let action: HTTPAction
  let ending: FaultEnding

  init(
    _ action: HTTPAction, _ outcome: String, _ retry: FaultEnding.Retry, _ journal: String, isQuarantined: Bool = false
  ) {
    self.action = action
    ending = FaultEnding(outcome, retry, journal, isQuarantined: isQuarantined)
  }

  var name: String { String("webhook \(action)".prefix(300)) }

  /// More of an answer than anybody reads.
  private static let huge = String(repeating: "x", count: 200_000)
  private static let manyLines = String(repeating: "X-Line: \(String(repeating: "x", count: 90))\r\n", count: 1000)

  static let table: [WebFault] = [
    // Success, and what is none.
    WebFault(.reply(200, body: "ok"), "accepted 200", .never, "ok"),
    WebFault(.reply(201, body: "ok"), "accepted 201", .never, "ok"),
    WebFault(.reply(202, body: "ok"), "accepted 202", .never, "ok"),
    WebFault(.reply(204), "accepted 204", .never, "HTTP status 204"),
    WebFault(.reply(200, body: huge), "accepted 200", .never, "xxxx"),
    WebFault(
      .raw("HTTP/1.1 200 ok\r\nX-Long: \(huge)\r\n\r\nok"), "unknown 200", .laterRun,
      "the answer broke off — Out of memory"),
    WebFault(.raw("HTTP/1.1 200 ok\r\n\(manyLines)\r\nok"), "accepted 200", .never, "HTTP status 200"),
    WebFault(
      .reply(301, headers: [("Location", "/x")]), "deferred 301", .laterRun,
      "redirects are not followed: a login page of the network, or the URL has moved"),
    WebFault(
      .reply(302, headers: [("Location", "/x")]), "deferred 302", .laterRun,
      "redirects are not followed: a login page of the network, or the URL has moved"),
    WebFault(
      .reply(307, headers: [("Location", "/x")]), "deferred 307", .laterRun,
      "redirects are not followed: a login page of the network, or the URL has moved"),
    WebFault(
      .reply(308, headers: [("Location", "/x")]), "deferred 308", .laterRun,
      "redirects are not followed: a login page of the network, or the URL has moved"),
    WebFault(
      .reply(302, headers: [("Location", "http://169.254.169.254/")]), "deferred 302", .laterRun,
      "redirects are not followed: a login page of the network, or the URL has moved"),
    // Refusals: of the request, or of everything that is sent there.
    WebFault(.reply(400, body: "no"), "rejected 400", .never, "HTTP status 400 — no"),
    WebFault(.reply(405, body: "no"), "rejected 405", .never, "HTTP status 405 — no"),
    WebFault(.reply(413, body: "no"), "rejected 413", .never, "HTTP status 413 — no"),
    WebFault(.reply(415, body: "no"), "rejected 415", .never, "HTTP status 415 — no"),
    WebFault(.reply(422, body: "no"), "rejected 422", .never, "HTTP status 422 — no"),
    WebFault(.reply(451, body: "no"), "rejected 451", .never, "HTTP status 451 — no"),
    WebFault(
      .reply(401), "rejected 401", .never, "the service no longer accepts this URL: make a new one", isQuarantined: true
    ),
    WebFault(
      .reply(403), "rejected 403", .never, "the service no longer accepts this URL: make a new one", isQuarantined: true
    ),
    WebFault(
      .reply(404), "rejected 404", .never, "the service no longer accepts this URL: make a new one", isQuarantined: true
    ),
    WebFault(
      .reply(410), "rejected 410", .never,
      "the receiver asks to be sent nothing more: take the channel out, or change its URL", isQuarantined: true),
    WebFault(
      .reply(404, body: huge), "rejected 404", .never, "the service no longer accepts this URL: make a new one — xxxx",
      isQuarantined: true),
    // What may pass, and when.
    WebFault(.reply(408, body: "later"), "deferred 408", .after(1000), "HTTP status 408 — later"),
    WebFault(.reply(425, body: "later"), "deferred 425", .after(1000), "HTTP status 425 — later"),
    WebFault(.reply(429, body: "later"), "deferred 429", .after(1000), "HTTP status 429 — later"),
    WebFault(.reply(500, body: "later"), "deferred 500", .after(1000), "HTTP status 500 — later"),
    WebFault(.reply(502, body: "later"), "deferred 502", .after(1000), "HTTP status 502 — later"),
    WebFault(.reply(503, body: "later"), "deferred 503", .after(1000), "HTTP status 503 — later"),
    WebFault(.reply(504, body: "later"), "deferred 504", .after(1000), "HTTP status 504 — later"),
    WebFault(.reply(507, body: "later"), "deferred 507", .after(1000), "HTTP status 507 — later"),
    WebFault(.reply(599, body: "later"), "deferred 599", .after(1000), "HTTP status 599 — later"),
    WebFault(.reply(429, headers: [("Retry-After", "30")]), "deferred 429", .after(30_000), "HTTP status 429"),
    WebFault(.reply(429, headers: [("Retry-After", "3600")]), "deferred 429", .notBefore(3600), "HTTP status 429"),
    WebFault(.reply(503, headers: [("Retry-After", "30")]), "deferred 503", .after(30_000), "HTTP status 503"),
    WebFault(.reply(503, headers: [("Retry-After", "3600")]), "deferred 503", .notBefore(3600), "HTTP status 503"),
    WebFault(
      .reply(429, headers: [("Retry-After", "999999999999")]), "deferred 429", .notBefore(86_400), "HTTP status 429"),
    WebFault(
      .reply(429, headers: [("Retry-After", "Fri, 31 Dec 2999 23:59:59 GMT")]), "deferred 429", .notBefore(86_400),
      "HTTP status 429"),
    WebFault(
      .reply(503, headers: [("Retry-After", "Fri, 31 Dec 2999 23:59:59 GMT")]), "deferred 503", .notBefore(86_400),
      "HTTP status 503"),
    WebFault(
      .reply(429, headers: [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")]), "deferred 429", .after(1000),
      "HTTP status 429"),
    WebFault(.reply(429, headers: [("Retry-After", "soon")]), "deferred 429", .after(1000), "HTTP status 429"),
    WebFault(.reply(429, headers: [("Retry-After", "-5")]), "deferred 429", .after(1000), "HTTP status 429"),
    WebFault(.reply(429, headers: [("Retry-After", "0")]), "deferred 429", .after(1000), "HTTP status 429"),
    // An answer that breaks off: the status tells what is known.
    WebFault(
      .reply(200, headers: [("Content-Length", "999"), ("Connection", "close")], body: "half"), "unknown 200",
      .laterRun, "the answer broke off — transfer closed with 995 bytes remaining to read"),
    WebFault(
      .reply(503, headers: [("Content-Length", "999"), ("Connection", "close")], body: "half"), "deferred 503",
      .after(1000), "HTTP status 503 — half"),
    WebFault(
      .raw("HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno\r\n"), "unknown 200", .laterRun,
      "the answer broke off — Illegal or missing hexadecimal sequence in chunked-encoding"),
    WebFault(
      .raw("HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhal"), "unknown 200", .laterRun,
      "the answer broke off — transfer closed with outstanding read data remaining"),
    WebFault(
      .raw("HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nx\r\n"), "unknown 200",
      .laterRun, "the answer broke off — Too long hexadecimal number in chunked-encoding"),
    WebFault(
      .raw("HTTP/1.1 200 ok\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n"), "unknown 200", .laterRun,
      "the answer broke off — Illegal or missing hexadecimal sequence in chunked-encoding"),
    WebFault(
      .drip("HTTP/1.1 200 ok\r\nContent-Length: 999\r\n\r\n" + String(repeating: "x", count: 200)), "unknown 200",
      .laterRun, "the answer broke off — no answer in time"),
    WebFault(
      .breakOff("HTTP/1.1 200 ok\r\nContent-Length: 999\r\n\r\nhalf"), "unknown 200", .laterRun,
      "the answer broke off — Recv failure: Connection reset by peer"),
    // No answer that could be read: what was sent may have arrived.
    WebFault(.drop, "unknown -", .laterRun, "connection lost after the request was sent — Empty reply from server"),
    WebFault(
      .reset, "unknown -", .laterRun,
      "connection lost after the request was sent — Recv failure: Connection reset by peer"),
    WebFault(.silence, "unknown -", .laterRun, "no answer in time after the request was sent — no answer in time"),
    WebFault(
      .drip(String(repeating: "H", count: 200)), "unknown -", .laterRun,
      "connection lost after the request was sent — Received HTTP/0.9 when not allowed"),
    WebFault(
      .raw("nonsense\r\n\r\n"), "unknown -", .laterRun,
      "connection lost after the request was sent — Received HTTP/0.9 when not allowed"),
    WebFault(
      .raw("HTTP/1.1 \r\n\r\n"), "unknown -", .laterRun,
      "connection lost after the request was sent — Unsupported HTTP version in response"),
    WebFault(
      .raw("HTTP/1.1 100 go on\r\n\r\n"), "unknown 100", .laterRun, "the answer broke off — Empty reply from server"),
    WebFault(
      .raw("220 mail ESMTP\r\n"), "unknown -", .laterRun,
      "connection lost after the request was sent — Received HTTP/0.9 when not allowed"),
    WebFault(.raw("HTTP/1.1 999 what\r\n\r\n"), "unknown 999", .laterRun, "HTTP status 999"),
    WebFault(
      .raw("\u{0}\u{1}\u{16}\u{3}\u{1}\u{2}"), "unknown -", .laterRun,
      "connection lost after the request was sent — Received HTTP/0.9 when not allowed"),
  ]
}
