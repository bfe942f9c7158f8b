// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Walks over a line in the one form in which it is written: each step says whether the line goes on as expected.
///
/// What goes on otherwise may still be right, as a record of a later version is: that is for a reader that takes its time.
struct ByteWalk {
  /// No bytes.
  static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

  let bytes: UnsafeRawBufferPointer
  private(set) var at = 0
  /// False once something was not as expected.
  private(set) var isOnTheWay = true

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func leave() { isOnTheWay = false }

  /// Goes past these very bytes.
  @inline(__always) mutating func expect(_ text: StaticString) {
    if !take(text) { isOnTheWay = false }
  }

  /// Goes past these bytes if they come next.
  @inline(__always) mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard isOnTheWay, bytes.count - at >= count, let start = bytes.baseAddress,
      memcmp(start + at, text.utf8Start, count) == 0
    else { return false }
    at += count
    return true
  }

  /// A text in quotes after its name.
  @inline(__always) mutating func field(_ name: StaticString) -> UnsafeRawBufferPointer {
    expect(name)
    return string()
  }

  /// What was gone past since a place.
  func bytes(from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[min(start, at)..<at])
  }

  /// A text in quotes, of a line without escapes; empty when there is none.
  mutating func string() -> UnsafeRawBufferPointer {
    let start = at + 1
    guard isOnTheWay, start < bytes.count, bytes[at] == 0x22, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x22, bytes.count - start)
    else {
      isOnTheWay = false
      return Self.nothing
    }
    let end = UnsafeRawPointer(found) - base
    at = end + 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// A whole number from 0, written without needless zeros.
  mutating func number() -> Int {
    var value = 0
    let start = at
    while isOnTheWay, at < bytes.count, case 0x30...0x39 = bytes[at], at - start < 15 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    if at == start || (bytes[start] == 0x30 && at - start > 1) { isOnTheWay = false }
    return value
  }

  mutating func flag() -> Bool {
    if take("true") { return true }
    expect("false")
    return false
  }
}

extension ByteWalk {
  /// Whether a line has neither control characters nor escapes, and is UTF-8.
  static func isPlain(_ line: UnsafeRawBufferPointer) -> Bool {
    var high: UInt64 = 0
    var odd: UInt64 = 0
    let words = line.count / 8
    for word in 0..<words {
      let value = line.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)
      high |= value
      // The highest bit of each byte that is less than 0x20; a borrow can only follow one that is. Then that of each backslash.
      odd |= (value &- 0x2020_2020_2020_2020) & ~value
      let escapes = value ^ 0x5C5C_5C5C_5C5C_5C5C
      odd |= (escapes &- 0x0101_0101_0101_0101) & ~escapes
    }
    for at in words * 8..<line.count {
      high |= UInt64(line[at])
      if line[at] < 0x20 || line[at] == 0x5C { odd |= 0x80 }
    }
    guard odd & 0x8080_8080_8080_8080 == 0 else { return false }
    return high & 0x8080_8080_8080_8080 == 0 || isUTF8(line)
  }

  private static func isUTF8(_ line: UnsafeRawBufferPointer) -> Bool {
    (try? UTF8Span(validating: line.bindMemory(to: UInt8.self).span)) != nil
  }
}
