// SPDX-License-Identifier: Apache-2.0

/// A chat service or hook: how a digest becomes one request, and what an answer to it means. A service sends nothing
/// itself, so that all of them share one sender and one set of rules; `ServiceChannel` puts the two together.
package protocol ChatService: Sendable {
  /// What the configuration and the journal call it.
  var kind: String { get }

  /// Where its requests go, and with what rights.
  var account: ServiceAccount { get }

  /// Whether the receiver drops a second request with the same message id.
  var dropsRepeats: Bool { get }

  /// The exact request; the same arguments give the same bytes.
  func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest

  /// Headers that depend on the moment of sending, such as a signature.
  func seal(_ prepared: PreparedMessage, atUnixSeconds now: Int64) throws(DeliveryError) -> [RequestHeader]

  /// How much it takes; nil for what has no limit.
  var sizeLimit: SizeLimit? { get }

  /// What the answer says beside its status; the body may be cut, or anything at all.
  func claim(status: Int, body: [UInt8]) -> AnswerClaim
}

extension ChatService {
  package var dropsRepeats: Bool { false }

  package var sizeLimit: SizeLimit? { nil }

  package func seal(_ prepared: PreparedMessage, atUnixSeconds now: Int64) throws(DeliveryError) -> [RequestHeader] {
    []
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim { .none }
}

/// Where the requests of one service go, and with what rights.
package struct ServiceAccount: Sendable, Equatable {
  package let url: Secret
  /// Sent with every request.
  let headers: [RequestHeader]
  /// What else tells this place from others at the same URL: a room, a topic.
  let place: String
  /// Everything that nobody may read, beside the URL and the headers.
  let secrets: [Secret]

  init(url: Secret, headers: [RequestHeader] = [], place: String = "", secrets: [Secret] = []) {
    self.url = url
    self.headers = headers
    self.place = place
    self.secrets = secrets
  }
}

/// One HTTP request in its last form, but for what `ChatService.seal` adds.
package struct ServiceRequest: Sendable, Equatable {
  package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
  }

  static let json = "application/json; charset=utf-8"

  package let method: Method
  /// Nil for the account's own URL.
  let url: Secret?
  let contentType: String
  let headers: [RequestHeader]
  package let body: [UInt8]
  /// The size of what the service's limit is about, where the body alone does not show it.
  let size: Int?

  init(
    _ method: Method = .post, url: Secret? = nil, contentType: String = Self.json, headers: [RequestHeader] = [],
    body: [UInt8], size: Int? = nil
  ) {
    self.method = method
    self.url = url
    self.contentType = contentType
    self.headers = headers
    self.body = body
    self.size = size
  }
}
