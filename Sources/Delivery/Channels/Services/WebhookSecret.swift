// SPDX-License-Identifier: Apache-2.0

import CLibcrypto
import Foundation

/// The key of a signed webhook: `whsec_` and 24 to 64 bytes in base64.
package struct WebhookSecret: Sendable, Equatable {
  private let key: [UInt8]
  let text: Secret

  /// Throws, without repeating it, for anything else.
  package init(_ text: Secret) throws(DeliveryError) {
    let key = text.reveal { text in
      text.hasPrefix("whsec_") ? Data(base64Encoded: String(text.dropFirst(6))).map { [UInt8]($0) } : nil
    }
    guard let key, (24...64).contains(key.count) else {
      throw DeliveryError(
        .settings,
        "the secret is not `whsec_` and 24 to 64 bytes in base64; make one with `echo whsec_$(openssl rand -base64 32)`"
      )
    }
    self.key = key
    self.text = text
  }

  /// HMAC-SHA256 in base64.
  func signature(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &digest, &length)
    return Data(digest.prefix(Int(length))).base64EncodedString()
  }
}
