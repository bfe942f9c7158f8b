// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// A record with the line that it was written as.
struct WrittenRecord {
  /// Nil for a type that this Tagid does not know.
  var record: JournalRecord?
  /// Without its LF; empty when nobody will read it.
  var line: [UInt8]
}

/// One time that a message was about to leave, with what was answered.
struct Attempt {
  var intent: Intent
  var records: [WrittenRecord]
  /// The latest; nil when there is none.
  var outcome: Outcome?
  /// When the outcome was written, in ISO 8601, and its number.
  var answered: (at: String, seq: Int)?
  /// Whether the outcome came without another intent, as when a later run closed the message.
  var isLater = false

  init(_ intent: Intent, _ record: WrittenRecord) {
    self.intent = intent
    records = [record]
  }

  /// Whether it is of this message and was not answered.
  func isOpen(_ id: String) -> Bool { intent.id == id && outcome == nil }

  mutating func answer(_ outcome: Outcome, _ record: WrittenRecord) {
    self.outcome = outcome
    answered = record.record.map { ($0.at, $0.seq) }
    records.append(record)
  }
}

/// What `journal show` prints, one after the other.
enum JournalItem {
  case attempt(Attempt)
  case other(WrittenRecord)
}

/// Puts each intent together with its outcome, in the order of intents, while the journal streams by. Kept are the
/// messages of the run that goes by and those in doubt.
struct AttemptAssembly {
  private var waiting: [Attempt] = []
  private var inDoubt: [String: Intent] = [:]
  private var run: String?
  private let body: (JournalItem) -> Void

  init(_ body: @escaping (JournalItem) -> Void) { self.body = body }

  mutating func see(_ written: WrittenRecord) {
    switch written.record?.entry {
    case .intent(let intent):
      // A run that was killed has no record of its end.
      if intent.run != run || waiting.contains(where: { $0.isOpen(intent.id) }) { flush() }
      run = intent.run
      inDoubt[intent.id] = nil
      waiting.append(Attempt(intent, written))
    case .outcome(let outcome): answer(outcome, written)
    // It stands among the outcomes of a run that goes on.
    case .quarantine: body(.other(written))
    case .run:
      flush()
      body(.other(written))
    case .recovered, .continued, nil:
      flush()
      body(.other(written))
    }
  }

  private mutating func answer(_ outcome: Outcome, _ written: WrittenRecord) {
    if let at = waiting.lastIndex(where: { $0.isOpen(outcome.id) }) {
      waiting[at].answer(outcome, written)
    } else if let intent = waiting.last(where: { $0.intent.id == outcome.id })?.intent ?? inDoubt[outcome.id] {
      var later = Attempt(intent, written)
      later.records = []
      later.isLater = true
      later.answer(outcome, written)
      waiting.append(later)
    } else {
      body(.other(written))
    }
    while let first = waiting.first, first.outcome != nil { tell(waiting.removeFirst()) }
  }

  /// Tells what waits for an answer that will not come any more.
  mutating func flush() {
    for attempt in waiting { tell(attempt) }
    waiting = []
  }

  private mutating func tell(_ attempt: Attempt) {
    switch attempt.outcome?.result {
    case nil, .unknown, .deferred: inDoubt[attempt.intent.id] = attempt.intent
    case .accepted, .rejected, .superseded: inDoubt[attempt.intent.id] = nil
    }
    body(.attempt(attempt))
  }
}
