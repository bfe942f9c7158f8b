// SPDX-License-Identifier: Apache-2.0
package import Delivery

/// Events that go to a reader by mail, to be taken into a calendar of the reader's own: PUBLISH, so that no program asks for
/// an answer (RFC 5546, 3.2.1). Without a name and a time to look again, which would make it a calendar beside the reader's.
package struct MailedCalendar {
  private let organizer: MailAddress
  private let events: [ICalendar.Event]

  /// - Parameters:
  ///   - organizer: who sends the mail; PUBLISH must name one.
  ///   - events: at least one, with the UID and SEQUENCE that subscribers know.
  package init(organizer: MailAddress, events: [ICalendar.Event]) {
    self.organizer = organizer
    self.events = events
  }

  /// The file as it is attached to a mail.
  /// - Parameter name: of the file, without its ending.
  package func attachment(named name: String) -> MessageCalendar {
    MessageCalendar(fileName: "\(name).ics", method: "PUBLISH", text: text)
  }

  private var text: String {
    let lines =
      [
        ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
        ContentLine("PRODID", text: ICalendar.product), ContentLine("CALSCALE", "GREGORIAN"),
        ContentLine("METHOD", "PUBLISH"),
      ] + events.flatMap { $0.lines(organizer: line) } + [ContentLine("END", "VCALENDAR")]
    return lines.map(\.folded).joined()
  }

  /// A parameter's value has no escape for a quote (RFC 5545, 3.1), and RFC 6868's is known to few.
  private var line: ContentLine {
    let name = organizer.displayName.map { shown($0).replacing("\"", with: "'") } ?? ""
    return ContentLine(name.isEmpty ? "ORGANIZER" : "ORGANIZER;CN=\"\(name)\"", "mailto:\(organizer.mailtoSpec)")
  }
}
