// SPDX-License-Identifier: Apache-2.0
import CLibcrypto

/// Hashes one line after the other with one context, since making one takes longer than hashing a line.
final class LineHasher {
  private let context: OpaquePointer?
  private let method: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    method = EVP_MD_fetch(nil, "SHA256", nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
    EVP_MD_free(method)
  }

  /// All zeros when libcrypto gives none, which no line names as the one before it but the first.
  func digest(_ line: UnsafeRawBufferPointer) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { room in
      var count: UInt32 = 0
      guard EVP_DigestInit_ex(context, method, nil) == 1, EVP_DigestUpdate(context, line.baseAddress, line.count) == 1,
        EVP_DigestFinal_ex(context, room.baseAddress?.assumingMemoryBound(to: UInt8.self), &count) == 1, count == 32
      else { return Digest() }
      return Digest(UnsafeRawBufferPointer(rebasing: room[..<32]))
    }
  }
}
