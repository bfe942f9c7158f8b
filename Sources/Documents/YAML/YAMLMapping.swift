// SPDX-License-Identifier: Apache-2.0
import Yams

/// Keys with values, read strictly: every key that is asked for is known, and `finish` reports all others.
package final class YAMLMapping {
  package let file: String
  private let mapping: Node.Mapping
  private let path: String
  private let problems: Problems
  private var known: [String] = []
  /// The keys' names, found out once; nil for what is no text.
  private lazy var names = mapping.map(\.key.string)

  init(_ mapping: Node.Mapping, file: String, path: String, _ problems: Problems) {
    self.mapping = mapping
    self.file = file
    self.path = path
    self.problems = problems
  }

  /// The value of an optional key.
  package func value(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let place = names.firstIndex(of: key) else { return nil }
    let entry = mapping[place]
    // A flow or block collection's own mark is good; an empty scalar's is not, so the key's stands in for it.
    return YAMLValue(entry.value, file: file, path: full(key), problems)
  }

  /// The value of a key that must be there.
  package func required(_ key: String, hint: String) -> YAMLValue? {
    if let value = value(key) { return value }
    fail("\"\(full(key))\" is missing", hint: hint)
    return nil
  }

  package var line: Int? { mapping.mark?.line }

  package func has(_ key: String) -> Bool { names.contains(key) }

  package func fail(_ message: String, hint: String) {
    problems.add(
      Problem(
        file: file, line: mapping.mark?.line ?? 1, column: mapping.mark?.column, message: message, hint: hint))
  }

  /// All keys with their values, for mappings whose keys are names that the office chooses.
  package var entries: [(name: String, value: YAMLValue)] {
    mapping.compactMap { key, value in
      guard let name = key.string, !name.isEmpty else {
        YAMLValue(key, file: file, path: path, problems).fail("expected a name", hint: "Write a name before the colon.")
        return nil
      }
      known.append(name)
      return (name, YAMLValue(value, file: file, path: full(name), problems))
    }
  }

  /// Where a key stands; nil when the file does not say.
  package func place(of key: String) -> (line: Int, column: Int)? {
    names.firstIndex(of: key).flatMap { mapping[$0].key.mark }.map { ($0.line, $0.column) }
  }

  /// Reports every key that nobody asked for, with the nearest known one.
  package func finish() {
    for (place, name) in names.enumerated() where !known.contains(name ?? "") {
      let (key, name) = (mapping[place].key, name ?? "?")
      YAMLValue(key, file: file, path: full(name), problems)
        .fail("unknown key", hint: Nearest.hint(name, among: known))
    }
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
