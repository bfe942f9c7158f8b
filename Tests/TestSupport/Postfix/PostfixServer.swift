// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// A private Postfix that takes all mail for example.gov.bd on a loopback port and delivers it into a Maildir.
///
/// Everything it reads and writes lies in a temporary folder; the machine's own Postfix is neither used nor changed.
package final class PostfixServer: Sendable {
  package let port: UInt16
  private let folder: TemporaryFolder
  private let master: RunningCommand

  private init(port: UInt16, folder: TemporaryFolder, master: RunningCommand) {
    self.port = port
    self.folder = folder
    self.master = master
  }

  deinit { stop() }

  /// Why Postfix cannot be run here; nil when it can.
  package static var unavailableReason: String? {
    if geteuid() != 0 { return "Postfix starts only as root" }
    if PostfixFolder.daemons == nil { return "Postfix is not installed" }
    return nil
  }

  /// The same for one with logins.
  package static var unavailableWithLogins: String? {
    unavailableReason ?? (PostfixSecurity.passwordProgram == nil ? "saslpasswd2 (sasl2-bin) is not installed" : nil)
  }

  /// Starts one and returns when it answers; mail to a recipient in the table gets that reply, `550 5.1.1 gone`.
  package static func start(
    refusing replies: [String: String] = [:], security: PostfixSecurity = PostfixSecurity()
  ) async throws -> PostfixServer {
    var last: any Error = TimedOut("Postfix was not started")
    for _ in 0..<5 {
      do { return try await start(on: LoopbackAddress.recentlyFreePort(), refusing: replies, security) } catch {
        last = error
      }
    }
    throw last
  }

  package var url: String { "smtp://127.0.0.1:\(port)" }

  /// By the name that certificates are for.
  package var namedURL: String { "smtp://localhost:\(port)" }

  /// All that Postfix has logged.
  package var log: String { (try? folder.read("mail.log")) ?? "" }

  /// Kills every process of it at once.
  package func stop() {
    master.killGroup()
    for _ in 0..<20 where master.isRunning || kill(-master.pid, 0) == 0 { usleep(5_000) }
  }

  /// What was delivered to the recipient, each file as Postfix wrote it: LF line ends, its own headers on top.
  package func mail(to recipient: String) -> [[UInt8]] {
    let delivered = (try? FileManager.default.contentsOfDirectory(atPath: folder.path("mail/all/new"))) ?? []
    let mails = delivered.sorted().compactMap { try? folder.bytes(of: "mail/all/new/\($0)") }
    return mails.filter { Self.recipient(of: $0) == recipient.lowercased() }
  }

  /// Gives the recipient's mail once there is so much of it; throws `TimedOut` with Postfix's log.
  @discardableResult
  package func waitForMail(
    to recipient: String, count: Int = 1, timeout: Duration = .seconds(60)
  ) async throws -> [[UInt8]] {
    try await wait(upTo: timeout) {
      mail(to: recipient).count >= count
    } orSay: {
      "\(mail(to: recipient).count) of \(count) messages for \(recipient); log:\n\(log)"
    }
    return mail(to: recipient)
  }

  private static func start(
    on port: UInt16, refusing replies: [String: String], _ security: PostfixSecurity
  ) async throws -> PostfixServer {
    if let unavailableReason { throw TimedOut(unavailableReason) }
    let folder = try TemporaryFolder(mode: 0o755)
    let program = try await PostfixFolder(folder, security).prepare(port: port, refusing: replies)
    // It ends by itself after ten minutes, should the tests crash before they can stop it.
    let arguments = ["-c", folder.path("etc"), "-e", "600"]
    let master = try Command(program, arguments, environment: ["PATH": "/usr/sbin:/usr/bin:/bin"]).start()
    let server = PostfixServer(port: port, folder: folder, master: master)
    // Postfix says so after it has bound its port.
    try await wait(upTo: .seconds(30)) {
      server.log.contains("daemon started") || !master.isRunning
    } orSay: {
      "Postfix does not start; log:\n\(server.log)\(master.errors)"
    }
    guard master.isRunning else { throw TimedOut("Postfix ended at once; log:\n\(server.log)\(master.errors)") }
    return server
  }

  private static func recipient(of mail: [UInt8]) -> String? {
    let head = String(decoding: mail.prefix(4_096), as: UTF8.self).split(separator: "\n")
    return head.first { $0.hasPrefix("Delivered-To: ") }.map { $0.dropFirst("Delivered-To: ".count).lowercased() }
  }
}
