// SPDX-License-Identifier: Apache-2.0

/// What the incoming hooks of Mattermost and Rocket.Chat have in common: one text, and perhaps another channel than the
/// hook's own.
struct TextHook: Sendable {
  let account: ServiceAccount
  private let channel: String?
  private let limit: Int
  private let unit: TextUnit

  /// - Parameters:
  ///   - channel: nil for the hook's own.
  ///   - limit: the longest text that the server takes, in these units.
  init(url: Secret, channel: String?, limit: Int, _ unit: TextUnit) {
    account = ServiceAccount(url: url, place: channel ?? "")
    self.channel = channel
    self.limit = limit
    self.unit = unit
  }

  var sizeLimit: SizeLimit { .text("text", limit, unit) }

  /// - Parameter more: what else the service is told.
  func request(
    for message: Message, in markup: Markup, with more: [String: JSONTree] = [:]
  ) throws(DeliveryError) -> ServiceRequest {
    let text = try Fitting.text(message, in: markup, limit: limit)
    var fields: [String: JSONTree?] = ["text": .text(text), "channel": channel.map { .text($0) }]
    for (key, value) in more { fields[key] = value }
    return ServiceRequest(body: try json(JSONTree.present(fields)))
  }
}
