// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// An identity about a tier, taken apart: which target date its reader was told, and as what.
struct TierIdentity: Sendable, Equatable {
  let percent: Int
  let target: CivilDate
  /// Its last part, such as `7d`, `q2-14d` or `secured`.
  let word: String
  /// Whether it is about a quarter's share; its date is then the quarter's end.
  let isOfPace: Bool
  /// Whether it reminded of the date: a stage, a loss, or that the date moved.
  let isOfDeadline: Bool

  /// Nil for what is about no tier.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
    guard parts.count == 5, let percent = Int(parts[2]), let target = CivilDate(iso: parts[3]) else { return nil }
    self.percent = percent
    self.target = target
    word = String(parts[4])
    isOfPace = Self.isOfPace(word)
    isOfDeadline =
      !isOfPace && !word.hasPrefix("m-") && word != Self.withdrawn && !Self.isClosing(word)
      && !word.hasPrefix(Self.evidence)
  }

  /// Whether it is the last word about an indicator that is done.
  var isClosing: Bool { Self.isClosing(word) }

  /// Whether its reader was reminded of the indicator.
  var isReminder: Bool { isOfDeadline || isOfPace || word.hasPrefix("m-") }

  private static func isOfPace(_ word: String) -> Bool {
    let bytes = word.utf8
    guard bytes.first == UInt8(ascii: "q"), let dash = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
    guard let quarter = Int(word[bytes.index(after: bytes.startIndex)..<dash]) else { return false }
    return 1...4 ~= quarter && Stage(String(word[bytes.index(after: dash)...])) != nil
  }

  private static func isClosing(_ word: String) -> Bool {
    word.hasPrefix(secured) || word.hasPrefix(regained)
  }

  /// `secured` or `regained`; with `-2`, `-3` when it is said again.
  static func closing(isRegained: Bool, number: Int) -> String {
    (isRegained ? regained : secured) + (number == 1 ? "" : "-\(number)")
  }

  static let withdrawn = "withdrawn"
  static let secured = "secured"
  static let regained = "regained"
  static let evidence = "evidence"
}

extension Told {
  /// What counts as told of tiers.
  var certainOfTiers: [TierIdentity] { tellings.filter(\.isCertain).compactMap(\.tier) }
}
