// SPDX-License-Identifier: Apache-2.0

/// How long somebody is ready to wait.
package struct Patience: Sendable, Equatable {
  package let duration: Duration
  private static let most = 24 * 3600

  /// Reads `30s`, `5m` or `1h`, up to a day; nil for anything else.
  package init?(_ text: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = text.last.flatMap({ units[$0] }), text.dropLast().allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(text.dropLast()), number <= Self.most, number * unit <= Self.most
    else { return nil }
    duration = .seconds(number * unit)
  }
}
