// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
package import WorkingDays

/// What `channel preview` shows: what a day would send over one channel, byte for byte; nothing is sent or written.
package struct ChannelPreview {
  private let messages: [(recipient: String, preview: MessagePreview)]
  private let name: String
  private let day: CivilDate

  package init(_ name: String, _ configuration: Configuration, day asked: CivilDate?, _ world: World) throws(Stop) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    let day = asked ?? clock.today
    let use = try ChannelUse(name, configuration, on: day)
    let morning = try Morning(configuration, day: day)
    let memory = PlanMemory(morning, state: configuration.state)
    var work = try DayWork(morning, memory, configuration, use.history, use.desk)
    if let hindrance = work.previewCalendars(configuration, clock) { world.warn("tagid: \(hindrance)") }
    let stamp = Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: clock.utcOffsetSeconds)
    self.name = name
    self.day = day
    do throws(DeliveryError) {
      let channel = try use.desk.channel(name)
      var found: [(recipient: String, preview: MessagePreview)] = []
      for outgoing in work.plan.outgoing + work.plan.held where outgoing.channel == name {
        let prepared = try channel.prepare(outgoing.message, for: outgoing.addressee.recipient, at: stamp)
        found.append((outgoing.addressee.route.recipient, channel.preview(prepared)))
      }
      messages = found
    } catch {
      throw Stop(.configuration, "tagid: \(error.message)")
    }
  }

  package var text: String {
    if messages.isEmpty { return "Nothing is due over \(name) on \(day)." }
    return messages.map { recipient, preview in
      let limit = preview.limit.map { " of at most \($0)" } ?? ""
      let head = ["# for \(recipient): \(preview.size)\(limit) \(preview.unit)"] + preview.head.map { "# \($0)" }
      return head.joined(separator: "\n") + "\n\n" + String(decoding: preview.body, as: UTF8.self)
    }.joined(separator: "\n\n")
  }

  package var json: JSONValue {
    .object([
      "asOf": .text(day.iso), "channel": .text(name),
      "messages": .list(
        messages.map { recipient, preview in
          .object([
            "recipient": .text(recipient), "head": .texts(preview.head), "size": .whole(preview.size),
            "limit": .optional(preview.limit) { .whole($0) }, "unit": .text(preview.unit),
            "body": .text(String(decoding: preview.body, as: UTF8.self)),
          ])
        }),
    ])
  }
}
