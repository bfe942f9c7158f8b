// SPDX-License-Identifier: Apache-2.0
package import Delivery
import NotificationJournal

/// The configured channels, opened when first needed and kept, so that their connections are reused.
package final class ChannelDesk {
  private let settings: [String: ChannelSettings]
  /// Of chats and hooks that have none of their own; a mail channel always has.
  private let limits: TransferLimits
  private var open: [String: any Channel] = [:]
  private var courier: Courier?
  /// What becomes of a message on a channel that only pretends, by the channel's name and the message's id; nil for real
  /// channels.
  private let pretended: ((_ channel: String, _ message: String) -> DeliveryOutcome)?

  package init(
    _ settings: [String: ChannelSettings], limits: TransferLimits = TransferLimits(),
    pretending pretended: ((_ channel: String, _ message: String) -> DeliveryOutcome)? = nil
  ) {
    self.settings = settings
    self.limits = limits
    self.pretended = pretended
  }

  /// Names of channels that leave this machine.
  func namesLeavingThisMachine() throws(DeliveryError) -> [String] {
    var names: [String] = []
    for name in settings.keys.sorted() where try !channel(name).isLoopback { names.append(name) }
    return names
  }

  package func channel(_ name: String) throws(DeliveryError) -> any Channel {
    if let channel = open[name] { return channel }
    guard let settings = settings[name] else {
      throw DeliveryError(.settings, "the configuration has no channel \"\(name)\"")
    }
    let real: any Channel =
      switch settings.way {
      case .smtp(let smtp): SMTPChannel(settings: smtp)
      case .outbox(let folder, let from): OutboxChannel(folder: folder, sender: try MailSender(from: from))
      case .service(let service): try ServiceChannel(service, limits: settings.limits ?? limits)
      }
    let channel = pretended.map { answer in PretendChannel(insteadOf: real) { answer(name, $0) } } ?? real
    open[name] = channel
    return channel
  }

  /// Where a channel leads, whoever it is for; empty for one that cannot be opened.
  func place(of name: String) -> String { (try? channel(name))?.address(of: .chat(key: name)) ?? "" }

  /// Since when and why nothing is sent over a channel; nil when something is.
  func closed(_ name: String, _ history: JournalHistory) -> (since: String, detail: String)? {
    settings[name].flatMap { history.quarantine(of: name, kind: $0.kind.rawValue, place: place(of: name)) }
  }

  /// The channels over which nothing is sent.
  func closed(_ history: JournalHistory) -> Set<String> {
    Set(settings.keys.filter { closed($0, history) != nil })
  }

  /// Begins an errand; the outcome when there is nothing to wait for.
  func start(_ errand: Errand, as ticket: Int) -> DeliveryOutcome? {
    switch errand {
    case .done(let outcome): return outcome
    case .transfer(let transfer):
      do throws(DeliveryError) {
        try openCourier().submit(transfer, as: ticket)
        return nil
      } catch {
        return DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)
      }
    }
  }

  /// What was done of the errands that were begun; waits for it, at most as long as this.
  func outcomes(within milliseconds: Int) -> [(ticket: Int, outcome: DeliveryOutcome)] {
    courier?.outcomes(within: milliseconds) ?? []
  }

  private func openCourier() throws(DeliveryError) -> Courier {
    if let courier { return courier }
    let opened = try Courier()
    courier = opened
    return opened
  }
}
