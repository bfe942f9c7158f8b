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
      paint: { text in
        hasColours ? write(text.coloured(harmless) + "\n", to: STDOUT_FILENO) : print(text.plain, to: STDOUT_FILENO)
      },
      warn: { print($0, to: STDERR_FILENO) })
  }

  /// Writes a line. A reader that went away, a full disk or a closed stream must not end a run whose messages are on
  /// their way: what cannot be printed is left unprinted, and the exit status still says how the run went.
  private static func print(_ line: String, to descriptor: Int32) {
    write(Self.harmless(line) + "\n", to: descriptor)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Whether standard output is read by a person, and not by a program or later.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a file's bytes to standard output as they are; a part of them is worth nothing.
  static func put(_ bytes: [UInt8], hint: String = "Name a file with --output.") throws(Stop) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Stop(
          .cannotWrite,
          "tagid: standard output takes no more: \(String(cString: strerror(errno)))\n  \(hint)")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Colours are for people at a terminal who have not asked for none (no-color.org).
  private static var hasColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Text of documents must not move a terminal's cursor, set its title or turn the order of letters around.
  private static func harmless(_ line: String) -> String {
    let isHarmful: (Unicode.Scalar) -> Bool = { scalar in
      switch scalar.value {
      case 0x0A, 0x09: false
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        true
      default: false
      }
    }
    guard line.unicodeScalars.contains(where: isHarmful) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }

  /// Descriptors that the caller closed would be given to the journal, and a stray message would land in it.
  private static func openStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Does a command's work; a `Stop` is said on standard error and becomes the exit status.
  func run(_ work: () throws(Stop) -> TagidKit.ExitStatus) throws {
    // A reader that closes its end must not end a run between an intent and its outcome.
    signal(SIGPIPE, SIG_IGN)
    // Nor must a limit on the size of files: writing fails then, as on a full disk, and is dealt with.
    signal(SIGXFSZ, SIG_IGN)
    Self.openStandardStreams()
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
