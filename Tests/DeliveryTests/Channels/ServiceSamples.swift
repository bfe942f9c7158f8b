// SPDX-License-Identifier: Apache-2.0

import Foundation

@testable import Delivery

/// Every service with made-up accounts, as the tests go through them.
enum ServiceSamples {
  static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  /// - Parameter server: takes the place of every service's own host.
  static func all(server: String = "https://chat.example.org") throws -> [any ChatService] {
    let token = Secret("123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11")
    func url(_ path: String) -> Secret { Secret(server + path) }
    return [
      SlackService(url: url("/services/T00000000/B00000000/XXXXXXXXXXXX")),
      TeamsService(url: url("/workflows/0123456789/triggers/manual/paths/invoke?api-version=1&sig=abcdefgh")),
      try DiscordService(url: url("/api/webhooks/1234567890/abcdefgh?wait=false"), thread: "12345678901234567"),
      MattermostService(url: url("/hooks/abcdefghijklmnop"), channel: "deadlines"),
      RocketChatService(url: url("/hooks/abcdefgh/ijklmnop")),
      GoogleChatService(url: url("/v1/spaces/AAAA/messages?key=abcdefgh&token=ijklmnop")),
      try TelegramService(token: token, chat: "-1001234567890", topic: 7, server: server),
      try NtfyService(
        url: url("/"), topic: Secret("tagid-deadlines"), token: token, link: "https://office.example.org/plan"),
      try MatrixService(url: url(""), room: "!abcdefgh:example.org", token: token),
      try ZulipService(
        url: url(""), email: "tagid-bot@example.org", key: Secret("abcdefghijklmnop"), channel: "deadlines"),
      try AlertmanagerService(
        url: url("/alertmanager/"), username: "tagid", password: Secret("abcdefgh"),
        link: "https://office.example.org/plan"),
      try TemplateService(
        method: .post, url: url("/send?to={{recipient}}&sig=abcdefgh"), headers: [],
        contentType: "application/json", body: #"{"message": "{{text}}", "unicode": true}"#, limit: 160),
      try WebhookService(url: url("/hooks/tagid"), secrets: [WebhookSecret(Secret(secret))]),
    ]
  }

  static func named(_ kind: String, server: String = "https://chat.example.org") throws -> any ChatService {
    guard let service = try all(server: server).first(where: { $0.kind == kind }) else {
      throw DeliveryError(.settings, "no service \(kind)")
    }
    return service
  }

  static let kinds = [
    "slack", "teams", "discord", "mattermost", "rocketchat", "googlechat", "telegram", "ntfy", "matrix", "zulip",
    "alertmanager", "template", "webhook",
  ]

  /// The bytes that really go out.
  static func body(_ kind: String, _ message: Message) throws -> [UInt8] {
    try ServiceChannel(named(kind)).prepare(message, for: .chat(key: "ict-cell"), at: Samples.stamp).bytes
  }

  /// All texts that a reader or a program gets, by their keys, forms read as such.
  static func texts(_ body: [UInt8]) -> [(key: String, text: String)] {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(body)) else {
      return String(decoding: body, as: UTF8.self).split(separator: "&").map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts[0], parts.last?.removingPercentEncoding ?? "")
      }
    }
    return texts(tree, key: "")
  }

  private static func texts(_ tree: JSONTree, key: String) -> [(key: String, text: String)] {
    switch tree {
    case .text(let text): [(key, text)]
    case .list(let list): list.flatMap { texts($0, key: key) }
    case .object(let object): object.sorted { $0.key < $1.key }.flatMap { texts($1, key: $0) }
    case .null, .whole, .number, .flag: []
    }
  }
}
