// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import WorkingDays

/// Finds a channel by its name, with what the journal knows of it.
struct ChannelUse {
  let settings: ChannelSettings
  let desk: ChannelDesk
  let history: JournalHistory

  init(_ name: String, _ configuration: Configuration, on day: CivilDate) throws(Stop) {
    guard let settings = configuration.channels[name] else {
      let names = configuration.channels.keys.sorted().joined(separator: ", ")
      throw Stop(
        .usage,
        "tagid: there is no channel \(PlainText.quoted(name))\n  "
          + (names.isEmpty ? "The configuration names none." : "There are: \(names)."))
    }
    self.settings = settings
    desk = ChannelDesk(configuration.channels)
    history = try Self.history(configuration, on: day)
  }

  static func history(_ configuration: Configuration, on day: CivilDate) throws(Stop) -> JournalHistory {
    do throws(JournalError) {
      return try JournalHistory(reading: StateFolder(configuration.state, for: .reading), on: day.iso)
    } catch {
      throw Stop(error)
    }
  }
}
