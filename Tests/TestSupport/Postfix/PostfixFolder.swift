// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The configuration and the queue of one private Postfix, with the owners and modes it insists on.
struct PostfixFolder {
  /// Where the installed Postfix keeps its daemons; nil when there is none.
  static let daemons = ["/usr/lib/postfix/sbin", "/usr/libexec/postfix"].first {
    FileManager.default.isExecutableFile(atPath: "\($0)/master")
  }

  /// The user that owns delivered mail.
  private static let mailboxOwner = 65_534

  private let folder: TemporaryFolder
  private let security: PostfixSecurity

  init(_ folder: TemporaryFolder, _ security: PostfixSecurity) {
    self.folder = folder
    self.security = security
  }

  /// Makes everything that is needed to start and gives the path of the program to start.
  func prepare(port: UInt16, refusing replies: [String: String]) async throws -> String {
    guard let daemons = Self.daemons else { throw TimedOut("Postfix is not installed") }
    let main = try folder.write(configuration(daemons: daemons, refusing: replies), to: "etc/main.cf")
    // Postfix waits two seconds before it trusts a file that was changed just now.
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: main)
    try folder.write(services(port: port), to: "etc/master.cf")
    try await security.prepare(in: folder)
    try makeFolder("queue", owner: [:], mode: 0o755)
    try makeFolder("queue/pid", owner: [:], mode: 0o755)
    for name in ["active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved"] {
      try makeFolder("queue/\(name)", owner: [.ownerAccountName: "postfix"], mode: 0o700)
    }
    for name in ["queue/maildrop", "queue/public", "queue/trace", "data"] {
      try makeFolder(name, owner: [.ownerAccountName: "postfix"], mode: 0o700)
    }
    try makeFolder("mail", owner: [.ownerAccountID: Self.mailboxOwner], mode: 0o700)
    return "\(daemons)/master"
  }

  private func makeFolder(_ name: String, owner: [FileAttributeKey: any Sendable], mode: Int) throws {
    let path = folder.path(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try FileManager.default.setAttributes(owner, ofItemAtPath: path)
  }

  private func configuration(daemons: String, refusing replies: [String: String]) -> String {
    let table = replies.sorted { $0.key < $1.key }.map { "{\($0.key) = \($0.value)}" }.joined(separator: ", ")
    let access = replies.isEmpty ? "" : "check_recipient_access inline:{ \(table) }"
    return """
      compatibility_level = 3.6
      config_directory = \(folder.path)/etc
      meta_directory = \(folder.path)/etc
      queue_directory = \(folder.path)/queue
      data_directory = \(folder.path)/data
      daemon_directory = \(daemons)
      maillog_file = \(folder.path)/mail.log
      maillog_file_prefixes = \(folder.path)
      mail_owner = postfix
      myhostname = mx.example.gov.bd
      mydestination =
      mynetworks = 127.0.0.0/8
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      disable_dns_lookups = yes
      alias_maps =
      local_recipient_maps =
      virtual_mailbox_domains = example.gov.bd
      virtual_mailbox_base = \(folder.path)/mail
      virtual_mailbox_maps = static:all/
      virtual_mailbox_limit = 0
      virtual_minimum_uid = 1
      virtual_uid_maps = static:\(Self.mailboxOwner)
      virtual_gid_maps = static:\(Self.mailboxOwner)
      default_transport = error:nothing leaves this machine
      smtpd_relay_restrictions = \(security.relayRestrictions)
      smtpd_recipient_restrictions = \(access)
      smtpd_peername_lookup = no
      smtpd_client_connection_count_limit = 0
      in_flow_delay = 0
      notify_classes =
      \(security.settings(in: folder.path))

      """
  }

  /// What master runs: the way from the port to the Maildir, none of it in a chroot.
  private func services(port: UInt16) -> String {
    """
    127.0.0.1:\(port) inet n - n - - smtpd
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 300 1 qmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    proxymap unix - - n - - proxymap
    error unix - - n - - error
    retry unix - - n - - error
    virtual unix - n n - - virtual
    anvil unix - - n - 1 anvil
    tlsmgr unix - - n 1000 1 tlsmgr
    postlog unix-dgram n - n - 1 postlogd

    """
  }
}
