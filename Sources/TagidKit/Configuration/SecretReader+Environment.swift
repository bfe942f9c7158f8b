// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery

extension SecretReader {
  /// `${NAME}` as the whole value, or a text with such in it.
  func inEnvironment(_ value: YAMLValue, _ directly: Directly) -> Secret? {
    guard let text = value.filledText else { return nil }
    if directly == .variable, Self.variable(text) == nil {
      value.fail(
        "a secret may not stand here itself",
        hint: "Name a file by `\(Self.key(value))File:`, or write ${NAME} for a "
          + "variable of the environment, as the whole value.")
      return nil
    }
    let place = Self.variable(text).map { "the variable \($0)" } ?? "the value"
    return expand(text, value).flatMap { checked($0, value, place) }
  }

  /// The name in `${NAME}`; nil for any other text.
  static func variable(_ text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let name = text.dropFirst(2).dropLast()
    let isName = name.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    return isName && !name.isEmpty && !(name.first?.isNumber ?? true) ? String(name) : nil
  }

  /// The text with every `${NAME}` from the environment; what stands there is not looked into again.
  private func expand(_ text: String, _ value: YAMLValue) -> String? {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        value.fail("a ${ does not end", hint: "Write ${NAME}.")
        return nil
      }
      guard let name = Self.variable(String(rest[start.lowerBound...end])) else {
        value.fail("there is no variable's name between ${ and }", hint: "Write ${NAME} with letters, digits and _.")
        return nil
      }
      guard let found = reader.environment[name], !found.isEmpty else {
        value.fail(
          "the environment has no \(name)", hint: "Set it where tagid is started, for cron in the crontab itself.")
        return nil
      }
      result += rest[..<start.lowerBound] + found
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func key(_ value: YAMLValue) -> String {
    value.path.split(separator: ".").last.map(String.init) ?? value.path
  }
}
