// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Delivery

struct MailHeaderTests {
  static let hostile = [
    "a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\u{0}b", "a\u{7F}b", "a\u{85}b", "a\u{2028}b", "\u{1B}",
  ]

  @Test("A header value with a control character in it is refused", arguments: hostile)
  func aControlCharacterIsRefused(value: String) {
    var header = MailHeader()
    #expect(throws: DeliveryError.self) { try HeaderPiece(value) }
    #expect(throws: DeliveryError.self) { try header.add(.subject, text: value) }
    #expect(throws: DeliveryError.self) { try header.add(.subject, text: value, folds: false) }
    #expect(throws: DeliveryError.self) { try header.add(.listID, value) }
    #expect(header.bytes.isEmpty)
  }

  @Test("Words of ASCII are folded at 78 columns, and no line is empty")
  func asciiIsFolded() throws {
    for length in [1, 60, 68, 69, 70, 71, 300, 897] {
      var header = MailHeader()
      let text = String(repeating: "x", count: length) + " tail " + String(repeating: "word ", count: 40)
      try header.add(.subject, text: text)
      let lines = String(decoding: header.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
      for line in lines { #expect(line.utf8.count <= max(78, length + 9)) }
      let unfolded = lines.joined().replacing("Subject: ", with: "")
      #expect(unfolded == shown(text))
    }
  }

  @Test("Encoded words keep to 75 octets, lines with them to 76")
  func encodedWordsKeepTheirLimits() throws {
    for (unit, most) in [("é", 200), ("ক", 200), ("😀", 120), ("ক্ষ", 90), ("👩‍👩‍👧‍👦", 40)] {
      for count in 1...most {
        var header = MailHeader()
        try header.add(.subject, text: String(repeating: unit, count: count))
        let text = String(decoding: header.bytes, as: UTF8.self)
        #expect(text.hasSuffix("\r\n"))
        for line in text.split(separator: "\r\n") {
          #expect(line.utf8.count <= 76)
          let word = line.hasPrefix("Subject: ") ? line.dropFirst(9) : line.dropFirst(1)
          #expect(word.utf8.count <= 75)
          #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
        }
      }
    }
  }

  @Test("A character longer than a word is split between scalars, never inside one")
  func aHugeCharacterIsSplitBetweenScalars() throws {
    let zalgo = "a" + String(repeating: "\u{0301}", count: 100)
    #expect(zalgo.count == 1)
    #expect(EncodedWord.words(zalgo, taken: 9).count > 1)
  }

  @Test("A word ends after a blank of its last two thirds, and else it is filled")
  func aWordEndsAfterABlank() throws {
    func pieces(_ text: String) throws -> [String] {
      try EncodedWord.words(text, taken: 9).map { word in
        String(decoding: try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))), as: UTF8.self)
      }
    }
    let long = String(repeating: "ক", count: 40)
    for text in ["কক \(long)", "\(String(repeating: "ক", count: 9)) \(long)", "ককক কক ককক কক কক ককক ককককক ককক ক", long]
    {
      let found = try pieces(text)
      #expect(found.joined() == text)
      for (piece, next) in zip(found, found.dropFirst()) {
        let firstLetters = text.dropFirst(piece.count).first
        #expect(firstLetters == nil || next.first != " ")
      }
    }
    #expect(try pieces("কক \(long)")[0].count == 13, "a blank in the first third would waste the word")
    #expect(try pieces("\(String(repeating: "ক", count: 9)) \(long)")[0] == String(repeating: "ক", count: 9) + " ")
    #expect(try pieces("ককক কক ককক কক কক ককক ককককক ককক ক")[0] == "ককক কক ককক কক ")
  }

  @Test("Text that looks encoded is encoded, so that nobody decodes it")
  func textThatLooksEncodedIsEncoded() throws {
    var header = MailHeader()
    try header.add(.subject, text: "=?UTF-8?B?QUJD?=")
    #expect(!String(decoding: header.bytes, as: UTF8.self).contains("QUJD"))
  }

  @Test(
    "A name is written plain, quoted or encoded as it needs",
    arguments: [
      ("Tagid", "Tagid <a@b.example>"), ("Rahman, A.", "\"Rahman, A.\" <a@b.example>"),
      ("say \"hi\" \\", "\"say \\\"hi\\\" \\\\\" <a@b.example>"),
      ("তাগিদ", "=?UTF-8?B?4Kak4Ka+4KaX4Ka/4Kam?= <a@b.example>"),
    ])
  func aNameIsWrittenAsItNeeds(name: String, written: String) throws {
    var header = MailHeader()
    try header.add(.to, address: MailAddress(name: name, address: "a@b.example"))
    #expect(String(decoding: header.bytes, as: UTF8.self) == "To: \(written)\r\n")
  }
}
