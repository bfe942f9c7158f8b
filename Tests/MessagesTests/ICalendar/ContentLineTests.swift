// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import WorkingDays

@testable import Messages

/// Lines of at most 75 octets that tear no character, and text that cannot break out of its line.
struct ContentLineTests {
  @Test(arguments: [
    ("one, two; three", "one\\, two\\; three"), ("a\\b", "a\\\\b"), ("a\\n", "a\\\\n"), ("a:b\"c", "a:b\"c"),
    ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\n\r\nb", "a\\n\\nb"),
    ("a\u{2028}b\u{85}c", "a\\nb\\nc"),
    ("a\u{B}b\u{C}c", "a\\nb\\nc"), ("a\tb", "a b"), ("a\u{0}b\u{1B}c\u{7F}d\u{9B}e", "abcde"),
    ("a\u{202E}b\u{2066}c\u{200F}d\u{FEFF}e", "abcde"), ("ক্\u{200D}ষ\u{200C}", "ক্\u{200D}ষ\u{200C}"),
    ("\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\\nEND:VEVENT\\nBEGIN:VEVENT"), ("", ""), ("👩‍👩‍👧‍👦,", "👩‍👩‍👧‍👦\\,"),
  ])
  func textStaysInItsLine(_ text: String, _ escaped: String) {
    #expect(ICalendarText.escaped(text) == escaped)
    #expect(ContentLine("SUMMARY", text: text).folded == "SUMMARY:\(escaped)\r\n")
  }

  @Test(arguments: [(67, ["75"]), (68, ["75", "2"]), (141, ["75", "75"]), (142, ["75", "75", "2"])])
  func aLineIsFoldedWhenItIsLongerThan75Octets(_ count: Int, _ lengths: [String]) {
    let folded = ContentLine("SUMMARY", text: String(repeating: "x", count: count)).folded
    #expect(Self.lines(folded).map { "\($0.utf8.count)" } == lengths)
  }

  /// Bengali conjuncts, joined emoji, flags, combining marks, and each of them at every offset.
  @Test(arguments: ["ক্ষ্ম্যা", "👩‍👩‍👧‍👦", "🇧🇩", "e\u{301}\u{323}", "ন্ত্রণালয়", "\\", ";", "\n", "শ্রী, "])
  func noCharacterIsTorn(_ piece: String) {
    for offset in 0..<76 {
      let text = String(repeating: "x", count: offset) + String(repeating: piece, count: 60)
      let folded = ContentLine("SUMMARY", text: text).folded
      let lines = Self.lines(folded)
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      let parts = [lines[0]] + lines.dropFirst().map { String($0.dropFirst()) }
      #expect(lines.dropFirst().allSatisfy { $0.utf8.first == 0x20 })
      let whole = "SUMMARY:\(ICalendarText.escaped(text))"
      #expect(parts.joined() == whole)
      #expect(parts.reduce(0) { $0 + $1.count } == whole.count, "a character was torn at \(offset)")
    }
  }

  @Test func aCharacterThatIsLongerThanALineIsFoldedBetweenItsScalars() {
    let monster = "a" + String(repeating: "\u{301}", count: 500)
    let folded = ContentLine("SUMMARY", text: monster).folded
    let lines = Self.lines(folded)
    #expect(lines.count > 13 && lines.allSatisfy { $0.utf8.count <= 75 })
    // As bytes: the space before a mark is one character with it.
    let unfolded = Array(lines[0].utf8) + lines.dropFirst().flatMap { $0.utf8.dropFirst() }
    #expect(unfolded == Array("SUMMARY:\(monster)".utf8))
  }

  @Test(arguments: [
    (0, "19700101T000000Z"), (1_640_228_400, "20211223T030000Z"), (-1, "19691231T235959Z"),
    (1_246_381_199, "20090630T165959Z"), (253_402_300_799, "99991231T235959Z"), (951_782_400, "20000229T000000Z"),
  ])
  func momentsAreWrittenInUTC(_ seconds: Int64, _ written: String) {
    #expect(ContentLine("DTSTAMP", utc: seconds).folded == "DTSTAMP:\(written)\r\n")
  }

  /// Scalar by scalar, since CR and LF are one character.
  private static func lines(_ folded: String) -> [String] {
    var lines = String(decoding: folded.utf8, as: UTF8.self).components(separatedBy: "\r\n")
    lines.removeLast()
    return lines
  }
}
