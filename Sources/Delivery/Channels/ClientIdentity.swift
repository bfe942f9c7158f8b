// SPDX-License-Identifier: Apache-2.0

/// The certificate by which this machine shows a server who it is.
package struct ClientIdentity: Sendable, Equatable {
  /// In PEM form, like the key; by their absolute paths.
  let certificateFile: String
  let keyFile: String
  let keyPassword: Secret?

  package init(certificateFile: String, keyFile: String, keyPassword: Secret?) {
    self.certificateFile = certificateFile
    self.keyFile = keyFile
    self.keyPassword = keyPassword
  }
}
