// SPDX-License-Identifier: Apache-2.0

/// One line of the journal.
package struct JournalRecord: Sendable, Equatable {
  /// Counted from 1 without a gap.
  package var seq: Int
  /// When it was written, in ISO 8601.
  package var at: String
  package var entry: JournalEntry

  package init(seq: Int, at: String, entry: JournalEntry) {
    self.seq = seq
    self.at = at
    self.entry = entry
  }
}

/// What a line of the journal says, by its `type`.
package enum JournalEntry: Sendable, Equatable {
  case intent(Intent)
  case outcome(Outcome)
  case run(RunRecord)
  case recovered(Recovered)
}

extension JournalEntry {
  /// Reads the fields of a type, or nothing when a later Tagid of the same version added the type.
  init?(type: String, from decoder: any Decoder) throws {
    switch type {
    case "intent": self = .intent(try Intent(from: decoder))
    case "outcome": self = .outcome(try Outcome(from: decoder))
    case "run": self = .run(try RunRecord(from: decoder))
    case "recovered": self = .recovered(try Recovered(from: decoder))
    default: return nil
    }
  }

  /// Writes `type` and the fields that follow it.
  func write(to line: inout JSONLine) {
    switch self {
    case .intent(let intent):
      line.field("type", "intent")
      intent.write(to: &line)
    case .outcome(let outcome):
      line.field("type", "outcome")
      outcome.write(to: &line)
    case .run(let run):
      line.field("type", "run")
      run.write(to: &line)
    case .recovered(let recovered):
      line.field("type", "recovered")
      recovered.write(to: &line)
    }
  }
}
