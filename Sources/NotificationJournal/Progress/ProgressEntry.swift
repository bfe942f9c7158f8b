// SPDX-License-Identifier: Apache-2.0
import JSONLines
package import Foundation

/// One line of the progress log.
package typealias ProgressRecord = ChainedRecord<ProgressEntry>

/// What a line of the progress log says, by its `type`.
package enum ProgressEntry: Sendable, Equatable {
  case progress(ProgressStatement)
  case retract(Retraction)
  case recovered(Recovered)
}

extension ProgressEntry: ChainedEntry {
  static let names = ChainedNames(file: "progress.jsonl", shown: "the progress log", section: "the state folder")

  init?(type: String, from decoder: any Decoder) throws {
    switch type {
    case "progress": self = .progress(try ProgressStatement(from: decoder))
    case "retract": self = .retract(try Retraction(from: decoder))
    case "recovered": self = .recovered(try Recovered(from: decoder))
    default: return nil
    }
  }

  func write(to line: inout JSONLine) {
    switch self {
    case .progress(let statement):
      line.field("type", "progress")
      statement.write(to: &line)
    case .retract(let retraction):
      line.field("type", "retract")
      retraction.write(to: &line)
    case .recovered(let recovered):
      line.field("type", "recovered")
      recovered.write(to: &line)
    }
  }

  var mended: Recovered? { if case .recovered(let recovered) = self { recovered } else { nil } }
}

/// What somebody reports about one indicator: a completion date or a value.
package struct ProgressStatement: Sendable, Equatable, Decodable {
  /// The plan's id.
  package var plan: String
  package var indicator: String
  /// The day of completion, in ISO 8601; nil when a value is reported.
  package var date: String?
  package var value: Decimal?
  /// The quarter a value is for, such as `2021-22/Q2`; nil when nobody said.
  package var period: String?
  package var evidence: String?
  package var by: String

  package init(
    plan: String, indicator: String, date: String? = nil, value: Decimal? = nil, period: String? = nil,
    evidence: String? = nil, by: String
  ) {
    self.plan = plan
    self.indicator = indicator
    self.date = date
    self.value = value
    self.period = period
    self.evidence = evidence
    self.by = by
  }

  func write(to line: inout JSONLine) {
    line.field("plan", plan)
    line.field("indicator", indicator)
    line.field("date", date)
    line.field("value", value)
    line.field("period", period)
    line.field("evidence", evidence)
    line.field("by", by)
  }
}

/// Takes a statement back; its record stays.
package struct Retraction: Sendable, Equatable, Decodable {
  /// The `seq` of the statement.
  package var target: Int
  package var reason: String
  package var by: String

  package init(target: Int, reason: String, by: String) {
    self.target = target
    self.reason = reason
    self.by = by
  }

  func write(to line: inout JSONLine) {
    line.field("target", target)
    line.field("reason", reason)
    line.field("by", by)
  }
}
