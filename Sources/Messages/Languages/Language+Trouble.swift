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
    var missing: Missing
    var undelivered: Undelivered
    /// Nil in the language that findings are written in.
    var findings: Findings?

    struct Subject: Sendable {
      var row: String
      var document: String
      var moved: String
      var missing: String
      var refused: String
      var givenUp: String
    }

    /// Of the sections, so that these notices stand apart from the deadlines of the same plan.
    struct Heading: Sendable {
      var unreadable: String
      var moved: String
      var missing: String
      var undelivered: String
    }

    struct Summary: Sendable {
      var rows: Counted
      var documents: Counted
      var moved: Counted
      var missing: Counted
      var undelivered: Counted
    }

    struct Place: Sendable {
      var line: String
      var column: String
      var cell: String
      var sheet: String
      var table: String
      /// Of a sheet or a Word table.
      var row: String
    }

    struct Row: Sendable {
      var headline: String
      var headlineInTable: String
      var headlineInSheet: String
      var headlineWithoutLine: String
      var place: String
      var wrong: String
      var instead: String
      var lastKnown: String
      var dateTarget: String
      var valueTarget: String
      var reason: String
    }

    /// What is wrong in a row and what to do, by a finding's code: all of `Finding.Code.silencing`.
    struct Findings: Sendable {
      /// `{text}` is what the document has there.
      var wrong: [Finding.Code: String]
      var instead: [Finding.Code: String]
      /// `{date}` is the day that was probably meant.
      var swapped: String
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

    struct Missing: Sendable {
      var headline: Counted
      var putBack: String
      var accept: String
      var reason: String
    }

    struct Undelivered: Sendable {
      var refused: String
      var givenUp: String
      var said: String
      var correct: String
      /// `{channel}` takes nothing more.
      var closed: String
      var ask: String
    }
  }
}
