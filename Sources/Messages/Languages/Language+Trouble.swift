// SPDX-License-Identifier: Apache-2.0
import Plans

extension Language {
  /// The words of notices about what cannot be read, moved all at once, or did not arrive.
  struct Trouble: Sendable {
    var subject: Subject
    var heading: Heading
    var summary: Summary
    var place: Place
    var row: Row
    var document: Document
    var moved: Moved
    var undelivered: Undelivered

    struct Subject: Sendable {
      var row: String
      var document: String
      var moved: String
      var refused: String
      var givenUp: String
    }

    /// Of the sections, so that these notices stand apart from the deadlines of the same plan.
    struct Heading: Sendable {
      var unreadable: String
      var moved: String
      var undelivered: String
    }

    struct Summary: Sendable {
      var rows: Counted
      var documents: Counted
      var moved: Counted
      var undelivered: Counted
    }

    struct Place: Sendable {
      var line: String
      var column: String
      var cell: String
    }

    struct Row: Sendable {
      var headline: String
      var headlineWithoutLine: String
      var place: String
      var wrong: String
      /// The finding's own words, after a sentence of `codes`.
      var inFull: String
      var instead: String
      var lastKnown: String
      var dateTarget: String
      var valueTarget: String
      var reason: String
      /// What is wrong by a finding's code, for a language that is not the findings' own.
      var codes: [Finding.Code: String]
    }

    struct Document: Sendable {
      var headline: String
      var headlineOfPart: String
      var finding: String
      var more: String
      var reason: String
    }

    struct Moved: Sendable {
      var headline: String
      var target: String
      var gone: String
      var withdrawn: String
      var more: String
      var accept: String
      var otherwise: String
    }

    struct Undelivered: Sendable {
      var refused: String
      var givenUp: String
      var said: String
      var correct: String
      var ask: String
    }
  }
}
