// SPDX-License-Identifier: Apache-2.0

/// A line that is no content line, and why.
package struct ICalendarDamage: Error, Sendable, Equatable {
  package var line: Int
  package var message: String
}

extension ICalendarLine {
  /// Reads `NAME;PARAMETER=value,"quoted value":value`.
  init(_ text: String, line: Int) throws(ICalendarDamage) {
    self.line = line
    var rest = Substring(text).unicodeScalars
    name = Self.takeName(&rest)
    guard !name.isEmpty else { throw ICalendarDamage(line: line, message: "the line does not begin with a name") }
    parameters = [:]
    while rest.first == ";" {
      rest.removeFirst()
      let parameter = Self.takeName(&rest)
      guard !parameter.isEmpty, rest.first == "=" else {
        throw ICalendarDamage(line: line, message: "a parameter of \(name) is not written as NAME=value")
      }
      var values: [String] = []
      repeat {
        rest.removeFirst()
        guard let value = Self.takeValue(&rest) else {
          throw ICalendarDamage(line: line, message: "the quotes of \(name)'s parameter \(parameter) are not closed")
        }
        values.append(value)
      } while rest.first == ","
      guard parameters.updateValue(values, forKey: parameter) == nil else {
        throw ICalendarDamage(line: line, message: "\(name) has the parameter \(parameter) twice")
      }
    }
    guard rest.first == ":" else { throw ICalendarDamage(line: line, message: "there is no colon after \(name)") }
    value = String(rest.dropFirst())
  }

  private static func takeName(_ rest: inout Substring.UnicodeScalarView) -> String {
    let name = rest.prefix { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) || scalar == "-"
        || scalar == "_"
    }
    rest.removeFirst(name.count)
    return String(Substring(name)).uppercased()
  }

  /// Nil when a quoted value does not end.
  private static func takeValue(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard rest.first == "\"" else {
      let value = rest.prefix { !";:,\"".unicodeScalars.contains($0) }
      rest.removeFirst(value.count)
      return String(Substring(value))
    }
    rest.removeFirst()
    let value = rest.prefix { $0 != "\"" }
    rest.removeFirst(value.count)
    guard rest.first == "\"" else { return nil }
    rest.removeFirst()
    return String(Substring(value))
  }
}
