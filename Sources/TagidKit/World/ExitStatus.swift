// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// The exit statuses that scripts and timers may rely on (sysexits.h); the first in this order that applies is given.
package enum ExitStatus: Int32, Sendable {
  case usage = 64
  case configuration = 78
  case cannotWrite = 73
  case cannotRead = 74
  /// Nothing of what was due got through.
  case unavailable = 69
  /// Another run holds the lock, or some messages are deferred or unknown: a later run goes on.
  case tryAgain = 75
  /// A plan or a calendar has errors; what could be served was.
  case dataError = 65
  case success = 0
}

/// Why a command ends before it has done its work.
package struct Stop: Error, Equatable {
  package var status: ExitStatus
  /// What happened and what to do next, for standard error.
  package var message: String

  package init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

extension Stop {
  init(_ error: JournalError) {
    let status: ExitStatus =
      switch error.code {
      case .held: .tryAgain
      case .cannotRead, .damaged, .newerVersion: .cannotRead
      case .cannotWrite, .poisoned: .cannotWrite
      }
    self.init(status, "tagid: \(error.description)")
  }

  package init(_ error: ConfigurationError) {
    let count = error.problems.count
    let lines =
      error.problems.map(\.text) + [
        "tagid: \(count) \(count == 1 ? "error" : "errors") in the configuration; nothing was done"
      ]
    self.init(.configuration, lines.joined(separator: "\n"))
  }
}
