// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents

/// Reads a channel of `type: template`: a request that the site writes itself.
struct TemplateReader {
  private let reader: ServiceReader

  init(_ reader: ServiceReader) { self.reader = reader }

  /// Nil after a problem.
  func read() throws(DeliveryError) -> TemplateService? {
    let channel = reader.channel
    let method = channel.value("method").map { $0.choice(ServiceRequest.Method.self) } ?? .post
    let type = reader.text("contentType") ?? "application/json"
    let body = channel.value("body").map { $0.filledText }
    let limit = reader.limit(TemplateService.longestText)
    let accepts = reader.text("accepts")
    let (url, written) = (reader.url, channel.value("headers"))
    // Last, since an error there ends the reading, and every key must be known before.
    let headers = try written.map { (value) throws(DeliveryError) in try self.headers(value) } ?? []
    guard let url, let method, let headers, body != .some(nil) else { return nil }
    return try TemplateService(
      method: method, url: url, headers: headers, contentType: type, body: body ?? nil, limit: limit, accepts: accepts)
  }

  private func headers(_ value: YAMLValue) throws(DeliveryError) -> [RequestHeader]? {
    guard let mapping = value.mapping else { return nil }
    var headers: [RequestHeader] = []
    for (name, value) in mapping.entries {
      guard let secret = reader.secrets.value(value, directly: .text) else { return nil }
      guard !["content-type", "content-length", "host", "transfer-encoding"].contains(name.lowercased()) else {
        value.fail("is written by tagid itself", hint: "Take it out; `contentType` says what the body is.")
        return nil
      }
      headers.append(try RequestHeader(name, secret))
    }
    return headers
  }
}
