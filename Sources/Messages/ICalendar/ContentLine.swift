// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// One property of an iCalendar text with its value (RFC 5545, 3.1).
struct ContentLine {
  /// The longest line there may be, in octets without its end.
  static let limit = 75

  private let content: String

  /// - Parameters:
  ///   - name: with its parameters, a word of the program.
  ///   - value: of a form that cannot hold anything to escape; for what people write there is `text`.
  init(_ name: String, _ value: String) { content = "\(name):\(value)" }

  init(_ name: String, text: String) { self.init(name, ICalendarText.escaped(text)) }

  /// A moment in UTC, such as `20211223T030000Z`.
  /// - Parameter utc: seconds since 1970.
  init(_ name: String, utc: Int64) {
    let second = utc % 86_400 >= 0 ? utc % 86_400 : utc % 86_400 + 86_400
    let day = CivilDate(dayNumber: Int32(clamping: (utc - second) / 86_400))
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    self.init(name, "\(day.basic)T\(clock)Z")
  }

  /// A whole day, such as `20211230`.
  init(_ name: String, date: CivilDate) { self.init("\(name);VALUE=DATE", date.basic) }

  /// The line as it is written: ended, and going on in the next line, after a space, where it would be too long. No
  /// character as people see it is torn, unless it is longer than a line.
  var folded: String {
    var result = ""
    var used = 0
    func add(_ piece: some TextOutputStreamable, _ length: Int) {
      if used + length > Self.limit {
        result += "\r\n "
        used = 1
      }
      piece.write(to: &result)
      used += length
    }
    for character in content {
      let length = character.utf8.count
      if length < Self.limit {
        add(character, length)
      } else {
        for scalar in character.unicodeScalars { add(scalar, Unicode.UTF8.width(scalar)) }
      }
    }
    return result + "\r\n"
  }
}

extension CivilDate {
  /// `YYYYMMDD`.
  fileprivate var basic: String { iso.filter { $0 != "-" } }
}
