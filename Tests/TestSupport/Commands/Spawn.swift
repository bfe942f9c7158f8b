// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Starts a process with `posix_spawn`, free of whatever signals the starting thread blocks or ignores.
struct Spawn {
  let command: Command

  /// Gives the new process's number; standard input is `/dev/null` without a descriptor.
  func start(input: Int32?, output: Int32, errors: Int32) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)

    var attributes = try Self.attributesWithOrdinarySignals()
    defer { posix_spawnattr_destroy(&attributes) }

    let line = try line()
    let environment = command.environment.map { "\($0.key)=\($0.value)" }.sorted()
    var pid: Int32 = 0
    let status = Self.withCStrings(line) { argv in
      Self.withCStrings(environment) { envp in
        SpawnLock.whileSpawning { posix_spawn(&pid, line[0], &actions, &attributes, argv, envp) }
      }
    }
    guard status == 0 else { throw SystemError("start \(command.executable)", code: status) }
    return pid
  }

  /// The words to execute; a working directory is entered by `env`, which then becomes the program.
  private func line() throws -> [String] {
    let path = try executablePath()
    guard let folder = command.workingDirectory else { return [path] + command.arguments }
    return ["/usr/bin/env", "--chdir=\(folder)", path] + command.arguments
  }

  private func executablePath() throws -> String {
    guard !command.executable.contains("/") else { return command.executable }
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let candidates = folders.split(separator: ":").map { "\($0)/\(command.executable)" }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw SystemError("find \(command.executable)", code: ENOENT)
    }
    return found
  }

  private static func attributesWithOrdinarySignals() throws -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { throw SystemError("posix_spawnattr_init") }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return copies.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
    }
  }
}
