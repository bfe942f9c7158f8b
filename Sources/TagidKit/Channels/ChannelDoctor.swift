// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import NotificationJournal
import WorkingDays

/// Whether every channel's server answers and takes the login. Nothing is sent.
struct ChannelDoctor {
  private static let area = "channels"
  let diagnoses: [Diagnosis]

  init(_ configuration: Configuration, on day: CivilDate) {
    let desk = ChannelDesk(configuration.channels)
    let history = try? ChannelUse.history(configuration, on: day)
    let people = configuration.people.values.sorted { $0.key < $1.key }
    diagnoses = configuration.channels.values.sorted { $0.name < $1.name }.flatMap { channel in
      let readers = people.filter { ($0.via + $0.fallback).contains(channel.name) }
      var found = Self.look(at: channel, desk, for: readers)
      if let closed = history.flatMap({ desk.closed(channel.name, $0) }) {
        found.append(
          .warning(
            Self.area, "\(channel.name): takes nothing more since \(closed.since): \(closed.detail)",
            hint: "Give it another address, or run `tagid channel test \(channel.name)`."))
      }
      return found
    }
  }

  private static func look(at channel: ChannelSettings, _ desk: ChannelDesk, for readers: [Person]) -> [Diagnosis] {
    do throws(DeliveryError) {
      if case .outbox(let folder, _) = channel.way { return [outbox(channel.name, folder)] }
      guard case .transfer(let transfer) = try desk.channel(channel.name).probe() else {
        return [.ok(area, "\(channel.name): needs no server")]
      }
      let (steps, outcome) = ChannelSteps.run(transfer)
      let abilities = ChannelSteps.abilities(steps)
      if outcome.result == .accepted {
        let tls = steps.contains { if case .note(let text) = $0 { text.hasPrefix("SSL connection") } else { false } }
        let more = (tls ? ["TLS"] : ["no TLS"]) + abilities
        let answers = "\(channel.name): \(transfer.place) answers (\(more.joined(separator: "; ")))"
        return [.ok(area, answers)] + unreachable(readers, over: channel, abilities)
      }
      return [
        .warning(
          area, "\(channel.name): \(outcome.detail)", hint: "`tagid channel test \(channel.name)` shows every step.")
      ]
    } catch {
      return [
        .error(
          area, "\(channel.name): \(error.message)", hint: "Correct the channel in the configuration.",
          exit: .configuration)
      ]
    }
  }

  /// Readers whose address the server cannot take.
  private static func unreachable(
    _ readers: [Person], over channel: ChannelSettings, _ abilities: [String]
  ) -> [Diagnosis] {
    guard channel.kind == .smtp, !abilities.contains(where: { $0.hasPrefix("SMTPUTF8") }) else { return [] }
    let foreign = readers.filter { $0.email.map { !$0.utf8.allSatisfy { $0 < 0x80 } } ?? false }
    return foreign.map { reader in
      .warning(
        area, "\(channel.name): the server takes only ASCII before the @, which the address of \(reader.key) is not",
        hint: "Give \(reader.key) another `email`, or use a server that knows SMTPUTF8.")
    }
  }

  private static func outbox(_ name: String, _ folder: String) -> Diagnosis {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    if isThere, !FileManager.default.isWritableFile(atPath: folder) {
      return .warning(area, "\(name): \(folder) cannot be written", hint: "Give it to the user that runs tagid.")
    }
    return .ok(area, "\(name): \(folder)\(isThere ? "" : " is made when it is needed")")
  }
}
