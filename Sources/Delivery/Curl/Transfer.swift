// SPDX-License-Identifier: Apache-2.0

/// What TLS must do on a connection that starts without it (`smtp://`).
enum StartTLS: Sendable, Equatable {
  case mandatory, unused
}

/// One mail transaction: one sender, one recipient, one message.
struct MailTransfer: Sendable {
  var endpoint: Endpoint
  var startTLS: StartTLS
  var login: SMTPSettings.Login?
  var identity: ClientIdentity?
  var sender: MailAddress?
  var recipient: MailAddress
  var message: [UInt8]
}

/// One request with a body, or a GET.
struct PostTransfer: Sendable {
  var method = ServiceRequest.Method.post
  var endpoint: Endpoint
  var contentType: String
  var headers: [RequestHeader]
  var body: [UInt8]
  /// Whether the receiver knows a repeat by its id; else the request gets a connection of its own.
  var isRepeatable: Bool
}

/// A request header; the value may hold a token and is therefore a secret.
package struct RequestHeader: Sendable, Equatable {
  let name: String
  let value: Secret

  /// Throws for a name that is not a token (RFC 9110 section 5.6.2) or a value with control characters in it.
  package init(_ name: String, _ value: Secret) throws(DeliveryError) {
    let isToken = name.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    guard isToken, !name.isEmpty else {
      throw DeliveryError(.settings, "the request header name may hold only letters, digits and hyphens")
    }
    let isClean = value.reveal { $0.unicodeScalars.allSatisfy { !$0.isControl && $0.isASCII } }
    guard isClean else {
      throw DeliveryError(.settings, "the request header \(name) holds a line end or a non-ASCII character")
    }
    self.name = name
    self.value = value
  }
}

/// What libcurl and the other side said; the facts a verdict is made from.
struct TransferReport: Sendable, Equatable {
  /// CURLcode.
  var code: UInt32
  /// The last reply code or status, 0 without one.
  var status: Int = 0
  /// Codes of an SMTP server's replies, in order.
  var replies: [Int] = []
  /// Whether a new connection was opened for this transfer.
  var openedConnection = false
  /// Whether the connection stood, tunnel, TLS and login included, so that the request itself was next.
  var isReady = false
  /// Whether bytes of an HTTP request may have left for the target; a CONNECT to a proxy is none.
  var requestSent = false
  /// After how many seconds the server wants to be asked again, as it said.
  var retryAfter: Int?
  var lastLine = ""
  var body: [UInt8] = []
  /// Whether the answer was longer than the limit and cut.
  var overflowed = false
  /// Whether it was not begun, because the address needs a server with SMTPUTF8.
  var lacksUTF8 = false
  /// libcurl's own sentence about a failure.
  var explanation = ""

  /// Whether libcurl saw anything but the expected course.
  var failed: Bool { code != 0 }
}
