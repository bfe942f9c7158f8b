// SPDX-License-Identifier: Apache-2.0

/// What a scripted HTTP server does with a request.
package enum HTTPAction: Sendable {
  case reply(HTTPReply)
  /// Says exactly this and closes.
  case raw(String)
  /// Closes without a word.
  case drop
  /// Closes with a TCP reset.
  case reset
  /// Says nothing until the client leaves or the server stops.
  case silence
  /// Says this a byte at a time with a tenth of a second between, and is silent then.
  case drip(String)
  /// Says this and closes with a TCP reset.
  case breakOff(String)

  /// A reply in one line; the names of headers are sent as given.
  package static func reply(_ status: Int, headers: [(String, String)] = [], body: String = "") -> HTTPAction {
    .reply(HTTPReply(status: status, headers: headers.map { HTTPHeader(name: $0.0, value: $0.1) }, body: body))
  }
}

/// A status, headers and a body; the length is added unless the headers state one, right or wrong.
package struct HTTPReply: Sendable {
  package var status: Int
  package var headers: [HTTPHeader]
  package var body: String

  package init(status: Int, headers: [HTTPHeader] = [], body: String = "") {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Whether the server closes the connection after it.
  var closes: Bool { headers["Connection"]?.lowercased() == "close" }

  /// A status that must not have a body is sent without one, and without a length.
  func serialised(includingBody: Bool) -> String {
    let mayHaveBody = status >= 200 && status != 204 && status != 304
    var lines = ["HTTP/1.1 \(status) scripted"] + headers.map { "\($0.name): \($0.value)" }
    if mayHaveBody, headers["Content-Length"] == nil { lines.append("Content-Length: \(body.utf8.count)") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (mayHaveBody && includingBody ? body : "")
  }
}
