// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// JSON as bytes with the fields in the order in which they are written, since hashes and signatures are over bytes.
package struct JSONLine {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  @inlinable
  package mutating func object<Failure>(_ fields: (inout JSONLine) throws(Failure) -> Void) throws(Failure) {
    begin(UInt8(ascii: "{"))
    try fields(&self)
    close(UInt8(ascii: "}"))
  }

  @inlinable
  package mutating func array<Element, Failure>(
    _ elements: [Element], _ element: (inout JSONLine, Element) throws(Failure) -> Void
  ) throws(Failure) {
    begin(UInt8(ascii: "["))
    for value in elements { try element(&self, value) }
    close(UInt8(ascii: "]"))
  }

  @usableFromInline
  mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  @usableFromInline
  mutating func close(_ bracket: UInt8) { bytes.append(bracket) }

  /// Writes the name of a field, which needs no escapes; a value must follow.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// The same for a name that comes from somewhere.
  package mutating func key(named name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  package mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes `null` for nil.
  package mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// Writes `null` for nil.
  package mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    bytes.append(contentsOf: (value.map { String($0) } ?? "null").utf8)
  }

  /// Writes every digit of the number, or `null` for nil.
  package mutating func field(_ name: StaticString, _ value: Decimal?) {
    key(name)
    bytes.append(contentsOf: (value.map { "\($0)" } ?? "null").utf8)
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Ends the line; what is written next begins another.
  package mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes a string with the fewest escapes that JSON allows, whole runs at a time.
  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var run = 0
      var place = Self.firstEscape(in: utf8, from: 0)
      while place < utf8.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run..<place]))
        escape(utf8[place])
        run = place + 1
        place = Self.firstEscape(in: utf8, from: run)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Where the next byte stands that needs an escape; the end when there is none. Looks at eight at once.
  private static func firstEscape(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let every: UInt64 = 0x0101_0101_0101_0101
    let (quote, backslash, space) = (every &* 0x22, every &* 0x5C, every &* 0x20)
    let raw = UnsafeRawBufferPointer(utf8)
    var place = start
    while place + 8 <= utf8.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // The high bit of each byte that is below a space, or zero after what it should be is taken out.
      let low = (word &- space) & ~word
      let isQuote = ((word ^ quote) &- every) & ~(word ^ quote)
      let isBackslash = ((word ^ backslash) &- every) & ~(word ^ backslash)
      if (low | isQuote | isBackslash) & (every &* 0x80) != 0 { break }
      place += 8
    }
    while place < utf8.count {
      let byte = utf8[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return place }
      place += 1
    }
    return utf8.count
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
