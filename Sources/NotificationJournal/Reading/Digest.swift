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
    var parts = InlineArray<4, UInt64>(repeating: 0)
    var bad: UInt8 = 0
    for part in 0..<4 {
      var word: UInt64 = 0
      for at in part * 16..<part * 16 + 16 {
        let value = Self.values[Int(hex[at])]
        bad |= value & 0xF0
        word = word << 4 | UInt64(value & 0x0F)
      }
      parts[part] = word
    }
    guard bad == 0 else { return nil }
    words = (parts[0], parts[1], parts[2], parts[3])
  }

  init?(hex: String) {
    var hex = hex
    guard let digest = hex.withUTF8({ Digest(hex: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = digest
  }

  var hex: String {
    let digits = [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<16).map { Self.digits[Int(truncatingIfNeeded: word >> (60 - 4 * UInt64($0))) & 15] }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  private static let digits = Array("0123456789abcdef".utf8)
  /// By byte; what is no digit has bits that no value has.
  private static let values: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: UInt8(byte) - 0x30
    case 0x61...0x66: UInt8(byte) - 0x61 + 10
    default: 0xFF
    }
  }
}
