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
  /// Those for people that need a phone number in place of a mail address.
  var byPhone: Set<String> = []
}

/// Reads `channels:`; secrets come from files, and no problem repeats them.
struct ChannelReader {
  let reader: ConfigurationReader
  let language: Language

  private var secrets: SecretReader { SecretReader(reader: reader) }

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
      if kind == .template { channels.byPhone.insert(name) }
      if kind.takesPeople { channels.forPeople.append(name) }
      if kind.takesChats { channels.forChats.append(name) }
      let way: ChannelSettings.Way? =
        switch kind {
        case .smtp: MailChannelReader(reader: reader, secrets: secrets).read(channel, entry).map { .smtp($0) }
        case .outbox: outbox(channel)
        default: ServiceReader(channel: channel, entry: entry, secrets: secrets).read(kind).map { .service($0) }
        }
      let isService = kind != .smtp && kind != .outbox
      let limits = isService ? TransferLimitsReader(files: TLSFileReader(secrets: secrets)).read(channel) : nil
      let own = kind == .smtp ? nil : channel.value("language").flatMap(reader.language)
      guard let way else { continue }
      channels.settings[name] = ChannelSettings(
        name: name, way: way, language: (own ?? language).tag, limits: limits)
    }
    return channels
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
}
