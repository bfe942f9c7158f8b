// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// One line of `acknowledgements.jsonl`.
package typealias AcknowledgementRecord = ChainedRecord<AcknowledgementEntry>

/// What a line of `acknowledgements.jsonl` says, by its `type`.
package enum AcknowledgementEntry: Sendable, Equatable {
  /// Somebody has the deadline in hand: its escalations end.
  case acknowledge(CliffAnswer)
  /// Nothing is to be told of the deadline until a day.
  case snooze(CliffAnswer)
  case recovered(Recovered)
}

extension AcknowledgementEntry: ChainedEntry {
  static let names = ChainedNames(
    file: "acknowledgements.jsonl", shown: "the acknowledgements", section: "the state folder")

  init?(type: String, from decoder: any Decoder) throws {
    switch type {
    case "acknowledge": self = .acknowledge(try CliffAnswer(from: decoder))
    case "snooze": self = .snooze(try CliffAnswer(from: decoder))
    case "recovered": self = .recovered(try Recovered(from: decoder))
    default: return nil
    }
  }

  func write(to line: inout JSONLine) {
    switch self {
    case .acknowledge(let answer):
      line.field("type", "acknowledge")
      answer.write(to: &line)
    case .snooze(let answer):
      line.field("type", "snooze")
      answer.write(to: &line)
    case .recovered(let recovered):
      line.field("type", "recovered")
      recovered.write(to: &line)
    }
  }

  var mended: Recovered? { if case .recovered(let recovered) = self { recovered } else { nil } }
}

/// What somebody answered about one cliff, or about a duty.
package struct CliffAnswer: Sendable, Equatable, Decodable {
  /// The plan's id.
  package var plan: String
  /// Its id, or `duty:ID`.
  package var indicator: String
  /// Of the tier; nil for a duty.
  package var percent: Int?
  /// The date as the plan, or its settings, write it, in ISO 8601.
  package var target: String
  /// The day until which a snooze lasts, in ISO 8601; nil for an acknowledgement.
  package var until: String?
  package var by: String
  package var note: String?

  package init(
    plan: String, indicator: String, percent: Int?, target: String, until: String? = nil, by: String,
    note: String? = nil
  ) {
    self.plan = plan
    self.indicator = indicator
    self.percent = percent
    self.target = target
    self.until = until
    self.by = by
    self.note = note
  }

  func write(to line: inout JSONLine) {
    line.field("plan", plan)
    line.field("indicator", indicator)
    line.field("percent", percent)
    line.field("target", target)
    line.field("until", until)
    line.field("by", by)
    line.field("note", note)
  }
}
