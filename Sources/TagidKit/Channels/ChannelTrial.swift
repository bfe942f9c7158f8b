// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal
import WorkingDays

/// What `channel test` does: one marked message over one channel, and every step of the way to the server.
package struct ChannelTrial {
  private let use: ChannelUse
  private let configuration: Configuration
  private let world: World
  private let clock: OfficeClock
  private let recipient: Recipient

  /// - Parameter address: a mail address or a phone number; nil for the first administrator's.
  package init(_ name: String, to address: String?, _ configuration: Configuration, _ world: World) throws(Stop) {
    self.configuration = configuration
    self.world = world
    clock = OfficeClock(configuration.timeZone, now: world.now)
    use = try ChannelUse(name, configuration, on: clock.today)
    recipient = try Self.recipient(use.settings, address, configuration)
  }

  private static func recipient(
    _ channel: ChannelSettings, _ address: String?, _ configuration: Configuration
  ) throws(Stop) -> Recipient {
    guard channel.kind.takesPeople else {
      if address == nil { return .chat(key: channel.name) }
      throw Stop(.usage, "tagid: \(channel.name) leads to one place\n  Leave --to out; it is for mail and phones.")
    }
    let people = configuration.administrators.compactMap { configuration.people[$0] }
    let own = people.lazy.compactMap { channel.kind == .template ? $0.phone : $0.email }.first
    guard let to = address ?? own else {
      throw Stop(.usage, "tagid: nobody is named for the test\n  Say who gets it: --to ADDRESS.")
    }
    return .person(key: "test", name: "", address: to)
  }

  package func run() throws(Stop) -> ExitStatus {
    let language = Language.named(use.settings.language) ?? .english
    let run = world.newRun()
    let id = SHA256Digest.hex(Array("test\n\(use.settings.name)\n\(run)\n\(clock.unixSeconds)".utf8))
    let message = TrialMessage.compose(
      id: id, day: clock.today, office: configuration.office.text(in: language), channel: use.settings.name,
      in: language)
    let stamp = Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: clock.utcOffsetSeconds)
    let outcome: DeliveryOutcome
    do throws(DeliveryError) {
      let channel = try use.desk.channel(use.settings.name)
      let prepared = try channel.prepare(message, for: recipient, at: stamp)
      world.say("\(use.settings.name) (\(use.settings.kind.rawValue)) to \(channel.address(of: recipient))")
      outcome = ChannelSteps.send(channel.errand(prepared), saying: world.say)
    } catch {
      throw Stop(.configuration, "tagid: \(error.message)")
    }
    world.say("\(outcome.result.rawValue): \(outcome.detail)")
    if outcome.result == .accepted { try lift() }
    return switch outcome.result {
    case .accepted: .success
    case .rejected: .unavailable
    case .deferred, .unknown: .tryAgain
    }
  }

  /// A place that takes messages again is left alone no longer.
  private func lift() throws(Stop) {
    let name = use.settings.name
    guard use.desk.closed(name, use.history) != nil else { return }
    let clock = clock
    do throws(JournalError) {
      let store = FileStore(configuration.state, hashesAddresses: configuration.hashesAddresses)
      let journal = try store.claim(
        as: "tagid channel test", for: clock.today.iso, patience: .zero, clock: { clock.utc })
      let quarantine = Quarantine(
        state: .lifted, channel: name, kind: use.settings.kind.rawValue, place: use.desk.place(of: name),
        detail: "tagid channel test")
      try journal.append([.quarantine(quarantine)], durably: true)
      try journal.close()
    } catch {
      throw Stop(error)
    }
    world.say("\(name) is used again from the next run on")
  }
}
