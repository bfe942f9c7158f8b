// SPDX-License-Identifier: Apache-2.0
import Delivery

/// The configured channels, opened when first needed and kept, so that their connections are reused.
final class ChannelDesk {
  private let settings: [String: ChannelSettings]
  private var open: [String: any Channel] = [:]
  /// What becomes of a message on a channel that only pretends, by the channel's name and the message's id; nil for real
  /// channels.
  private let pretended: ((_ channel: String, _ message: String) -> DeliveryOutcome)?

  init(
    _ settings: [String: ChannelSettings],
    pretending pretended: ((_ channel: String, _ message: String) -> DeliveryOutcome)? = nil
  ) {
    self.settings = settings
    self.pretended = pretended
  }

  /// Names of channels that leave this machine.
  func namesLeavingThisMachine() throws(DeliveryError) -> [String] {
    var names: [String] = []
    for name in settings.keys.sorted() where try !channel(name).isLoopback { names.append(name) }
    return names
  }

  func channel(_ name: String) throws(DeliveryError) -> any Channel {
    if let channel = open[name] { return channel }
    guard let settings = settings[name] else {
      throw DeliveryError(.settings, "the configuration has no channel \"\(name)\"")
    }
    let real: any Channel =
      switch settings.way {
      case .smtp(let smtp): SMTPChannel(settings: smtp)
      case .outbox(let folder, let from): OutboxChannel(folder: folder, sender: try MailSender(from: from))
      case .service(let service): try ServiceChannel(service)
      }
    let channel = pretended.map { answer in PretendChannel(insteadOf: real) { answer(name, $0) } } ?? real
    open[name] = channel
    return channel
  }
}
