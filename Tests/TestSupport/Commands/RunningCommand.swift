// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// A started process; it never outlives the last reference to it.
package final class RunningCommand: Sendable {
  package let pid: Int32
  private let command: Command
  private let outputFile: CapturedFile
  private let errorFile: CapturedFile
  private let reaper: Reaper

  init(_ command: Command) throws {
    self.command = command
    outputFile = try CapturedFile()
    errorFile = try CapturedFile()
    let input = try command.input.isEmpty ? nil : CapturedFile(holding: command.input)
    pid = try Spawn(command: command).start(
      input: input?.descriptor, output: outputFile.descriptor, errors: errorFile.descriptor)
    reaper = Reaper(pid)
  }

  deinit { reaper.kill(SIGKILL) }

  /// Sends the signal unless the process has ended; true when it was sent.
  @discardableResult
  package func kill(_ signal: Int32 = SIGKILL) -> Bool { reaper.kill(signal) }

  /// Kills it together with the children it started in a process group of its own, as daemons do.
  package func killGroup() { reaper.killGroup() }

  package var isRunning: Bool { reaper.termination == nil }

  /// What it has written to standard output up to now.
  package var output: String { String(decoding: outputFile.bytes, as: UTF8.self) }

  /// What it has written to standard error up to now.
  package var errors: String { String(decoding: errorFile.bytes, as: UTF8.self) }

  /// Gives how it ended; throws `TimedOut` and leaves it running when it has not.
  package func wait(timeout: Duration = .seconds(240)) async throws -> FinishedCommand {
    try await TestSupport.wait(upTo: timeout) {
      !isRunning
    } orSay: {
      "\(command.executable) \(command.arguments) has not ended\n--- output\n\(output)--- errors\n\(errors)"
    }
    guard let termination = reaper.termination else { throw TimedOut("\(command.executable) has not ended") }
    return FinishedCommand(
      termination: termination, outputBytes: outputFile.bytes, errorBytes: errorFile.bytes)
  }
}
