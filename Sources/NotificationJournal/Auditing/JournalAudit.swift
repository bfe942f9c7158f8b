// SPDX-License-Identifier: Apache-2.0

/// The journal checked from end to end: its chain and head, and whether every outcome has its intent.
///
/// Of messages that were settled no more is kept than that there were such, so that the length of the journal hardly matters.
package struct JournalAudit: Sendable {
  package private(set) var chain: ChainAudit
  /// Messages that the next run settles first, oldest first.
  package var inDoubt: [MessageHistory] { pairs.inDoubt }
  /// The same for the other files that records are added to.
  package let others: [ChainAudit]

  private let pairs: IntentPairs

  package var isDamaged: Bool { !chain.damaged.isEmpty || others.contains { !$0.damaged.isEmpty } }

  /// - Parameter day: today, in ISO 8601.
  package init(of folder: StateFolder, on day: String) throws(JournalError) {
    var pairs = IntentPairs()
    chain = try ChainAudit(of: folder, on: day) { (record: JournalRecord) in pairs.see(record) }
    for (seq, id) in pairs.orphans {
      chain.damaged.append(
        ChainAudit.Damage(
          file: chain.file, line: nil, offset: nil,
          message: "record \(seq) tells the outcome of message \(id), and no record before it intends to send that",
          hint: "see what wrote this record; the chain holds, so it was there when the next one was written"))
    }
    self.pairs = pairs
    others = [
      try ChainAudit(of: folder, on: day) { (_: ProgressRecord) in },
      try ChainAudit(of: folder, on: day) { (_: AcknowledgementRecord) in },
    ]
  }
}

/// Follows intents and outcomes, and keeps of what is settled the id's hash alone.
struct IntentPairs: Sendable {
  private var open: [String: MessageHistory] = [:]
  /// Of messages that are settled, how often their outcome was unknown.
  private var settled: [Int: UInt8] = [:]
  private(set) var orphans: [(seq: Int, id: String)] = []
  private static let most = 100

  var inDoubt: [MessageHistory] { open.values.sorted { $0.firstSeq < $1.firstSeq } }

  mutating func see(_ record: JournalRecord) {
    switch record.entry {
    case .intent(let intent):
      if open[intent.id] == nil {
        let unknowns = settled.removeValue(forKey: intent.id.hashValue)
        open[intent.id] = MessageHistory(intent, seq: record.seq, unknowns: Int(unknowns ?? 0))
      } else {
        open[intent.id]?.apply(intent, seq: record.seq)
      }
    case .outcome(let outcome):
      open[outcome.id]?.apply(outcome, at: record.at)
      guard let message = open[outcome.id] else {
        if settled[outcome.id.hashValue] == nil, orphans.count < Self.most { orphans.append((record.seq, outcome.id)) }
        return
      }
      if case .inDoubt = message.state { return }
      open[outcome.id] = nil
      settled[outcome.id.hashValue] = UInt8(clamping: message.unknowns)
    case .run, .recovered, .continued, .quarantine: break
    }
  }
}
