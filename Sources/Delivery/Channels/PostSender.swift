// SPDX-License-Identifier: Apache-2.0

/// What the chats and webhooks share: one secret URL, one set of limits.
final class PostSender {
  let endpoint: Endpoint
  private let limits: TransferLimits
  private let headers: [RequestHeader]
  private let isRepeatable: Bool
  private let redactor: Redactor

  /// Throws unless the URL is `https://`, or `http://` to this machine.
  /// `isRepeatable` says that the receiver drops a second copy, so that connections may be reused.
  init(
    url: Secret, headers: [RequestHeader] = [], secrets: [Secret] = [], isRepeatable: Bool, limits: TransferLimits
  ) throws(DeliveryError) {
    endpoint = try Endpoint(url, schemes: ["https", "http"])
    guard endpoint.scheme == "https" || endpoint.isLoopback else {
      throw DeliveryError(.settings, "plain http:// would show the URL's secret to the network; write https://")
    }
    self.limits = limits
    self.headers = headers
    self.isRepeatable = isRepeatable
    redactor = Redactor(secrets: headers.map(\.value) + secrets, urls: [url])
  }

  /// - Parameters:
  ///   - seal: headers of this attempt.
  ///   - claim: what the service's answer says beside its status.
  func errand(
    _ prepared: PreparedMessage, sealedBy seal: [RequestHeader],
    claim: @escaping @Sendable (Int, [UInt8]) -> AnswerClaim
  ) throws(DeliveryError) -> Errand {
    guard case .post(let request) = prepared.route else { return .done(.misdirected) }
    var place = endpoint
    if let url = request.url {
      place = try Endpoint(url, schemes: [endpoint.scheme])
      guard place.place == endpoint.place else { throw DeliveryError(.message, "the request goes to another host") }
    }
    let post = PostTransfer(
      method: request.method, endpoint: place, contentType: request.contentType,
      headers: headers + request.headers + seal, body: prepared.bytes, isRepeatable: isRepeatable)
    let (endpoint, redactor) = (endpoint, redactor)
    return .transfer(
      Transfer(request: .http(post), limits: limits) { $0.postOutcome(from: endpoint, redactor, claim: claim) })
  }
}
