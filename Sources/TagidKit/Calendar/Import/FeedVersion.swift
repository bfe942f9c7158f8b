// SPDX-License-Identifier: Apache-2.0
import Documents

/// What tells one version of an event from another.
struct FeedVersion {
  let line: Int
  let sequence: Int
  /// Moments in UTC, whose texts are in the order of time; nil for anything else.
  let modified: String?
  let stamp: String?
  /// On which days it is, and whether.
  let says: [String]

  init(_ event: ICalendarComponent) {
    line = event.line
    sequence = event.all("SEQUENCE").first.flatMap { Int($0.value) } ?? 0
    modified = Self.moment(event, "LAST-MODIFIED")
    stamp = Self.moment(event, "DTSTAMP")
    let span: [String]
    do throws(FeedRefusal) {
      let read = try FeedSpan(event)
      span = ["\(read.start) \(read.days)"]
    } catch {
      span = event.lines.filter { ["DTSTART", "DTEND", "DURATION"].contains($0.name) }.map(\.value)
    }
    let rest = event.lines.filter { ["RRULE", "RDATE", "EXDATE"].contains($0.name) }.map(\.value)
    let status = event.all("STATUS").map { $0.value.uppercased() }.filter { $0 != "CONFIRMED" }
    says = span + rest + status
  }

  private static func moment(_ event: ICalendarComponent, _ name: String) -> String? {
    guard let text = event.all(name).first?.value, text.utf8.count == 16, text.hasSuffix("Z") else { return nil }
    let digits = text.utf8.enumerated().allSatisfy { index, byte in
      index == 8 ? byte == UInt8(ascii: "T") : index == 15 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    return digits ? text : nil
  }
}
