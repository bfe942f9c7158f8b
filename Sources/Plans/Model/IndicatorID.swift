// SPDX-License-Identifier: Apache-2.0

/// A dotted id such as `1.3.1` in ASCII digits, ordered by the numbers of its segments.
package struct IndicatorID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let segments: [Int]

  /// Nil unless the text is digits (ASCII or Bengali) separated by single dots.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes.span)
  }

  private init(segments: [Int]) { self.segments = segments }

  /// What a statement about a duty has in the place of an indicator; no plan has it.
  package static let ofDuty = IndicatorID(segments: [])

  package var description: String {
    var text = ""
    for segment in segments {
      if !text.isEmpty { text += "." }
      text += String(segment)
    }
    return text
  }

  package static func < (a: IndicatorID, b: IndicatorID) -> Bool {
    a.segments.lexicographicallyPrecedes(b.segments)
  }

  /// Whether `prefix` names this indicator or something above it, by whole segments: `1.3` covers `1.3.1`, not `1.31`.
  package func isCovered(by prefix: IndicatorID) -> Bool {
    segments.starts(with: prefix.segments)
  }
}
