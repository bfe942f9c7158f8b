// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// One line of the journal.
package typealias JournalRecord = ChainedRecord<JournalEntry>

/// What a line of the journal says, by its `type`.
package enum JournalEntry: Sendable, Equatable {
  case intent(Intent)
  case outcome(Outcome)
  case run(RunRecord)
  case recovered(Recovered)
  case continued(Continued)
  case quarantine(Quarantine)
}

extension JournalEntry: ChainedEntry {
  static let names = ChainedNames(file: "journal.jsonl", shown: "the journal", section: "the state folder")

  init?(type: String, from decoder: any Decoder) throws {
    switch type {
    case "intent": self = .intent(try Intent(from: decoder))
    case "outcome": self = .outcome(try Outcome(from: decoder))
    case "run": self = .run(try RunRecord(from: decoder))
    case "recovered": self = .recovered(try Recovered(from: decoder))
    case "continued": self = .continued(try Continued(from: decoder))
    case "quarantine": self = .quarantine(try Quarantine(from: decoder))
    default: return nil
    }
  }

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
    case .continued(let continued):
      line.field("type", "continued")
      continued.write(to: &line)
    case .quarantine(let quarantine):
      line.field("type", "quarantine")
      quarantine.write(to: &line)
    }
  }

  var mended: Recovered? { if case .recovered(let recovered) = self { recovered } else { nil } }

  var continued: Continued? { if case .continued(let continued) = self { continued } else { nil } }
}
