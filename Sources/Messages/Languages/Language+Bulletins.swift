// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words of what is told of a plan beside its deadlines.
  struct Bulletin: Sendable {
    var pace: Pace
    var duty: Duty
    var evidence: Evidence
    var closing: Closing
    var change: Change
  }
}

extension Language.Bulletin {
  static let english = Language.Bulletin(
    pace: .english, duty: .english, evidence: .english, closing: .english, change: .english)

  static let bengali = Language.Bulletin(
    pace: .bengali, duty: .bengali, evidence: .bengali, closing: .bengali, change: .bengali)
}
