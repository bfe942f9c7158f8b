// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a Postfix asks of those who send: TLS, a login, a certificate.
package struct PostfixSecurity: Sendable {
  /// What it shows itself; nil offers no STARTTLS.
  package var identity: CertificateAuthority.Issued?
  /// Names and passwords; with any, nobody sends without a login, and no login goes without TLS.
  package var users: [String: String]
  /// Takes nobody without a certificate of this authority.
  package var clientAuthority: CertificateAuthority?

  package init(
    identity: CertificateAuthority.Issued? = nil, users: [String: String] = [:],
    clientAuthority: CertificateAuthority? = nil
  ) {
    self.identity = identity
    self.users = users
    self.clientAuthority = clientAuthority
  }

  /// Where Debian's sasl2-bin keeps the program that makes a table of passwords; nil when there is none.
  static let passwordProgram = ["/usr/sbin/saslpasswd2"].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Lines of `main.cf`.
  func settings(in folder: String) -> String {
    var lines: [String] = []
    if let identity {
      lines += [
        "smtpd_tls_security_level = \(clientAuthority == nil ? "may" : "encrypt")",
        "smtpd_tls_cert_file = \(identity.certificate)", "smtpd_tls_key_file = \(identity.key)",
        "smtpd_tls_auth_only = yes", "smtpd_tls_loglevel = 1",
      ]
    }
    if let clientAuthority {
      lines += ["smtpd_tls_req_ccert = yes", "smtpd_tls_CAfile = \(clientAuthority.file)"]
    }
    if !users.isEmpty {
      lines += [
        "smtpd_sasl_auth_enable = yes", "smtpd_sasl_type = cyrus", "smtpd_sasl_path = smtpd",
        "cyrus_sasl_config_path = \(folder)/etc/sasl", "smtpd_sasl_local_domain = \(Self.realm)",
        "smtpd_sasl_security_options = noanonymous",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// Who may send.
  var relayRestrictions: String { users.isEmpty ? "reject_unauth_destination" : "permit_sasl_authenticated, reject" }

  private static let realm = "example.gov.bd"

  /// Makes the table of passwords, which only Postfix can read.
  func prepare(in folder: TemporaryFolder) async throws {
    guard !users.isEmpty else { return }
    guard let program = Self.passwordProgram else { throw TimedOut("saslpasswd2 is not installed") }
    let table = folder.path("etc/sasldb2")
    try folder.write(
      """
      pwcheck_method: auxprop
      auxprop_plugin: sasldb
      sasldb_path: \(table)
      mech_list: PLAIN LOGIN

      """, to: "etc/sasl/smtpd.conf")
    for (name, password) in users {
      let command = Command(
        program, ["-p", "-c", "-f", table, "-u", Self.realm, name], environment: ["PATH": "/usr/sbin:/usr/bin:/bin"],
        input: Array(password.utf8))
      let run = try await command.run()
      guard run.status == 0 else { throw TimedOut("saslpasswd2 failed: \(run)") }
    }
    try FileManager.default.setAttributes(
      [.ownerAccountName: "postfix", .posixPermissions: 0o600], ofItemAtPath: table)
  }
}
