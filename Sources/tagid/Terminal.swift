// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Plans
import TagidKit

extension World {
  /// The machine this program runs on.
  static var real: World {
    World(
      now: { Int64(Date().timeIntervalSince1970.rounded(.down)) },
      newRun: { UUID().uuidString.lowercased() },
      say: { print($0, to: STDOUT_FILENO) },
      warn: { print($0, to: STDERR_FILENO) })
  }

  /// Writes a line. A reader that went away, a full disk or a closed stream must not end a run whose messages are on
  /// their way: what cannot be printed is left unprinted, and the exit status still says how the run went.
  private static func print(_ line: String, to descriptor: Int32) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Does a command's work; a `Stop` is said on standard error and becomes the exit status.
  func run(_ work: () throws(Stop) -> TagidKit.ExitStatus) throws {
    // A reader that closes its end must not end a run between an intent and its outcome.
    signal(SIGPIPE, SIG_IGN)
    let status: TagidKit.ExitStatus
    do throws(Stop) {
      status = try work()
    } catch {
      warn(error.message)
      status = error.status
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }

  /// Prints findings on standard error; with `errorsOnly`, warnings are left out.
  func warn(of findings: [Finding], errorsOnly: Bool = false) {
    for finding in findings where finding.severity == .error || !errorsOnly { warn(finding.text) }
  }
}
