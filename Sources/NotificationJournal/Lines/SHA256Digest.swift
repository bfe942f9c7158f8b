// SPDX-License-Identifier: Apache-2.0
import CLibcrypto

/// SHA-256 (FIPS 180-4) as lower-case hex: line hashes, message ids and the hashes of documents and bodies.
package enum SHA256Digest {
  /// Whether libcrypto can compute it, as seen on the standard's own example; looked at before anything is recorded.
  static let isAvailable = hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  package static func hex(_ bytes: some Collection<UInt8>) -> String { digits(self.bytes(bytes)) }

  /// The digest itself; empty when libcrypto gives none.
  static func bytes(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.withContiguousStorageIfAvailable { self.bytes(UnsafeRawBufferPointer($0)) }
      ?? Array(bytes).withUnsafeBytes { self.bytes($0) }
  }

  private static func bytes(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    // The one failure is a libcrypto without SHA-256, and then no journal is opened.
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
      guard let start = digest.baseAddress else { return }
      count = sha256_line(bytes.baseAddress, bytes.count, start) == 1 ? 32 : 0
    }
  }

  /// Bytes as lower-case hex.
  static func digits(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (place, byte) in bytes.enumerated() {
        text[2 * place] = digit(byte >> 4)
        text[2 * place + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  /// - Parameter value: below 16.
  static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }
}
