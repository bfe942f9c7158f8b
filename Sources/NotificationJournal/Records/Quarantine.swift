// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// A place that takes nothing more until somebody mends it, or that is trusted again.
package struct Quarantine: Sendable, Equatable, Decodable {
  package enum State: String, Sendable, Decodable {
    case begun, lifted
  }

  package var state: State
  package var channel: String
  package var kind: String
  /// Where the channel leads, such as a host with a mark of its URL: another place is not in quarantine.
  package var place: String
  /// The other side's words, or who lifted it.
  package var detail: String

  package init(state: State, channel: String, kind: String, place: String, detail: String) {
    self.state = state
    self.channel = channel
    self.kind = kind
    self.place = place
    self.detail = detail
  }

  func write(to line: inout JSONLine) {
    line.field("state", state.rawValue)
    line.field("channel", channel)
    line.field("kind", kind)
    line.field("place", place)
    line.field("detail", detail)
  }
}
