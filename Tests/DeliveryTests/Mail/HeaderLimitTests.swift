// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Each limit of a header at one octet less, at itself and at one more, in characters of one to four octets.
struct HeaderLimitTests {
  private func lines(_ text: String, folds: Bool = true) throws -> [String] {
    var header = MailHeader()
    try header.add(.subject, text: text, folds: folds)
    return String(decoding: header.bytes, as: UTF8.self).components(separatedBy: "\r\n").dropLast()
  }

  /// So many octets of characters of this width, filled up with ASCII behind them; it needs encoding.
  private func text(_ octets: Int, _ unit: String) -> String {
    let width = unit.utf8.count
    return String(repeating: unit, count: octets / width) + String(repeating: "x", count: octets % width)
  }

  /// Beside `Subject: ` a word of 67 octets holds 39; in a line of its own one of 75 holds 45.
  @Test("Encoded words are filled up to 75 octets and no further", arguments: ["é", "ক", "😀"])
  func encodedWordsAreFilled(unit: String) throws {
    let width = unit.utf8.count
    let (first, next) = (39 / width * width, 45 / width * width)
    #expect(try lines(text(first, unit)).count == 1)
    #expect(try lines(text(first, unit) + unit).count == 2)
    #expect(try lines(text(first + next, unit)).count == 2)
    #expect(try lines(text(first + next, unit) + unit).count == 3)
    #expect(try lines(text(first + next - width, unit)).count == 2)
    let full = try lines(text(first + next, unit))
    #expect(full[0].utf8.count <= 76 && full[0].utf8.count > 76 - 4 - 2 * width, "\(full)")
    #expect(full[1].utf8.count <= 76 && full[1].utf8.count > 76 - 4 - 2 * width, "\(full)")
  }

  @Test("A word of exactly 75 octets is written, and with its blank a line of exactly 76")
  func aWordOfExactly75OctetsIsWritten() throws {
    // 45 octets make 60 of base64, and the frame of a word has 12: 72; 48 would make 76.
    let lines = try lines(text(39 + 45, "ক"))
    #expect(lines.map { $0.utf8.count } == [9 + 12 + 52, 1 + 12 + 60])
    #expect(EncodedWord.words(String(repeating: "x", count: 48), taken: 1).map { $0.utf8.count } == [72, 16])
  }

  @Test("Words of ASCII are folded at 78 columns", arguments: [(68, 1), (69, 1), (70, 2)])
  func asciiIsFolded(length: Int, count: Int) throws {
    let words = "a " + String(repeating: "x", count: length - 2)
    #expect(try lines(words).count == count)
    #expect(try lines(words).joined() == "Subject: \(words)")
  }

  @Test(
    "One word of ASCII may fill 998 octets when it must not be folded, and is cut beyond", arguments: [988, 989, 990])
  func aLineMayHave998Octets(length: Int) throws {
    let words = String(repeating: "word ", count: (length - 100) / 5) + String(repeating: "x", count: 100)
    let filled = words + String(repeating: "y", count: length - words.utf8.count)
    let lines = try lines(filled, folds: false)
    #expect(lines.count == 1)
    #expect(lines[0].utf8.count <= 998)
    #expect((lines[0] == "Subject: \(filled)") == (length <= 989), "\(lines[0].suffix(20))")
    #expect(lines[0].hasSuffix("...") == (length > 989))
  }

  @Test(
    "A subject that must not be folded stands on one line of at most 998 octets, cut between characters",
    arguments: ["é", "ক", "😀", "ক্ষ", "👩‍👩‍👧‍👦"], [1, 20, 100, 200, 230, 240, 250, 500])
  func aSubjectOnOneLine(unit: String, count: Int) async throws {
    let text = String(repeating: unit, count: count)
    let lines = try lines(text, folds: false)
    #expect(lines.count == 1 && lines[0].utf8.count <= 998)
    let mail = try await ParsedMail.parse(Array((lines[0] + "\r\n\r\n").utf8))
    let subject = try #require(mail.subject)
    if subject != text {
      #expect(subject.hasSuffix("…") && text.hasPrefix(subject.dropLast()), "\(subject)")
      #expect(lines[0].utf8.count > 998 - 110, "no more is cut than has to be")
    }
  }

  @Test("A line of a body has 76 columns at most", arguments: [55, 56, 57, 58, 113, 114, 115])
  func aLineOfABodyHas76Columns(octets: Int) throws {
    var bytes: [UInt8] = []
    try MailPart.file(String(repeating: "x", count: octets), type: ["text/plain"], name: "x").append(to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == (octets + 56) / 57)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(Data(base64Encoded: lines.joined())?.count == octets)
  }
}
