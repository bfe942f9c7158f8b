// SPDX-License-Identifier: Apache-2.0

/// An iCalendar file (RFC 5545) as components of lines that know their place; what they mean is its reader's business.
package struct ICalendarFile: Sendable, Equatable {
  /// Every `VCALENDAR` of the file.
  package var calendars: [ICalendarComponent]

  /// Throws for what is no iCalendar file, or one whose components do not close: a feed that was cut off in the middle must
  /// not be taken for a whole one.
  package init(_ bytes: [UInt8]) throws(DocumentError) {
    guard bytes.count <= Bounds.calendarBytes else { throw .calendarTooLarge("the calendar is larger than 16 MiB") }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var lines = FoldedLines(isUTF16 ? try TextEncoding.utf8(bytes) : bytes)
    var open: [ICalendarComponent] = []
    calendars = []
    while let (text, line) = try lines.next() {
      if calendars.isEmpty, open.isEmpty { try Self.expectBeginning(text, line) }
      let read: ICalendarLine
      do throws(ICalendarDamage) {
        read = try ICalendarLine(text, line: line)
      } catch {
        guard !open.isEmpty else { throw Self.outside(line) }
        open[open.count - 1].damage.append(error)
        continue
      }
      switch read.name {
      case "BEGIN":
        let name = Self.componentName(read)
        guard !open.isEmpty || name == "VCALENDAR" else { throw Self.outside(line) }
        open.append(ICalendarComponent(name: name, line: line))
        guard open.count <= Bounds.calendarDepth else {
          throw .calendarTooLarge("components lie more than \(Bounds.calendarDepth) deep in one another", line: line)
        }
      case "END":
        guard let ended = open.popLast() else { throw Self.outside(line) }
        guard ended.name == Self.componentName(read) else {
          throw Self.broken(
            line, "END:\(Self.componentName(read)) stands where \(ended.name), which begins in line \(ended.line), ends"
          )
        }
        if open.isEmpty { calendars.append(ended) } else { open[open.count - 1].components.append(ended) }
      default:
        guard !open.isEmpty else { throw Self.outside(line) }
        open[open.count - 1].lines.append(read)
      }
    }
    if let unclosed = open.last {
      throw Self.broken(unclosed.line, "the file ends inside of the \(unclosed.name) that begins here")
    }
    guard !calendars.isEmpty else { throw .empty }
  }

  /// The first words of what people download in place of a feed are told by what they are.
  private static func expectBeginning(_ text: String, _ line: Int) throws(DocumentError) {
    let start = text.drop(while: \.isWhitespace)
    if start.uppercased().hasPrefix("BEGIN:VCALENDAR") { return }
    let what =
      start.hasPrefix("<")
      ? "this is a web page" : start.hasPrefix("{") || start.hasPrefix("[") ? "this is JSON" : "this is something else"
    throw DocumentError(
      .format, line: line, message: "\(what), not an iCalendar file, which begins with BEGIN:VCALENDAR", hint: rightLink
    )
  }

  /// Where offices find the feed itself.
  package static let rightLink =
    "Download the feed itself, a link that usually ends in .ics: in Google Calendar \"address in iCal format\" under the "
    + "calendar's settings, on gov.uk \"Add … to your calendar\", for a webcal:// link the same with https://."

  private static func componentName(_ line: ICalendarLine) -> String {
    String(line.value.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased().prefix(40))
  }

  private static func outside(_ line: Int) -> DocumentError {
    broken(line, "there is something outside of BEGIN:VCALENDAR and END:VCALENDAR")
  }

  private static func broken(_ line: Int, _ message: String) -> DocumentError {
    DocumentError(
      .damaged, line: line, message: message, hint: "The file is damaged or was cut off; download it again.")
  }
}
