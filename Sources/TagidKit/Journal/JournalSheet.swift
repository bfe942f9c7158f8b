// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal

/// The messages as comma-separated values, a row for each notice that was asked for.
struct JournalSheet: JournalPrinter {
  private let filter: JournalFilter
  private static let titles = [
    "record", "at", "day", "recipient", "address", "channel", "kind", "plan", "indicator", "percent", "target", "stage",
    "identity", "reason", "role", "actBy", "subject", "repeat", "result", "status", "detail", "answered", "message",
  ]

  init(_ filter: JournalFilter) { self.filter = filter }

  var head: String { PrintedTable(rows: [Self.titles]).csv }

  func text(of written: WrittenRecord) -> String { "" }

  func text(of attempt: Attempt) -> String {
    let intent = attempt.intent
    let sent = attempt.isLater ? nil : attempt.records.first?.record
    let outcome = attempt.outcome
    return intent.notices.filter(filter.takes).map { notice in
      let parts = notice.identity.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
      let places = (0..<5).map { $0 < parts.count && parts[$0] != "-" ? parts[$0] : "" }
      let first = [
        sent.map { "\($0.seq)" } ?? "", sent?.at ?? "", intent.day, intent.recipient, intent.address, intent.channel,
        intent.kind,
      ]
      let last = [
        notice.identity, notice.reason, notice.role ?? "", notice.actBy ?? "", intent.subject,
        intent.isRepeat ? "yes" : "no", outcome?.result.rawValue ?? "", outcome?.status.map { "\($0)" } ?? "",
        outcome?.detail ?? "", attempt.answered?.at ?? "", intent.id,
      ]
      // What a server said may hold anything, also an end of the line.
      return PrintedTable(rows: [(first + places + last).map(PlainText.harmless)]).csv
    }.joined()
  }
}
