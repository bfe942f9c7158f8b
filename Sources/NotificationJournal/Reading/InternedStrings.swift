// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Texts that come again and again in a journal, each kept once: making a text costs more than finding it.
struct InternedStrings {
  private var slots: [String?] = Array(repeating: nil, count: 4096)

  /// - Parameter bytes: known to be UTF-8.
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> String {
    // Short texts need no memory of their own.
    if bytes.count <= 15 { return String(decoding: bytes, as: UTF8.self) }
    let slot = Self.slot(bytes) & (slots.count - 1)
    if let known = slots[slot], Self.isSame(known, bytes) { return known }
    let text = String(decoding: bytes, as: UTF8.self)
    slots[slot] = text
    return text
  }

  private static func isSame(_ known: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let text = known.utf8.span
    guard text.count == bytes.count, let start = bytes.baseAddress else { return false }
    return text.withUnsafeBytes { $0.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? false }
  }

  /// Of the length and of eight bytes at each end.
  private static func slot(_ bytes: UnsafeRawBufferPointer) -> Int {
    let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F) ^ UInt64(bytes.count)
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 17)
  }
}
