// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// Every point at which a program touches the world, each met once by a run of its own in an office of its own.
struct CrashPoints {
  /// What became of one.
  struct Result: Sendable, CustomStringConvertible {
    /// Of a run that had fewer calls, as threads took their turns.
    static let notReached = "not reached"

    var call: SystemCall
    var what: String
    var ended: String
    /// What is not as it was promised.
    var broken: [String] = []
    /// How many messages came twice.
    var doubles = 0

    var description: String {
      "\(call), \(what): \(ended)\(doubles > 0 ? ", \(doubles) twice" : "")\(broken.isEmpty ? "" : ", BROKEN \(broken)")"
    }
  }

  /// Which folders of the office are looked at.
  var folders = ["state", "outbox"]
  /// By which calls are met; strace when nil, which counts those of each name in each thread.
  var interposer: Interposer?

  /// The calls of one run from its beginning to its end.
  func calls(of office: Office, _ arguments: [String]) async throws -> [SystemCall] {
    let trace = office.folder.path("trace")
    let run: FinishedCommand
    if let interposer {
      run = try await watched(interposer, office, arguments).run()
    } else {
      run = try await command(SystemCall.tracing(to: trace), office, arguments).run()
    }
    guard run.status == 0 else { throw UnexpectedEnd(run: run) }
    let text = try office.folder.read("trace")
    if interposer != nil { return Interposer.calls(in: text, below: office.folder.path) }
    return SystemCall.all(in: text, below: office.folder.path, folders)
  }

  /// Runs the program until the call, which then kills it, fails or does not do all.
  func meet(_ call: SystemCall, _ what: String, _ office: Office, _ arguments: [String]) async throws -> FinishedCommand
  {
    guard let interposer else { return try await command(call.injecting(what), office, arguments).run() }
    return try await interposer.meeting(call, what, watched(interposer, office, arguments)).run()
  }

  /// Tries all of them, a few at once, and gives the results in the order of the calls.
  func each(
    _ points: [(call: SystemCall, what: String)],
    _ body: @escaping @Sendable (SystemCall, String) async throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results: [(Int, Result)] = []
      for (index, point) in points.enumerated() {
        if index >= 2, let done = try await group.next() { results.append(done) }
        group.addTask { (index, try await body(point.call, point.what)) }
      }
      for try await done in group { results.append(done) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func watched(_ interposer: Interposer, _ office: Office, _ arguments: [String]) -> Command {
    let watched = folders.map { office.folder.path($0) }
    return interposer.watching(watched, log: office.folder.path("trace"), office.command(arguments))
  }

  private func command(_ prefix: [String], _ office: Office, _ arguments: [String]) -> Command {
    Command(
      prefix[0], prefix.dropFirst() + [ProjectFiles.binary] + arguments, environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: office.folder.path)
  }

  struct UnexpectedEnd: Error { var run: FinishedCommand }
}
