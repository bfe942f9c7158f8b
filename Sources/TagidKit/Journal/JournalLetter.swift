// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import NotificationJournal

/// The journal in words, such as can be attached to a letter.
struct JournalLetter: JournalPrinter {
  private let configuration: Configuration
  private let filter: JournalFilter
  private let isRedacted: Bool

  init(_ configuration: Configuration, _ filter: JournalFilter, isRedacted: Bool) {
    self.configuration = configuration
    self.filter = filter
    self.isRedacted = isRedacted
  }

  var head: String {
    let office = configuration.office.text(in: .english)
    return Self.lines([
      "\(office): reminders on record in \(configuration.state)/\(Journal.fileName)",
      "Asked for: messages \(filter.words ?? "of all days to everybody"). Times are of \(configuration.timeZone.identifier).",
      isRedacted ? "Addresses were taken out of this copy." : nil, "",
    ])
  }

  func text(of attempt: Attempt) -> String {
    let intent = attempt.intent
    let isHidden = isRedacted || intent.address.isEmpty || AddressKey.isHash(intent.address)
    let address = isHidden ? "" : " <\(intent.address)>"
    let sent = attempt.isLater ? nil : attempt.records.first?.record
    let start = sent.map { "\(time($0.at)), record \($0.seq)" } ?? "the message of \(intent.day)"
    let notices = intent.notices.filter(filter.takes)
    let others = intent.notices.count - notices.count
    var lines = [
      "\(start): \(intent.channel) to \(intent.recipient)\(address)"
        + (intent.isRepeat ? ", perhaps a second copy" : ""),
      "  subject: \(intent.subject)",
    ]
    lines += notices.map { notice in
      "  \(notice.identity) (\(notice.reason)\(notice.role.map { ", \($0)" } ?? ""))"
        + (notice.actBy.map { ", act by \($0)" } ?? "")
    }
    if others > 0 { lines.append("  and \(others) more that \(others == 1 ? "was" : "were") not asked for") }
    lines.append("  " + answer(attempt))
    lines.append("  message \(intent.id)")
    return Self.lines(lines + [""])
  }

  func text(of written: WrittenRecord) -> String {
    guard let record = written.record else { return "" }
    let words: String
    switch record.entry {
    case .run(let run): words = "the run for \(run.day) ended, exit status \(run.exit)"
    case .recovered(let recovered): words = recovered.sentence(about: "the journal")
    case .continued(let continued): words = "the journal goes on from \(continued.file)"
    case .quarantine(let quarantine):
      let isHidden = isRedacted || quarantine.place.isEmpty || AddressKey.isHash(quarantine.place)
      let place = isHidden ? "" : " (\(quarantine.place))"
      let said = isRedacted ? "" : ": \(quarantine.detail)"
      words =
        quarantine.state == .begun
        ? "nothing more is sent over \(quarantine.channel)\(place)\(said)"
        : "\(quarantine.channel)\(place) is used again\(said)"
    case .outcome(let outcome):
      words = "\(outcome.result.rawValue) for message \(outcome.id), which is not on record here"
    case .intent: return ""
    }
    return Self.lines(["\(time(record.at)), record \(record.seq): \(words)", ""])
  }

  func foot(_ end: ChainHead, _ count: JournalCount) -> String {
    Self.lines([
      count.all == 0
        ? "No such message is on record." : "\(count.all) \(count.all == 1 ? "message" : "messages"): \(count.words).",
      "\"accepted\" means that a server took the message to pass it on. It does not show that a person has read it.",
      "The journal was whole up to record \(end.seq), SHA-256 \(end.hash).",
    ])
  }

  private func answer(_ attempt: Attempt) -> String {
    guard let outcome = attempt.outcome else {
      return "no answer is on record: it may have left or not"
    }
    let said = [outcome.status.map { "\($0)" }, outcome.detail].compactMap { $0 }.filter { !$0.isEmpty }
    let when = attempt.answered.map { " at \(time($0.at)), record \($0.seq)" } ?? ""
    return outcome.result.rawValue + when + (said.isEmpty ? "" : ": \(said.joined(separator: " "))")
  }

  /// As the office's wall showed it.
  private func time(_ at: String) -> String {
    guard let date = try? Date(at, strategy: .iso8601) else { return at }
    let style = Date.VerbatimFormatStyle(
      format:
        "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
      locale: Locale(identifier: "en_US_POSIX"), timeZone: configuration.timeZone,
      calendar: Calendar(identifier: .gregorian))
    return date.formatted(style)
  }

  private static func lines(_ lines: [String?]) -> String {
    lines.compactMap { $0.map { PlainText.harmless($0) + "\n" } }.joined()
  }
}
