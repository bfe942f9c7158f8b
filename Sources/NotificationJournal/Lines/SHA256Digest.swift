// SPDX-License-Identifier: Apache-2.0
import CLibcrypto

/// SHA-256 (FIPS 180-4) as lower-case hex: line hashes, message ids and the hashes of documents and bodies.
package enum SHA256Digest {
  /// Whether libcrypto can compute it, as seen on the standard's own example; looked at before anything is recorded.
  static let isAvailable = hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  package static func hex(_ bytes: some Collection<UInt8>) -> String { digits(self.bytes(bytes)) }

  /// The digest itself; empty when libcrypto gives none.
  static func bytes(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let count = bytes.count
    // The one failure is a libcrypto without SHA-256, and then no journal is opened.
    let done =
      bytes.withContiguousStorageIfAvailable { EVP_Digest($0.baseAddress, count, &digest, nil, EVP_sha256(), nil) }
      ?? EVP_Digest(Array(bytes), count, &digest, nil, EVP_sha256(), nil)
    return done == 1 ? digest : []
  }

  /// Bytes as lower-case hex.
  static func digits(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
