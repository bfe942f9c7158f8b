// SPDX-License-Identifier: Apache-2.0

/// A certificate authority of one test's own, made with openssl; everything of it lies in the test's folder.
package struct CertificateAuthority: Sendable {
  /// A certificate with its key, in two files.
  package struct Issued: Sendable {
    package let certificate: String
    package let key: String
  }

  /// The file by which others trust it.
  package let file: String
  private let folder: TemporaryFolder
  private let name: String

  /// - Parameter name: of its files, so that one folder can hold several.
  package init(_ name: String, in folder: TemporaryFolder) async throws {
    self.folder = folder
    self.name = name
    file = folder.path("\(name).pem")
    try await Self.openssl(
      ["req", "-x509"] + Self.newKey
        + ["-subj", "/CN=Test authority \(name)", "-keyout", "\(name)-key.pem", "-out", "\(name).pem"], in: folder)
  }

  /// A certificate for a host, good for two days.
  /// - Parameters:
  ///   - password: of the key; none leaves it open.
  ///   - moment: when it is made; nil for now.
  ///   - label: of its files; nil for the host.
  package func issue(
    for host: String, password: String? = nil, on moment: String? = nil, named label: String? = nil
  ) async throws -> Issued {
    let stem = "\(name)-\(label ?? host)"
    let open = Self.newKey.dropLast()
    let secrecy = password.map { ["-passout", "pass:\($0)"] } ?? ["-nodes"]
    try await Self.openssl(
      ["req"] + open + secrecy
        + [
          "-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)", "-keyout", "\(stem)-key.pem", "-out",
          "\(stem).csr",
        ], in: folder)
    try await Self.openssl(
      [
        "x509", "-req", "-in", "\(stem).csr", "-CA", "\(name).pem", "-CAkey", "\(name)-key.pem", "-CAcreateserial",
        "-days", "2", "-copy_extensions", "copy", "-out", "\(stem).pem",
      ], in: folder, on: moment)
    return Issued(certificate: folder.path("\(stem).pem"), key: folder.path("\(stem)-key.pem"))
  }

  private static let newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-days", "2", "-nodes"]

  private static func openssl(
    _ arguments: [String], in folder: TemporaryFolder, on moment: String? = nil
  ) async throws {
    let words = (moment.map { ["/usr/bin/faketime", $0] } ?? []) + ["/usr/bin/openssl"] + arguments
    let command = Command(
      words[0], Array(words[1...]), environment: ["PATH": "/usr/bin:/bin"], workingDirectory: folder.path)
    let run = try await command.run()
    guard run.status == 0 else { throw TimedOut("openssl failed: \(run)") }
  }
}
