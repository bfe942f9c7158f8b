// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A library that is loaded before a program and counts the calls of all its threads together: so it can do what strace cannot,
/// such as writing half of what was asked for, and come between threads.
package struct Interposer: Sendable {
  private let library: String
  /// The library lives as long as this.
  private let room: TemporaryFolder

  package init() async throws {
    room = try TemporaryFolder()
    library = room.path("interposer.so")
    let source = ProjectFiles.root.appendingPathComponent("Tests/TestSupport/Commands/Interposer/interposer.c").path
    let built = try await Command(
      "/usr/bin/gcc", ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", library, source],
      environment: ["PATH": "/usr/bin:/bin"]
    ).run()
    guard built.status == 0 else { throw NotBuilt(run: built) }
  }

  /// Has the library loaded before a command.
  /// - Parameters:
  ///   - folders: whose files are looked at, beside every TCP connection.
  ///   - log: the file that the calls are written to; in `LOG.replaced` is kept what names led to before.
  package func watching(_ folders: [String], log: String, _ command: Command) -> Command {
    var command = command
    command.environment["LD_PRELOAD"] = library
    command.environment["POINTS_BELOW"] = folders.joined(separator: ":")
    command.environment["POINTS_LOG"] = log
    command.environment["POINTS_ROOM"] = "\(log).replaced"
    return command
  }

  /// Has a call of a command that is watched come out otherwise.
  /// - Parameter what: one of the words that `interposer.c` knows, or the number of an error.
  package func meeting(_ call: SystemCall, _ what: String, _ command: Command) -> Command {
    var command = command
    command.environment["POINTS_AT"] = "\(call.number)"
    command.environment["POINTS_DO"] = what
    return command
  }

  /// The calls that were written down, by their numbers.
  /// - Parameter folder: which is left out of what they are about.
  package static func calls(in log: String, below folder: String) -> [SystemCall] {
    log.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let number = Int(parts[0]) else { return nil }
      let target = parts[2].hasPrefix(folder + "/") ? parts[2].dropFirst(folder.count + 1) : parts[2]
      return SystemCall(name: String(parts[1]), number: number, target: String(target))
    }
  }

  private struct NotBuilt: Error { var run: FinishedCommand }
}
