// SPDX-License-Identifier: Apache-2.0

/// What an answer says about a message beside its status, as the service itself documents it.
package struct AnswerClaim: Sendable, Equatable {
  package enum Word: Sendable, Equatable {
    /// Nothing of its own: the status decides.
    case silent
    /// Refused for good.
    case refused
    /// Not taken now; worth trying again.
    case later
  }

  package let word: Word
  /// What somebody should mend; nil where the server's own words say it.
  package let advice: String?
  /// Whether every message to this place would fare the same.
  package let isAboutPlace: Bool
  /// Seconds until another try, where the body says so.
  package let retryAfter: Double?

  package static let none = AnswerClaim(.silent)
  /// Not taken, and about this message alone.
  package static let refused = AnswerClaim(.refused)

  private init(_ word: Word, advice: String? = nil, isAboutPlace: Bool = false, retryAfter: Double? = nil) {
    self.word = word
    self.advice = advice
    self.isAboutPlace = isAboutPlace
    self.retryAfter = retryAfter
  }

  /// The place itself takes nothing more until somebody mends it.
  package static func closed(_ advice: String) -> AnswerClaim {
    AnswerClaim(.refused, advice: advice, isAboutPlace: true)
  }

  /// - Parameter seconds: as the body says them; nonsense counts as nothing.
  package static func later(after seconds: Double? = nil) -> AnswerClaim {
    let usable = seconds.flatMap { $0.isFinite && $0 >= 0 && $0 <= 7 * 86_400 ? $0 : nil }
    return AnswerClaim(.later, retryAfter: usable)
  }
}
