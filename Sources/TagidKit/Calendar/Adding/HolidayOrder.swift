// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

/// A holiday order as somebody types it on the evening on which it comes.
package struct HolidayOrder {
  package var date: CivilDate
  package var isClosed: Bool
  package var name: String
  package var bengaliName: String?
  package var announced: CivilDate
  package var source: String?
  package var note: String?

  package init(
    date: CivilDate, isClosed: Bool, name: String, bengaliName: String?, announced: CivilDate, source: String?,
    note: String?
  ) {
    self.date = date
    self.isClosed = isClosed
    self.name = name
    self.bengaliName = bengaliName
    self.announced = announced
    self.source = source
    self.note = note
  }

  /// The office's own fact; throws for what cannot be.
  func fact(today: CivilDate) throws(Stop) -> HolidayFact {
    guard WorkingCalendar.span.contains(date) else {
      throw Self.usage("\(date) is in no year of a calendar", "Write a day from 1900 to 2200.")
    }
    guard announced <= today else {
      throw Self.usage(
        "--announced \(announced) is after today, \(today)",
        "An order counts from the day on which it is known; run this on that day, or write the day on which it was known."
      )
    }
    var names = ["en": try Self.line(name, "--name", upTo: HolidayFileWords.nameBytes)]
    if let bengaliName { names["bn"] = try Self.line(bengaliName, "--name-bn", upTo: HolidayFileWords.nameBytes) }
    return HolidayFact(
      date: date, name: names, effect: isClosed ? .closed : .open, kind: "office", certainty: .gazetted,
      announced: announced, source: try Self.optional(source, "--source"), note: try Self.optional(note, "--note"))
  }

  private static func line(_ text: String, _ option: String, upTo most: Int) throws(Stop) -> String {
    guard let line = PlainText.line(text) else {
      throw usage("\(option) is empty", "Write a text, or leave the option out if it may be.")
    }
    guard !PlainText.hasControls(line) else {
      throw usage("\(option) has control characters in it", "Write plain text.")
    }
    guard line.utf8.count <= most else {
      throw usage("\(option) has \(line.utf8.count) bytes; at most \(most) are kept", "Write a shorter text.")
    }
    return line
  }

  private static func optional(_ text: String?, _ option: String) throws(Stop) -> String? {
    guard let text else { return nil }
    return try line(text, option, upTo: HolidayFileWords.noteBytes)
  }

  private static func usage(_ message: String, _ hint: String) -> Stop {
    Stop(.usage, "tagid: \(message)\n  \(hint)")
  }
}
