// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A message that a server refused for good, or of which nobody knows whether it arrived: the administrators hear of it
/// once (rule 12).
package struct UndeliveredMessage: Sendable, Equatable {
  /// The message's id.
  package var id: String
  package var recipient: String
  package var channel: String
  package var address: String
  /// The day its last attempt was about.
  package var day: CivilDate
  /// Refused for good; otherwise given up after its repeats.
  package var isRefused: Bool
  /// The server's words.
  package var detail: String
  /// How many notices it carries.
  package var notices: Int
  /// Whether nothing more is sent over the channel until somebody mends it.
  package var isChannelClosed: Bool

  package init(
    id: String, recipient: String, channel: String, address: String, day: CivilDate, isRefused: Bool, detail: String,
    notices: Int, isChannelClosed: Bool = false
  ) {
    self.isChannelClosed = isChannelClosed
    self.id = id
    self.recipient = recipient
    self.channel = channel
    self.address = address
    self.day = day
    self.isRefused = isRefused
    self.detail = detail
    self.notices = notices
  }

  package var identity: NoticeIdentity { NoticeIdentity(message: id, word: isRefused ? "rejected" : "given-up") }
}
