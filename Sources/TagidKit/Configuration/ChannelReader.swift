// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery
import Foundation
import Messages

/// What `channels:` declares.
struct DeclaredChannels {
  var settings: [String: ChannelSettings] = [:]
  var forPeople: [String] = []
  var forChats: [String] = []
}

/// Reads `channels:`; secrets come from files, and no problem repeats them.
struct ChannelReader {
  let reader: ConfigurationReader
  let language: Language

  /// The channels that can be used, and the names of all that are declared: a mistake inside one is told once, where
  /// it stands, and not again wherever the channel is named.
  func read(_ value: YAMLValue) -> DeclaredChannels {
    var channels = DeclaredChannels()
    for (name, entry) in value.mapping?.entries ?? [] {
      guard reader.checkKey(name, entry), let channel = entry.mapping else { continue }
      defer { channel.finish() }
      let kinds = ChannelSettings.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      let kind = channel.required("type", hint: "Write one of: \(kinds).")?.choice(ChannelSettings.Kind.self)
      guard let kind else {
        _ = channel.entries  // what the other keys mean depends on the type
        channels.forPeople.append(name)
        channels.forChats.append(name)
        continue
      }
      if kind.takesPeople { channels.forPeople.append(name) }
      if kind.takesChats { channels.forChats.append(name) }
      let way: ChannelSettings.Way? =
        switch kind {
        case .smtp: smtp(channel, entry)
        case .outbox: outbox(channel)
        case .slack: secretURL(channel, entry).map { .slack($0) }
        case .webhook: secretURL(channel, entry).map { .webhook($0) }
        }
      let own = kind == .smtp ? nil : channel.value("language").flatMap(reader.language)
      if let way { channels.settings[name] = ChannelSettings(name: name, way: way, language: (own ?? language).tag) }
    }
    return channels
  }

  private func smtp(_ channel: YAMLMapping, _ entry: YAMLValue) -> ChannelSettings.Way? {
    let url = channel.required("url", hint: "Write `url: \"smtps://smtp.example.gov.bd:465\"`.").flatMap(\.filledText)
    let from = channel.required("from", hint: "Write `from: \"Tagid <tagid@example.gov.bd>\"`.").flatMap(
      reader.mailAddress)
    let replyTo = channel.value("replyTo").flatMap(reader.mailAddress)
    let returnPath = channel.value("returnPath").flatMap(reader.mailAddress)
    let username = channel.value("username").flatMap(\.filledText)
    let password = channel.value("passwordFile").flatMap(secret)
    let tls = channel.value("tls").flatMap { $0.choice(SMTPSettings.TLS.self) } ?? .required
    let connections = channel.value("connections").flatMap(connections) ?? TransferLimits.ordinaryConnections
    guard let url, let from, (password != nil) == channel.has("passwordFile") else { return nil }
    do throws(DeliveryError) {
      let settings = try SMTPSettings(
        url: url, sender: try MailSender(from: from, replyTo: replyTo), returnPath: returnPath, username: username,
        password: password, tls: tls, limits: TransferLimits(connections: connections))
      return .smtp(settings)
    } catch {
      entry.fail(error.message, hint: "See the README's section on mail servers.")
      return nil
    }
  }

  private func connections(_ value: YAMLValue) -> Int? {
    guard let number = value.whole else { return nil }
    if 1...32 ~= number { return number }
    value.fail("\(number) connections at once are not possible", hint: "Write a number from 1 to 32; 4 when left out.")
    return nil
  }

  private func outbox(_ channel: YAMLMapping) -> ChannelSettings.Way? {
    let path = channel.required("path", hint: "Name a folder, such as `path: ./outbox`.").flatMap(\.filledText)
    let from =
      channel.value("from").map(reader.mailAddress) ?? (try? MailAddress("Tagid <tagid@localhost.localdomain>"))
    guard let path, let from else { return nil }
    let folder = reader.paths.absolute(path)
    var isFolder: ObjCBool = true
    if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      channel.value("path")?.fail("\(path) is a file", hint: "Name a folder; it is made when it is missing.")
      return nil
    }
    return .outbox(folder: folder, from: from)
  }

  private func secretURL(_ channel: YAMLMapping, _ entry: YAMLValue) -> Secret? {
    let direct = channel.value("url").flatMap(\.filledText).map { Secret($0) }
    let fromFile = channel.value("urlFile").flatMap(secret)
    if channel.has("url"), channel.has("urlFile") {
      entry.fail("has both url and urlFile", hint: "Keep one of the two; a file keeps the secret out of sight.")
    }
    guard let url = direct ?? fromFile else {
      if channel.value("url") == nil, channel.value("urlFile") == nil {
        channel.fail(
          "\(entry.path) has no address", hint: "Write `urlFile: /etc/tagid/NAME-url` with the URL in that file.")
      }
      return nil
    }
    do throws(DeliveryError) {
      _ = try WebhookChannel(url: url)
      return url
    } catch {
      entry.fail(error.message, hint: "Write the https:// address that the service gave you.")
      return nil
    }
  }

  /// The first line of a file.
  private func secret(_ value: YAMLValue) -> Secret? {
    guard let path = value.filledText else { return nil }
    switch InputFile.read(reader.paths.absolute(path)) {
    case .failure(let error):
      // Somebody who writes the secret itself here must not read it again in cron's mail.
      let shown = path.contains("://") || !path.contains(where: { "/.".contains($0) }) ? "the file" : path
      value.fail("\(shown): \(error.reason)", hint: error.hint + " The key takes a file's name, not the secret itself.")
      return nil
    case .success(let bytes):
      let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      guard !line.isEmpty else {
        value.fail("\(path) is empty", hint: "Put the secret into the file's first line.")
        return nil
      }
      return Secret(line)
    }
  }
}
