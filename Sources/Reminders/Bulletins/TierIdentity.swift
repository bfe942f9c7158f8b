// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// An identity about a tier, taken apart: which target date its reader was told, and as what.
struct TierIdentity {
  var percent: Int
  var target: CivilDate
  /// Its last part, such as `7d`, `q2-14d` or `secured`.
  var word: String

  /// Nil for what is about no tier.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 5, let percent = Int(parts[2]), let target = CivilDate(iso: parts[3]) else { return nil }
    self.percent = percent
    self.target = target
    word = String(parts[4])
  }

  /// Whether it is about a quarter's share; its date is then the quarter's end.
  var isOfPace: Bool {
    let bytes = word.utf8
    guard bytes.first == UInt8(ascii: "q"), let dash = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
    guard let quarter = Int(word[bytes.index(after: bytes.startIndex)..<dash]) else { return false }
    return 1...4 ~= quarter && Stage(String(word[bytes.index(after: dash)...])) != nil
  }

  /// Whether it reminded of the date: a stage, a loss, or that the date moved.
  var isOfDeadline: Bool {
    !isOfPace && !word.hasPrefix("m-") && ![Self.withdrawn, Self.secured, Self.regained].contains(word)
      && !word.hasPrefix(Self.evidence)
  }

  /// Whether its reader was reminded of the indicator.
  var isReminder: Bool { isOfDeadline || isOfPace || word.hasPrefix("m-") }

  static let withdrawn = "withdrawn"
  static let secured = "secured"
  static let regained = "regained"
  static let evidence = "evidence"
}

extension Told {
  /// What counts as told of tiers.
  var certainOfTiers: [TierIdentity] { tellings.filter(\.isCertain).compactMap { TierIdentity($0.identity) } }
}
