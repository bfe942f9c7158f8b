// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents

/// Reads the channels that are chat services and hooks.
struct ServiceReader {
  let channel: YAMLMapping
  let entry: YAMLValue
  let secrets: SecretReader

  /// Nil after a problem.
  func read(_ kind: ChannelSettings.Kind) -> (any ChatService)? {
    do throws(DeliveryError) {
      guard let service = try service(kind) else { return nil }
      // What only the whole can show: a URL that nothing may be sent to.
      _ = try ServiceChannel(service)
      return service
    } catch {
      entry.fail(
        error.message, hint: "See the README's table of channels; the address is the one that the service gave you.")
      return nil
    }
  }

  private func service(_ kind: ChannelSettings.Kind) throws(DeliveryError) -> (any ChatService)? {
    switch kind {
    case .smtp, .outbox: nil
    case .slack: url.map { SlackService(url: $0) }
    case .teams: url.map { TeamsService(url: $0) }
    case .googlechat: url.map { GoogleChatService(url: $0) }
    case .discord: try discord()
    case .mattermost: mattermost()
    case .rocketchat: rocketChat()
    case .telegram: try telegram()
    case .ntfy: try ntfy()
    case .matrix: try matrix()
    case .zulip: try zulip()
    case .alertmanager: try alertmanager()
    case .template: try TemplateReader(self).read()
    case .webhook: try webhook()
    }
  }

  private func discord() throws(DeliveryError) -> (any ChatService)? {
    let thread = text("thread")
    guard let url else { return nil }
    return try DiscordService(url: url, thread: thread)
  }

  private func mattermost() -> (any ChatService)? {
    let (channel, limit) = (text("channel"), limit(MattermostService.longestText))
    return url.map { MattermostService(url: $0, channel: channel, limit: limit) }
  }

  private func rocketChat() -> (any ChatService)? {
    let (channel, limit) = (text("channel"), limit(RocketChatService.longestText))
    return url.map { RocketChatService(url: $0, channel: channel, limit: limit) }
  }

  private func telegram() throws(DeliveryError) -> (any ChatService)? {
    let token = secrets.required("token", "token", in: channel, of: entry)
    let chat = needed("chat", "chat: \"-1001234567890\"")
    let topic = channel.value("topic").flatMap(\.whole)
    let server = text("server") ?? TelegramService.server
    guard let token, let chat else { return nil }
    return try TelegramService(token: token, chat: chat, topic: topic, server: server)
  }

  private func ntfy() throws(DeliveryError) -> (any ChatService)? {
    let topic = secrets.required("topic", "topic", in: channel, of: entry, directly: .text)
    let token = secrets.read("token", in: channel)
    let link = text("link")
    guard let url, let topic, token != nil || !has("token") else { return nil }
    return try NtfyService(url: url, topic: topic, token: token, link: link)
  }

  private func matrix() throws(DeliveryError) -> (any ChatService)? {
    let room = needed("room", "room: \"!abcdefgh:example.org\"")
    let token = secrets.required("token", "token", in: channel, of: entry)
    guard let url, let room, let token else { return nil }
    return try MatrixService(url: url, room: room, token: token)
  }

  private func zulip() throws(DeliveryError) -> (any ChatService)? {
    let email = needed("email", "email: tagid-bot@office.zulipchat.com")
    let key = secrets.required("key", "key", in: channel, of: entry)
    let stream = needed("channel", "channel: deadlines")
    let topic = text("topic")
    guard let url, let email, let key, let stream else { return nil }
    return try ZulipService(url: url, email: email, key: key, channel: stream, topic: topic)
  }

  private func alertmanager() throws(DeliveryError) -> (any ChatService)? {
    let (username, link) = (text("username"), text("link"))
    let password = secrets.read("password", in: channel)
    let token = secrets.read("token", in: channel)
    let hours = whole("hours", 1...168) ?? 24
    guard let url, password != nil || !has("password"), token != nil || !has("token") else { return nil }
    return try AlertmanagerService(
      url: url, username: username, password: password, token: token, link: link, seconds: Int64(hours) * 3600)
  }

  private func webhook() throws(DeliveryError) -> (any ChatService)? {
    let token = secrets.read("token", in: channel)
    var signing = [secrets.read("secret", in: channel)].compactMap { $0 }
    let others = channel.value("secrets").flatMap(\.list) ?? []
    signing += others.compactMap { secrets.value($0, directly: .variable) }
    let expected = others.count + (has("secret") ? 1 : 0)
    guard let url, token != nil || !has("token"), signing.count == expected else { return nil }
    var keys: [WebhookSecret] = []
    for secret in signing { keys.append(try WebhookSecret(secret)) }
    return try WebhookService(url: url, secrets: keys, token: token)
  }

  // MARK: keys

  var url: Secret? { secrets.required("url", "address", in: channel, of: entry, directly: .text) }

  func has(_ secret: String) -> Bool { secrets.has(secret, in: channel) }

  func text(_ key: String) -> String? { channel.value(key).flatMap(\.filledText) }

  func needed(_ key: String, _ example: String) -> String? {
    channel.required(key, hint: "Write `\(example)`.").flatMap(\.filledText)
  }

  func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = channel.value(key), let number = value.whole else { return nil }
    if range.contains(number) { return number }
    value.fail("\(number) is out of bounds", hint: "Write a number from \(range.lowerBound) to \(range.upperBound).")
    return nil
  }

  /// The longest text that a server takes.
  func limit(_ ordinary: Int) -> Int { whole("limit", 70...100_000) ?? ordinary }
}
