// SPDX-License-Identifier: Apache-2.0

/// What a run did with the files in the progress inbox.
package struct InboxReport: Sendable {
  package struct Taken: Sendable, Equatable {
    package var file: String
    /// How many statements were written, and how many were in the log already.
    package var recorded: Int
    package var known: Int
    /// Where the file lies now, below the inbox; nil when it could not be moved.
    package var movedTo: String?
  }

  package struct Refused: Sendable, Equatable {
    package var file: String
    /// What is wrong, with its place and what to write instead.
    package var reasons: [String]
    package var movedTo: String?
  }

  package var taken: [Taken] = []
  package var refused: [Refused] = []
  /// What somebody has to mend, for standard error.
  package var remarks: [String] = []
  /// Files that a dry run leaves where they are.
  package var waiting: [String] = []
  /// The first that applies.
  package private(set) var exit = ExitStatus.success

  package init() {}

  mutating func fail(_ status: ExitStatus) {
    let order: [ExitStatus] = [.cannotWrite, .cannotRead, .tryAgain, .dataError]
    exit = order.first { $0 == status || $0 == exit } ?? status
  }
}

extension InboxReport {
  var json: JSONValue {
    .object([
      "taken": .list(
        taken.map {
          .object([
            "file": .text($0.file), "recorded": .whole($0.recorded), "known": .whole($0.known),
            "movedTo": .optional($0.movedTo) { .text($0) },
          ])
        }),
      "refused": .list(
        refused.map {
          .object([
            "file": .text($0.file), "reasons": .texts($0.reasons), "movedTo": .optional($0.movedTo) { .text($0) },
          ])
        }),
    ])
  }

  /// Lines for people.
  var lines: [String] {
    let takes = taken.map { file in
      let known = file.known == 0 ? "" : ", \(file.known) known before"
      return "taken: \(file.file): \(file.recorded) \(file.recorded == 1 ? "statement" : "statements") recorded\(known)"
    }
    return takes + refused.map { "refused: \($0.file)" }
      + (waiting.isEmpty ? [] : ["left in the progress inbox by the dry run: \(waiting.joined(separator: ", "))"])
  }
}
