// SPDX-License-Identifier: Apache-2.0

/// Folds the lines of a journal into its history, without making a record of any that is written as today.
struct HistoryReader: LineReader {
  private(set) var history: JournalHistory
  private var intent = IntentFields()
  private var outcome = OutcomeFields()
  /// Which of them was read last.
  private var isIntent = false

  init(_ history: JournalHistory) { self.history = history }

  mutating func read(_ walk: inout ByteWalk) -> Bool {
    walk.expect(",\"type\":\"")
    isIntent = walk.take("intent\"")
    if isIntent { return intent.read(&walk) }
    return walk.take("outcome\"") && outcome.read(&walk)
  }

  mutating func take(seq: Int, at: UnsafeRawBufferPointer, _ line: ArraySlice<UInt8>) {
    if isIntent { history.apply(intent, seq: seq) } else { history.apply(outcome, at: at) }
  }

  mutating func take(_ record: JournalRecord?, _ line: ArraySlice<UInt8>) {
    if let record { history.apply(record) }
  }
}
