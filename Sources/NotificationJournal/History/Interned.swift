// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// Texts that come again and again in a journal, each kept once and known by its number, from 0 in the order of arrival.
struct Interned: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// By hash: the upper half of the hash, and the number plus one; 0 where nothing is.
  private var slots: [UInt64] = []
  /// The number given last, since most texts come several times in a row.
  private var latest = 0

  var count: Int { ends.count }

  /// The number of a text, which is new when it is the highest given so far.
  mutating func number(of text: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    if latest < ends.count, isText(latest, text) { return (latest, false) }
    if ends.count * 2 >= slots.count { grow() }
    let hash = Self.hash(text)
    let slot = slot(of: text, hash)
    if slots[slot] != 0 {
      latest = Int(slots[slot] & Self.low) - 1
      return (latest, false)
    }
    latest = ends.count
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = hash & ~Self.low | UInt64(ends.count)
    return (latest, true)
  }

  /// The number of a text that was given one.
  func find(_ text: UnsafeRawBufferPointer) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: text, Self.hash(text))]
    return found == 0 ? nil : Int(found & Self.low) - 1
  }

  func bytes(of number: Int) -> ArraySlice<UInt8> { bytes[start(of: number)..<ends[number]] }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func isText(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == text.count else { return false }
    guard let other = text.baseAddress else { return true }
    return bytes.withUnsafeBytes { all in all.baseAddress.map { memcmp($0 + start, other, text.count) == 0 } ?? true }
  }

  /// Where the text stands, or would.
  private func slot(of text: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.low == hash & ~Self.low, isText(Int(slots[slot] & Self.low) - 1, text) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(16, slots.count * 2))
    for number in ends.indices {
      let hash = bytes.withUnsafeBytes {
        Self.hash(UnsafeRawBufferPointer(rebasing: $0[start(of: number)..<ends[number]]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash & ~Self.low | UInt64(number + 1)
    }
  }

  private static let low: UInt64 = 0xFFFF_FFFF

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= hash >> 29
    }
    var at = 0
    while at + 8 <= text.count {
      mix(text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    mix(rest)
    return hash ^ (hash >> 32)
  }
}
