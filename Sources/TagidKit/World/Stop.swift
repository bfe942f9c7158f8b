// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal

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
      case .held, .unsettled: .tryAgain
      case .cannotRead, .damaged, .newerVersion: .cannotRead
      case .cannotWrite, .poisoned: .cannotWrite
      }
    let hint =
      error.hint.map { "\n  \($0.prefix(1).uppercased())\($0.dropFirst())\($0.hasSuffix("…") ? "" : ".")" } ?? ""
    self.init(status, "tagid: \(error.what)\(hint)")
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
