// SPDX-License-Identifier: Apache-2.0
import Foundation

/// JSON as bytes with the fields in the order in which they are written, since the journal's hashes are over bytes.
struct JSONLine {
  private(set) var bytes: [UInt8] = []

  mutating func object(_ fields: (inout JSONLine) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func array<Element>(_ elements: [Element], _ element: (inout JSONLine, Element) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for value in elements { element(&self, value) }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func field(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes `null` for nil.
  mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes `null` for nil.
  mutating func field(_ name: String, _ value: Int?) {
    key(name)
    bytes.append(contentsOf: (value.map { String($0) } ?? "null").utf8)
  }

  /// Writes `null` for nil.
  mutating func field(_ name: String, orNull value: String?) {
    key(name)
    if let value { string(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes every digit of the number, or `null` for nil.
  mutating func field(_ name: String, _ value: Decimal?) {
    key(name)
    bytes.append(contentsOf: (value.map { "\($0)" } ?? "null").utf8)
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Ends the line; what is written next begins another.
  mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes a string with the fewest escapes that JSON allows, whole runs at a time.
  mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var run = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: utf8[run..<index])
        escape(byte)
        run = index + 1
      }
      bytes.append(contentsOf: utf8[run...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    if byte < 0x20 {
      bytes.append(contentsOf: "u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    } else {
      bytes.append(byte)
    }
  }

  /// Writes a comma unless this is the first value of its object, array, field or line.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
