// SPDX-License-Identifier: Apache-2.0
import Yams

/// Values of files that are JSON by their schema, in which `5`, `"5"` and `true` are of three types.
extension YAMLValue {
  /// A text as the schemas of such files want it: no number, `true` or `null` without quotes, no blank at either end, on one
  /// line and without control characters.
  package var string: String? {
    guard let text = filledText else { return nil }
    if isPlain, node.int != nil || node.float != nil || node.bool != nil {
      fail("expected text", hint: "Put it in quotes: \"\(text)\".")
      return nil
    }
    if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      fail("begins or ends with a blank", hint: "Take the blank away.")
      return nil
    }
    if text.unicodeScalars.contains(where: {
      $0.properties.generalCategory == .control || (0x2028...0x2029).contains($0.value)
    }) {
      fail("has a line end or a control character in it", hint: "Write it on one line, as plain text.")
      return nil
    }
    return text
  }

  /// A whole number without quotes.
  package var number: Int? {
    guard isPlain || node.scalar == nil else {
      fail("expected a whole number", hint: "Take the quotes away.")
      return nil
    }
    return whole
  }

  private var isPlain: Bool { node.scalar?.style == .plain }
}
