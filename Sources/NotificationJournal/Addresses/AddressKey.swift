// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The office's own key, under which addresses are kept as hashes: who has the journal alone cannot even try addresses out.
package struct AddressKey: Sendable, Equatable {
  /// The key's file in the state folder, 64 hexadecimal digits.
  package static let fileName = "address-key"
  private static let beginning = "hmac-sha256:"
  private let key: [UInt8]

  init(_ key: [UInt8]) { self.key = key }

  /// Whether this is what is kept in place of an address.
  package static func isHash(_ address: String) -> Bool { address.hasPrefix(beginning) }

  /// Whether two of them are one address, each as it is or as it is kept under a key.
  static func isSame(_ one: String, _ other: String, _ key: AddressKey?) -> Bool {
    if one == other { return true }
    guard let key, isHash(one) != isHash(other) else { return false }
    return isHash(one) ? one == key.hash(other) : key.hash(one) == other
  }

  /// What is kept in place of an address: HMAC-SHA-256 (RFC 2104) as lower-case hex.
  package func hash(_ address: String) -> String {
    var block = key.count > 64 ? SHA256Digest.bytes(key) : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    let inner = SHA256Digest.bytes(block.map { $0 ^ 0x36 } + Array(address.utf8))
    return Self.beginning + SHA256Digest.hex(block.map { $0 ^ 0x5C } + inner)
  }

  /// The folder's key; nil when there is none.
  static func read(in folder: StateFolder) throws(JournalError) -> AddressKey? {
    guard folder.has(fileName) else { return nil }
    let file = try OpenFile(folder.file(fileName), O_RDONLY, failing: .cannotRead)
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = file.isRegular ? try file.read(into: &bytes) : 0
    let digits = bytes[..<count].split(separator: 0x0A, omittingEmptySubsequences: true)
    guard digits.count == 1, digits[0].count == 64, let key = key(of: Array(digits[0])) else {
      throw JournalError(
        .damaged(line: 1, offset: 0), "the key for addresses is not what Tagid wrote", path: folder.file(fileName),
        hint: "put it back from a backup, or move it away: then refused addresses are tried once more, under a new key")
    }
    return AddressKey(key)
  }

  /// The folder's key, made when there is none.
  static func make(in folder: StateFolder, calls: FileCalls) throws(JournalError) -> AddressKey {
    if let key = try read(in: folder) { return key }
    var random = SystemRandomNumberGenerator()
    let key = AddressKey((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
    try ReplacedFile.write(Array((SHA256Digest.digits(key.key) + "\n").utf8), to: fileName, in: folder, calls: calls)
    return key
  }

  private static func key(of digits: [UInt8]) -> [UInt8]? {
    let values = digits.map { digit -> UInt8? in
      switch digit {
      case 0x30...0x39: digit - 0x30
      case 0x61...0x66: digit - 0x61 + 10
      default: nil
      }
    }
    guard values.allSatisfy({ $0 != nil }) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { (values[$0] ?? 0) << 4 | (values[$0 + 1] ?? 0) }
  }
}
