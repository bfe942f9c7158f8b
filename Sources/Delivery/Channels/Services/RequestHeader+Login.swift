// SPDX-License-Identifier: Apache-2.0

import Foundation

extension RequestHeader {
  static func bearer(_ token: Secret) throws(DeliveryError) -> RequestHeader {
    try RequestHeader("Authorization", token.reveal { Secret("Bearer \($0)") })
  }

  /// RFC 7617, in UTF-8.
  static func basic(_ username: String, _ password: Secret) throws(DeliveryError) -> RequestHeader {
    guard !username.contains(":") else { throw DeliveryError(.settings, "a user name cannot have a colon in it") }
    let login = password.reveal { Data("\(username):\($0)".utf8).base64EncodedString() }
    return try RequestHeader("Authorization", Secret("Basic \(login)"))
  }
}
