// SPDX-License-Identifier: Apache-2.0

/// What the chats and webhooks share: one secret URL, JSON.
final class PostSender {
  let endpoint: Endpoint
  private let limits: TransferLimits
  private let headers: [RequestHeader]
  private let isRepeatable: Bool
  private let redactor: Redactor
  private lazy var alone = LoneCourier()

  /// Throws unless the URL is `https://`, or `http://` to this machine.
  /// `isRepeatable` says that the receiver drops a second copy, so that connections may be reused.
  init(
    url: Secret, headers: [RequestHeader] = [], isRepeatable: Bool, limits: TransferLimits
  ) throws(DeliveryError) {
    endpoint = try Endpoint(url, schemes: ["https", "http"])
    guard endpoint.scheme == "https" || endpoint.isLoopback else {
      throw DeliveryError(.settings, "plain http:// would show the URL's secret to the network; write https://")
    }
    self.limits = limits
    self.headers = headers
    self.isRepeatable = isRepeatable
    redactor = Redactor(secrets: headers.map(\.value), urls: [url])
  }

  func errand(_ prepared: PreparedMessage) -> Errand {
    guard case .post(let extra) = prepared.route else { return .done(.misdirected) }
    let post = PostTransfer(
      endpoint: endpoint, contentType: "application/json; charset=utf-8", headers: headers + extra,
      body: prepared.bytes, isRepeatable: isRepeatable)
    let (endpoint, redactor) = (endpoint, redactor)
    return .transfer(
      Transfer(request: .http(post), limits: limits) { $0.postOutcome(from: endpoint, redactor) })
  }

  func send(_ prepared: PreparedMessage) -> DeliveryOutcome { alone.send(errand(prepared)) }
}
