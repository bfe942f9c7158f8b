// SPDX-License-Identifier: Apache-2.0

/// What the chats and webhooks share: one secret URL, one handle.
final class PostSender {
  let endpoint: Endpoint
  private let limits: TransferLimits
  private let headers: [RequestHeader]
  private let isRepeatable: Bool
  private let redactor: Redactor
  private var handle: CurlHandle?

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
  func send(
    _ prepared: PreparedMessage, sealedBy seal: [RequestHeader], claim: (Int, [UInt8]) -> AnswerClaim
  ) -> DeliveryOutcome {
    guard case .post(let request) = prepared.route else { return .misdirected }
    do throws(DeliveryError) {
      var place = endpoint
      if let url = request.url {
        place = try Endpoint(url, schemes: [endpoint.scheme])
        guard place.place == endpoint.place else { throw DeliveryError(.message, "the request goes to another host") }
      }
      let transfer = PostTransfer(
        method: request.method, endpoint: place, contentType: request.contentType,
        headers: headers + request.headers + seal, body: prepared.bytes, isRepeatable: isRepeatable)
      let report = try openHandle().post(transfer)
      // A connection in an unknown state is never used again.
      if report.failed { handle = nil }
      return report.postOutcome(from: endpoint, redactor, claim: claim)
    } catch {
      return DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)
    }
  }

  private func openHandle() throws(DeliveryError) -> CurlHandle {
    if let handle { return handle }
    let opened = try CurlHandle(limits: limits)
    handle = opened
    return opened
  }
}
