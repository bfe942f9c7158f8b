// SPDX-License-Identifier: Apache-2.0

/// One thing wrong in a configuration or calendar file, with its place and what to write instead.
package struct Problem: Sendable, Equatable {
  package var file: String
  package var line: Int?
  package var column: Int?
  package var message: String
  package var hint: String

  package var text: String {
    let position = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(position): error: \(message)\n  \(hint)"
  }
}

/// Everything wrong in the configuration, all at once.
package struct ConfigurationError: Error {
  package var problems: [Problem]
}

/// Gathers problems while files are read, so that a run reports all of them.
final class Problems {
  private var all: [Problem] = []

  func add(_ problem: Problem) { all.append(problem) }

  /// File by file in the order in which they were met, each from top to bottom.
  var inOrder: [Problem] {
    var files: [String] = []
    for problem in all where !files.contains(problem.file) { files.append(problem.file) }
    return files.flatMap { file in
      all.filter { $0.file == file }.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }
  }

  var isEmpty: Bool { all.isEmpty }
}
