// SPDX-License-Identifier: Apache-2.0

/// Prometheus Alertmanager, API v2: an alert for each notice, so that a site's own routes, silences and groups apply.
/// Labels come from the notice's identity alone, which never changes: the same notice is the same alert, sent twice or not.
package struct AlertmanagerService: ChatService {
  package let kind = "alertmanager"
  package let dropsRepeats = true
  package let account: ServiceAccount
  private let link: String?
  private let seconds: Int64

  /// Throws for half a login or two, and for a link that is none.
  /// - Parameters:
  ///   - url: the Alertmanager, with its path prefix if it has one.
  ///   - link: the alert's `generatorURL`.
  ///   - seconds: how long an alert lasts; a notice is news of its day, and the next stage is an alert of its own.
  package init(
    url: Secret, username: String? = nil, password: Secret? = nil, token: Secret? = nil, link: String? = nil,
    seconds: Int64 = 86_400
  ) throws(DeliveryError) {
    guard (username == nil) == (password == nil), username == nil || token == nil else {
      throw DeliveryError(.settings, "a login needs a user name and a password, or a token alone")
    }
    var headers: [RequestHeader] = []
    if let username, let password { headers.append(try .basic(username, password)) }
    if let token { headers.append(try .bearer(token)) }
    if let link { try Endpoint.check(link: link) }
    account = ServiceAccount(
      url: URLText.adding(path: "/api/v2/alerts", to: url), headers: headers,
      secrets: [password, token].compactMap { $0 })
    self.link = link
    self.seconds = seconds
  }

  package func request(
    for message: Message, to recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> ServiceRequest {
    let end = Stamp(unixSeconds: stamp.unixSeconds + seconds, utcOffsetSeconds: stamp.utcOffsetSeconds)
    let alerts = message.sections.flatMap { section in
      section.items.flatMap { item in item.facts.map { (section.heading, item, $0) } }
    }.map { heading, item, facts in
      JSONTree.present([
        "labels": Self.labels(facts), "annotations": Self.annotations(message, heading, item, facts),
        "startsAt": .text(stamp.iso8601), "endsAt": .text(end.iso8601), "generatorURL": link.map { .text($0) },
      ])
    }
    return ServiceRequest(body: try json(JSONTree.list(alerts)))
  }

  private static func labels(_ facts: NoticeFacts) -> JSONTree {
    .present([
      "alertname": "TagidNotice", "notice": .text(facts.identity), "plan": facts.plan.map { .text($0) },
      "indicator": facts.indicator.map { .text($0) }, "percent": facts.percent.map { .text(String($0)) },
      "target": facts.target.map { .text($0) }, "stage": facts.stage.map { .text($0) },
      "severity": .text(severity(facts)),
    ])
  }

  /// From the stage, so that it is the same on every day on which the notice may go.
  private static func severity(_ facts: NoticeFacts) -> String {
    guard let stage = facts.stage else { return "warning" }
    return ["lost", "last-chance"].contains(stage) || stage.hasPrefix("0d") ? "critical" : "warning"
  }

  private static func annotations(
    _ message: Message, _ heading: String, _ item: MessageItem, _ facts: NoticeFacts
  ) -> JSONTree {
    let lines = (message.alert.map { [$0] } ?? []) + item.details
    return .present([
      "summary": .text(HarmlessText.of(item.headline)), "title": .text(HarmlessText.of(item.title)),
      "plan": .text(HarmlessText.of(heading)),
      "description": lines.isEmpty ? nil : .text(lines.map(HarmlessText.of).joined(separator: "\n")),
      "urgency": .text(item.urgency.rawValue), "actBy": facts.actBy.map { .text($0) },
      "closes": facts.closes.map { .text($0) }, "atStake": facts.atStake.map { .text($0) },
      "daysLeft": facts.daysLeft.map { .text(String($0)) },
      "workingDaysLeft": facts.workingDaysLeft.map { .text(String($0)) },
    ])
  }
}
