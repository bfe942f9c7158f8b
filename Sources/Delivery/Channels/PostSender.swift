// SPDX-License-Identifier: Apache-2.0

/// What the chats and webhooks share: one secret URL, one handle, JSON.
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

  func send(_ prepared: PreparedMessage) -> DeliveryOutcome {
    guard case .post(let extra) = prepared.route else { return .misdirected }
    do throws(DeliveryError) {
      let transfer = PostTransfer(
        endpoint: endpoint, contentType: "application/json; charset=utf-8", headers: headers + extra,
        body: prepared.bytes, isRepeatable: isRepeatable)
      let report = try openHandle().post(transfer)
      // A connection in an unknown state is never used again.
      if report.failed { handle = nil }
      return report.postOutcome(from: endpoint, redactor)
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
