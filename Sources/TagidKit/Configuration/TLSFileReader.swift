// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery

/// Reads the names of files that TLS needs, and looks into each: libcurl would say only that there is no connection.
struct TLSFileReader {
  let secrets: SecretReader

  /// A file of certificate authorities, by its absolute path.
  func authority(_ value: YAMLValue) -> String? {
    pem(value, holding: "BEGIN CERTIFICATE", what: "certificate")?.path
  }

  /// The certificate that this machine shows, with its key; nil for none, or when something is wrong, which is told.
  func identity(_ channel: YAMLMapping) -> ClientIdentity? {
    let certificate = channel.value("certificateFile")
    let key = channel.value("keyFile")
    let password = secrets.read("keyPassword", in: channel)
    guard let certificate, let key else {
      let alone = certificate ?? key ?? channel.value("keyPasswordFile") ?? channel.value("keyPassword")
      alone?.fail(
        "a client certificate needs both files",
        hint: "Write `certificateFile:` and `keyFile:`; one file may hold both.")
      return nil
    }
    let shown = pem(certificate, holding: "BEGIN CERTIFICATE", what: "certificate")
    let own = pem(key, holding: "PRIVATE KEY", what: "private key")
    guard let shown, let own else { return nil }
    secrets.warnIfOpen(own.path, shown: own.path, key)
    if own.text.contains("ENCRYPTED"), !secrets.has("keyPassword", in: channel) {
      key.fail("the key is encrypted", hint: "Write `keyPasswordFile:` with a file whose first line is its password.")
      return nil
    }
    return ClientIdentity(certificateFile: shown.path, keyFile: own.path, keyPassword: password)
  }

  private func pem(_ value: YAMLValue, holding mark: String, what: String) -> (path: String, text: String)? {
    guard let name = value.filledText, let path = secrets.place(of: name, value) else { return nil }
    switch InputFile.read(path) {
    case .failure(let error):
      value.fail("\(PlainText.harmless(name)): \(error.reason)", hint: error.hint)
      return nil
    case .success(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("-----\(mark)") || text.contains("\(mark)-----") { return (path, text) }
      value.fail(
        "\(PlainText.harmless(name)) holds no \(what)", hint: "Name a file in PEM form, with a line -----BEGIN … in it."
      )
      return nil
    }
  }
}
