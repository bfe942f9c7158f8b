// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

import JSONLines

@Suite struct JSONLineTests {
  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    (#"he said "no""#, #""he said \"no\"""#),
    (#"C:\new\"#, #""C:\\new\\""#),
    ("a/b", #""a/b""#),
    ("\n", #""\u000a""#),
    ("a\tb\r\n", #""a\u0009b\u000d\u000a""#),
    ("\u{0}\u{1}\u{1f}", #""\u0000\u0001\u001f""#),
    ("\u{7f}\u{80}", "\"\u{7f}\u{80}\""),
    ("তাগিদ ক্ষ", "\"তাগিদ ক্ষ\""),
    ("👩‍👩‍👧 🇧🇩", "\"👩‍👩‍👧 🇧🇩\""),
    ("a\u{2028}b\u{2029}", "\"a\u{2028}b\u{2029}\""),
    ("\"", #""\"""#),
    ("\"\\\"\\", #""\"\\\"\\""#),
  ])
  func aStringIsEscapedAsLittleAsJSONAllows(value: String, expected: String) throws {
    var line = JSONLine()
    line.string(value)
    #expect(line.bytes == Array(expected.utf8))
    #expect(try JSONDecoder().decode(String.self, from: Data(line.bytes)).utf8.elementsEqual(value.utf8))
  }

  @Test func everyControlCharacterComesBack() throws {
    let value = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    var line = JSONLine()
    line.string(value)
    #expect(line.bytes.count == 32 * 6 + 2)
    #expect(line.bytes.allSatisfy { $0 >= 0x20 })
    #expect(try JSONDecoder().decode(String.self, from: Data(line.bytes)) == value)
  }

  @Test func commasStandBetweenValuesOnly() {
    var line = JSONLine()
    for _ in 0..<2 {
      line.object { line in
        line.field("a", ",")
        line.field("b", nil as Int?)
        line.key("c")
        line.array([1, 2]) { line, number in
          line.object { $0.field("n", -number) }
        }
        line.key("d")
        line.array([String]()) { $0.string($1) }
        line.key("e")
        line.object { _ in }
        line.field("f", true)
        line.field("g", false)
      }
      line.end()
    }
    let one = #"{"a":",","b":null,"c":[{"n":-1},{"n":-2}],"d":[],"e":{},"f":true,"g":false}"# + "\n"
    #expect(String(decoding: line.bytes, as: UTF8.self) == one + one)
  }

  /// Bytes are looked at eight at once, and the rest one by one.
  @Test(arguments: ["\"", "\\", "\u{0}", "\u{1f}", "\n"])
  func anEscapeIsFoundWhereverItStands(escaped: String) throws {
    for around in ["a", "!", " ", "#", "[", "]", "\u{7f}", "é", "ক", "😀"] {
      for before in 0..<20 {
        for after in 0..<10 {
          let value = String(repeating: around, count: before) + escaped + String(repeating: around, count: after)
          var line = JSONLine()
          line.string(value)
          #expect(!line.bytes.dropFirst().dropLast().contains { $0 < 0x20 })
          #expect(try JSONDecoder().decode(String.self, from: Data(line.bytes)) == value)
        }
      }
    }
  }
}
