// SPDX-License-Identifier: Apache-2.0

/// A program to run, with everything it can see of this process stated by the test.
package struct Command: Sendable {
  /// A path, or a name looked up in this process's PATH.
  package var executable: String
  package var arguments: [String]
  /// All of it: nothing is inherited.
  package var environment: [String: String]
  /// This process's own when nil.
  package var workingDirectory: String?
  /// What standard input holds; `/dev/null` when empty.
  package var input: [UInt8]

  package init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil, input: [UInt8] = []
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.input = input
  }

  /// Runs it to its end; kills it and throws `TimedOut` with what it has written when that takes too long.
  package func run(timeout: Duration = .seconds(240)) async throws -> FinishedCommand {
    let running = try start()
    do {
      return try await running.wait(timeout: timeout)
    } catch {
      running.kill()
      throw error
    }
  }

  /// Starts it; it is killed when the last reference to the running command is gone.
  package func start() throws -> RunningCommand { try RunningCommand(self) }
}

/// How a process ended and everything it wrote.
package struct FinishedCommand: Sendable, CustomStringConvertible {
  package enum Termination: Sendable, Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  package let termination: Termination
  package let outputBytes: [UInt8]
  package let errorBytes: [UInt8]

  /// The exit status; nil when a signal ended the process.
  package var status: Int32? {
    if case .exit(let status) = termination { status } else { nil }
  }

  /// Standard output read as UTF-8.
  package var output: String { String(decoding: outputBytes, as: UTF8.self) }

  /// Standard error read as UTF-8.
  package var errors: String { String(decoding: errorBytes, as: UTF8.self) }

  package var description: String { "\(termination)\n--- output\n\(output)--- errors\n\(errors)" }
}
