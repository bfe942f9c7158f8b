// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import WorkingDays

@testable import TagidKit

/// A message that left, or was tried, as the judge sees it.
struct SentMessage {
  var id: String
  var route: Route
  var address: String
  var result: Outcome.Result
  var lines: [Line]

  /// One identity with its reason, taken apart.
  struct Line {
    var text: String
    var reason: String

    private var parts: [Substring] { text.split(separator: "/", omittingEmptySubsequences: false) }
    /// The indicator's id or the duty's name.
    var subject: String { parts.count == 5 ? String(parts[1]) : "" }
    var indicator: IndicatorID? { IndicatorID(subject) }
    var percent: Int? { parts.count == 5 ? Int(parts[2]) : nil }
    var target: CivilDate? { parts.count == 5 ? CivilDate(iso: String(parts[3])) : nil }
    /// Of the document, where it is about no tier.
    var version: String { parts.count == 5 ? String(parts[3]) : "" }
    var word: String { parts.last.map(String.init) ?? "" }
    var isOfDuty: Bool { subject.hasPrefix("duty:") }
    /// The identity without its last part.
    var start: String { String(text.dropLast(word.count)) }
    /// Whether it is a stage by which owners are reminded.
    var isStage: Bool {
      let isCounted = word.hasSuffix("d") && word.first?.isNumber ?? false
      return kind == .deadline && (isCounted || word == "last-chance" || word.hasPrefix("0d-"))
    }
    /// Whether it tells of messages that did not arrive, or of too many.
    var isAboutMessages: Bool { text.hasPrefix("-/-/-/") }

    var kind: Kind {
      if percent == nil, !isOfDuty { return .document }
      if word == "lost" { return .loss }
      if word.hasPrefix("moved-from-") { return .targetMoved }
      if word.hasPrefix("evidence") { return .evidence }
      if word.hasPrefix("m-") { return .look }
      if ["secured", "regained"].contains(word) { return .closing }
      if word == "withdrawn" { return .withdrawn }
      if word.first == "q", word.dropFirst(2).hasPrefix("-") { return .pace }
      return .deadline
    }
  }

  enum Kind { case deadline, loss, targetMoved, pace, look, evidence, closing, withdrawn, document }
}
