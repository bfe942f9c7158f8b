// SPDX-License-Identifier: Apache-2.0
import Yams

/// A value of a settings file with its place; asking it for a type that it has not reports a problem and gives nil.
package struct YAMLValue {
  let node: Node
  package let file: String
  /// Where it stands among the settings, such as `channels.mail.url`.
  package let path: String
  let problems: Problems

  init(_ node: Node, file: String, path: String, _ problems: Problems) {
    self.node = node
    self.file = file
    self.path = path
    self.problems = problems
  }

  /// From 1; nil when the file does not say.
  package var line: Int? { node.mark?.line }
  package var column: Int? { node.mark?.column }

  package func fail(_ message: String, hint: String) {
    problems.add(
      Problem(file: file, line: node.mark?.line, column: node.mark?.column, message: "\(path): \(message)", hint: hint))
  }

  package var text: String? {
    guard case .scalar(let scalar) = node, node.null == nil else {
      fail("expected text", hint: "Write `\(lastKey): some text`.")
      return nil
    }
    return scalar.string
  }

  /// Text that has something in it.
  package var filledText: String? {
    guard let text else { return nil }
    guard !text.allSatisfy(\.isWhitespace) else {
      fail("is empty", hint: "Write a value, or take the key out.")
      return nil
    }
    return text
  }

  package var flag: Bool? {
    guard let flag = node.bool else {
      fail("expected true or false", hint: "Write `\(lastKey): true` or `\(lastKey): false`.")
      return nil
    }
    return flag
  }

  package var whole: Int? {
    guard let number = node.int else {
      fail("expected a whole number", hint: "Write `\(lastKey): 3`.")
      return nil
    }
    return number
  }

  package var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = node else {
      fail("expected keys with values", hint: "Write `\(lastKey): { key: value }`.")
      return nil
    }
    return YAMLMapping(mapping, file: file, path: path, problems)
  }

  package var list: [YAMLValue]? {
    guard case .sequence(let sequence) = node else {
      fail("expected a list", hint: "Write `\(lastKey): [one, two]`.")
      return nil
    }
    return sequence.enumerated().map { YAMLValue($1, file: file, path: "\(path)[\($0 + 1)]", problems) }
  }

  /// A list of texts with their places.
  package var texts: [(text: String, at: YAMLValue)] {
    (list ?? []).compactMap { value in value.filledText.map { ($0, value) } }
  }

  /// One of a few words.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
    guard let text = filledText else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    fail("\"\(text)\" is not one of its values", hint: Nearest.hint(text, among: words))
    return nil
  }

  /// Whether it is keys with values; nothing is reported.
  package var isMapping: Bool { if case .mapping = node { true } else { false } }

  /// Whether it is a list; nothing is reported.
  package var isList: Bool { if case .sequence = node { true } else { false } }

  /// Whether it is a list with nothing in it; nothing is reported.
  package var isEmptyList: Bool { if case .sequence(let sequence) = node { sequence.isEmpty } else { false } }

  /// True or false when that is what it says, for keys that take something else too; nothing is reported.
  package var flagIfAny: Bool? { node.bool }

  private var lastKey: String { path.split(separator: ".").last.map(String.init) ?? path }
}
