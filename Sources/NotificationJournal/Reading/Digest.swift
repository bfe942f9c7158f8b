// SPDX-License-Identifier: Apache-2.0

/// The 32 bytes of a SHA-256, which take no memory of their own.
struct Digest: Sendable, Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// All zeros.
  init() {}

  /// - Parameter bytes: 32 of them.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return }
    words = (Self.word(bytes, 0), Self.word(bytes, 8), Self.word(bytes, 16), Self.word(bytes, 24))
  }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  init?(hex: UnsafeRawBufferPointer) {
    guard hex.count == 64 else { return nil }
    var bad: UInt64 = 0
    words = (
      Self.word(hex: hex, 0, &bad), Self.word(hex: hex, 16, &bad), Self.word(hex: hex, 32, &bad),
      Self.word(hex: hex, 48, &bad)
    )
    if bad != 0 { return nil }
  }

  /// Sixteen digits.
  private static func word(hex: UnsafeRawBufferPointer, _ at: Int, _ bad: inout UInt64) -> UInt64 {
    half(hex.loadUnaligned(fromByteOffset: at, as: UInt64.self), &bad) << 32
      | half(hex.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self), &bad)
  }

  /// Eight digits at once, one in each byte, the first in the lowest: one by one they take longer than the rest of a line.
  /// - Parameter bad: gets a bit when one of them is no digit.
  private static func half(_ stored: UInt64, _ bad: inout UInt64) -> UInt64 {
    let text = UInt64(littleEndian: stored)
    let every: UInt64 = 0x0101_0101_0101_0101
    // A letter has the bit 0x40, and its low half says 1 for `a`.
    let values = text & (every &* 0x0F) &+ ((text >> 6) & every) &* 9
    let isLetter = ((values &+ every &* 6) >> 4) & every
    // A digit is what it would be written as, and nothing else is.
    bad |= values & (every &* 0xF0) | text ^ (values &+ every &* 0x30 &+ isLetter &* 0x27)
    var bytes = (values << 4 | values >> 8) & 0x00FF_00FF_00FF_00FF
    bytes = (bytes | bytes >> 8) & 0x0000_FFFF_0000_FFFF
    return UInt64(UInt32(truncatingIfNeeded: bytes | bytes >> 16).byteSwapped)
  }

  init?(hex: String) {
    var hex = hex
    guard let digest = hex.withUTF8({ Digest(hex: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = digest
  }

  /// 64 lower-case digits.
  var hex: String {
    String(unsafeUninitializedCapacity: 64) { text in
      for (place, word) in [words.0, words.1, words.2, words.3].enumerated() {
        for digit in 0..<16 {
          let value = UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64(digit))) & 15
          text[16 * place + digit] = SHA256Digest.digit(value)
        }
      }
      return 64
    }
  }

  static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  /// Bits that are as good as any, for a table.
  var scattered: UInt64 { words.0 }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
}
