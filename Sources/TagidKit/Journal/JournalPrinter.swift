// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// A form in which the journal is shown; every text ends in LF or is empty.
protocol JournalPrinter {
  var head: String { get }
  func text(of attempt: Attempt) -> String
  /// What is no message: the end of a run, what was mended, or a place that takes nothing more.
  func text(of written: WrittenRecord) -> String
  func foot(_ end: ChainHead, _ count: JournalCount) -> String
}

extension JournalPrinter {
  var head: String { "" }
  func foot(_ end: ChainHead, _ count: JournalCount) -> String { "" }
}

/// How many attempts were shown, by what became of them.
struct JournalCount {
  private(set) var all = 0
  private(set) var results: [JournalFilter.Result: Int] = [:]

  mutating func add(_ attempt: Attempt) {
    all += 1
    results[
      attempt.outcome.flatMap { JournalFilter.Result(rawValue: $0.result.rawValue) } ?? .unanswered, default: 0] += 1
  }

  /// `3 accepted, 1 deferred`.
  var words: String {
    JournalFilter.Result.allCases.compactMap { result in results[result].map { "\($0) \(result.rawValue)" } }
      .joined(separator: ", ")
  }
}

extension Attempt {
  /// Without addresses: neither where it went nor those that the server repeated.
  var redacted: Attempt {
    var attempt = self
    attempt.intent.address = intent.address.isEmpty ? "" : Self.mark
    attempt.outcome?.detail = Self.withoutAddresses(outcome?.detail ?? "", but: intent.address)
    attempt.records = records.map { $0.redacted(but: intent.address) }
    return attempt
  }

  static let mark = "redacted"

  /// - Parameter address: taken out too when it does not look like one.
  static func withoutAddresses(_ text: String, but address: String) -> String {
    let text = address.isEmpty ? text : text.replacing(address, with: mark)
    guard text.contains("@") else { return text }
    let ends: (Character) -> Bool = { $0.isWhitespace || "<>()[]\"',;:".contains($0) }
    var result = ""
    var word = ""
    for character in text {
      if ends(character) {
        result += (word.contains("@") ? mark : word) + String(character)
        word = ""
      } else {
        word.append(character)
      }
    }
    return result + (word.contains("@") ? mark : word)
  }
}

extension WrittenRecord {
  /// Written anew without addresses; its hash is no more that of the journal's line, and it says so.
  func redacted(but address: String = "") -> WrittenRecord {
    guard var record else { return WrittenRecord(record: nil, line: []) }
    switch record.entry {
    case .intent(var intent):
      intent.address = intent.address.isEmpty ? "" : Attempt.mark
      record.entry = .intent(intent)
    case .outcome(var outcome):
      outcome.detail = Attempt.withoutAddresses(outcome.detail, but: address)
      record.entry = .outcome(outcome)
    case .quarantine(var quarantine):
      // Its words are those of the outcome before it, which may repeat anybody's address.
      quarantine.detail = Attempt.mark
      quarantine.place = quarantine.place.isEmpty ? "" : Attempt.mark
      record.entry = .quarantine(quarantine)
    case .run, .recovered, .continued: break
    }
    return WrittenRecord(record: record, line: line.isEmpty ? [] : record.redactedLine)
  }
}
