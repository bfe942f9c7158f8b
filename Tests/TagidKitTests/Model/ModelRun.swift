// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import WorkingDays

@testable import TagidKit

/// One run as the judge sees it: the office as it was, and what left.
struct ModelRun {
  let world: ModelWorld
  let day: CivilDate
  /// Worked out on paper.
  let office: NaiveOffice
  var messages: [SentMessage]

  init(_ world: ModelWorld, on day: CivilDate, _ messages: [SentMessage]) {
    (self.world, self.day, self.messages) = (world, day, messages)
    office = NaiveOffice(world, on: day)
  }

  /// Whether something of these kinds about an indicator or a duty left on a route.
  func isTried(_ subject: String, on route: Route, _ kinds: [SentMessage.Kind]) -> Bool {
    messages.contains { message in
      message.route == route
        && message.lines.contains { $0.subject == subject && kinds.contains($0.kind) }
    }
  }
}

extension SentMessage {
  /// Nil for what was closed without being sent.
  init?(_ message: CheckReport.SentMessage, _ office: NaiveOffice) {
    guard let result = message.result, result != .superseded else { return nil }
    let kind = office.world.people.kinds[message.channel]?.rawValue ?? ""
    let isPilot = office.isPilot && office.world.people.pilot?.to != message.recipient
    self.init(
      id: message.id,
      route: Route(recipient: message.recipient, channel: message.channel, kind: isPilot ? "pilot" : kind),
      address: message.address, result: result,
      lines: zip(message.identities, message.reasons).map { Line(text: $0, reason: $1) })
  }
}
