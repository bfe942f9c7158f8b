// SPDX-License-Identifier: Apache-2.0

/// One thing wrong in a configuration or calendar file, with its place and what to write instead.
package struct Problem: Sendable, Equatable {
  package var file: String
  package var line: Int?
  package var column: Int?
  package var message: String
  package var hint: String

  package init(file: String, line: Int? = nil, column: Int? = nil, message: String, hint: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  package var text: String { text(as: "error") }

  /// - Parameter word: how bad it is, `error` or `warning`.
  package func text(as word: String) -> String { "\(position): \(word): \(message)\n  \(hint)" }

  /// The file, line and column.
  package var position: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}

/// Gathers problems while files are read, so that a run reports all of them.
package final class Problems {
  private var all: [Problem] = []

  package init() {}

  package func add(_ problem: Problem) { all.append(problem) }

  /// File by file in the order in which they were met, each from top to bottom.
  package var inOrder: [Problem] {
    var files: [String] = []
    for problem in all where !files.contains(problem.file) { files.append(problem.file) }
    return files.flatMap { file in
      all.filter { $0.file == file }.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }
  }

  package var isEmpty: Bool { all.isEmpty }
}
