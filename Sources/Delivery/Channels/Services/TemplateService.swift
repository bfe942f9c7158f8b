// SPDX-License-Identifier: Apache-2.0

/// Any other service that takes a request over HTTP, such as an SMS gateway: the site writes the request as templates.
package struct TemplateService: ChatService {
  /// The longest `{{text}}` and `{{line}}` where the configuration names none, in UTF-16 units.
  package static let longestText = 4000

  package let kind = "template"
  package let account: ServiceAccount
  private let method: ServiceRequest.Method
  private let url: MessageTemplate
  private let contentType: String
  private let body: MessageTemplate?
  private let limit: Int
  private let accepts: String?

  /// Throws for a template that cannot be filled in, and for JSON that would be none.
  /// - Parameters:
  ///   - url: may have placeholders after the host.
  ///   - body: nil only for GET.
  ///   - limit: the longest `{{text}}` and `{{line}}`.
  ///   - accepts: what an answer must hold to be a success; nil when the status says it.
  package init(
    method: ServiceRequest.Method, url: Secret, headers: [RequestHeader], contentType: String, body: String?,
    limit: Int = Self.longestText, accepts: String? = nil
  ) throws(DeliveryError) {
    guard (method == .get) == (body == nil) else {
      throw DeliveryError(.settings, method == .get ? "a GET request has no body" : "the request has no body")
    }
    let fixed = url.reveal { Self.beforePlaceholders($0) }
    guard fixed.split(separator: "/", omittingEmptySubsequences: false).count > 3 else {
      throw DeliveryError(
        .settings, "placeholders may stand in the URL only after the host, as in https://host/send?text={{text}}")
    }
    self.method = method
    self.url = try MessageTemplate(url.reveal { $0 }, escaping: .url)
    self.contentType = contentType
    self.body = try body.map { (text) throws(DeliveryError) in
      try MessageTemplate(text, escaping: try TemplateEscaping(contentType: contentType))
    }
    self.limit = limit
    self.accepts = accepts
    let afterHost = url.reveal { Secret($0.split(separator: "/", maxSplits: 3).dropFirst(2).joined(separator: "/")) }
    let pieces = (headers.map(\.value) + [afterHost]).flatMap { value in value.reveal { Self.pieces($0) } }
    account = ServiceAccount(url: Secret(fixed), headers: headers, place: url.reveal { $0 }, secrets: pieces)
  }

  package var sizeLimit: SizeLimit? { limitedNames.isEmpty ? nil : .counted(limit, .utf16) }

  /// Those of its placeholders that are cut to the limit.
  private var limitedNames: Set<String> { url.names.union(body?.names ?? []).intersection(MessageFields.limitedNames) }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let fields = try MessageFields(message, for: recipient, limit: limit)
    let url = Secret(url.fill(fields))
    let sizes = limitedNames.compactMap { fields.values[$0] as? String }.map(TextUnit.utf16.length)
    return ServiceRequest(
      method, url: url, contentType: contentType, body: Array((body?.fill(fields) ?? "").utf8), size: sizes.max())
  }

  package func claim(status: Int, body: [UInt8]) -> AnswerClaim {
    // A gateway may say so of a number it does not know, which closes it for nobody else.
    if status == 404 { return .refused }
    guard let accepts, (200..<300).contains(status) else { return .none }
    return String(decoding: body, as: UTF8.self).contains(accepts) ? .none : .later()
  }

  private static func beforePlaceholders(_ url: String) -> String {
    url.firstRange(of: "{{").map { String(url[..<$0.lowerBound]) } ?? url
  }

  /// What may be a key or a password among the words of a URL or a header.
  private static func pieces(_ text: String) -> [Secret] {
    text.split { "/?&= ".contains($0) }.filter { $0.utf8.count >= 8 && !$0.contains("{") }.map { Secret(String($0)) }
  }
}
