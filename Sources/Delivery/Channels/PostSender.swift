// SPDX-License-Identifier: Apache-2.0

/// What the chats and webhooks share: one secret URL, one set of limits.
final class PostSender {
  let endpoint: Endpoint
  private let limits: TransferLimits
  private let headers: [RequestHeader]
  private let isRepeatable: Bool
  private let redactor: Redactor
  /// Takes secrets out of a body; its own words may look like a part of the URL.
  private let hidden: Redactor

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
    hidden = Redactor(secrets: headers.map(\.value) + secrets)
    redactor = Redactor(secrets: headers.map(\.value) + secrets, urls: [url])
  }

  /// Headers by their names, secrets without their text.
  func preview(_ prepared: PreparedMessage, sealedBy seal: [RequestHeader], _ limit: SizeLimit?) -> MessagePreview {
    guard case .post(let request) = prepared.route else {
      return MessagePreview(head: [], body: [], size: 0, limit: nil, unit: "bytes")
    }
    let names = (headers + request.headers + seal).map { "\($0.name): [not shown]" }
    let text = hidden.hide(String(decoding: prepared.bytes, as: UTF8.self))
    return MessagePreview(
      head: ["\(request.method.rawValue) \(endpoint.scheme)://\(endpoint.place)/[not shown]"]
        + ["Content-Type: \(request.contentType)"] + names,
      body: Array(text.utf8), size: limit?.size(of: request) ?? prepared.bytes.count, limit: limit?.count,
      unit: limit?.unitName ?? "bytes")
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
      Transfer(request: .http(post), limits: limits, redactor: redactor) {
        $0.postOutcome(from: endpoint, redactor, claim: claim)
      })
  }
}
