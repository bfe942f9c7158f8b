// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import WorkingDays

/// `journal verify`: whether the files that records are added to are what was written, and what is in doubt.
package struct JournalVerification {
  private let audit: JournalAudit
  private let state: String

  package init(_ configuration: Configuration, _ world: World) throws(Stop) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    state = configuration.state
    do throws(JournalError) {
      audit = try JournalAudit(of: StateFolder(configuration.state, for: .reading), on: clock.today.iso)
    } catch {
      throw Stop(error)
    }
  }

  package var exit: ExitStatus { audit.isDamaged ? .dataError : .success }

  package var text: String {
    let files = [audit.chain] + audit.others
    var lines = files.flatMap { Self.lines($0) }
    let doubts = audit.inDoubt
    if audit.chain.damaged.isEmpty {
      lines.append(
        doubts.isEmpty
          ? "in doubt: nothing" : "in doubt: \(Self.count(doubts.count, "message")); the next run settles it first")
    } else {
      lines.append(
        "in doubt, as far as the journal was read: \(doubts.isEmpty ? "nothing" : Self.count(doubts.count, "message"))")
    }
    for message in doubts {
      lines.append(
        "  \(message.id.prefix(8)) to \(message.recipient) on \(message.channel), \(message.day): \(Self.words(message))"
      )
      lines += message.notices.map { "    \($0.identity)" }
    }
    lines.append("Keep the head elsewhere too: whoever can write these files can write their chain and head anew.")
    return lines.map(PlainText.harmless).joined(separator: "\n")
  }

  package var json: JSONValue {
    .object([
      "records": .whole(audit.chain.records), "head": Self.json(audit.chain.end),
      "damaged": .list(([audit.chain] + audit.others).flatMap { $0.damaged.map { Self.json($0) } }),
      "inDoubt": .list(audit.inDoubt.map { Self.json($0) }),
      "remarks": .texts(([audit.chain] + audit.others).flatMap(\.remarks)),
      "headLine": .optional(audit.chain.headLine) { .text($0) },
      "files": .list(
        ([audit.chain] + audit.others).map {
          .object([
            "file": .text($0.file), "parts": .texts($0.files), "records": .whole($0.records), "head": Self.json($0.end),
            "headLine": .optional($0.headLine) { .text($0) },
          ])
        }),
    ])
  }

  private static func lines(_ chain: ChainAudit) -> [String] {
    guard !chain.files.isEmpty || !chain.damaged.isEmpty else { return ["\(chain.file): nothing yet"] }
    let parts = chain.files.count > 1 ? " in \(chain.files.count) files" : ""
    let isWhole = chain.damaged.isEmpty
    var lines = [
      "\(chain.file): \(count(chain.records, "record"))\(parts), \(isWhole ? "whole" : "DAMAGED"); the last is \(chain.end.seq), "
        + "\(chain.end.hash)"
    ]
    for damage in chain.damaged {
      lines.append("  damaged: \(damage.file): \(damage.message)")
      if let hint = damage.hint { lines.append("    \(hint)") }
    }
    if let line = chain.headLine { lines.append("  \(words(for: chain)): \(line)") }
    return lines + chain.remarks.map { "  \($0)" }
  }

  private static func words(for chain: ChainAudit) -> String {
    chain.missing == 0
      ? "the head of what is there would be"
      : "the head of what is there, which gives up \(count(chain.missing, "record")), would be"
  }

  private static func words(_ message: MessageHistory) -> String {
    guard let outcome = message.outcome else { return "no answer on record" }
    let said = [outcome.status.map { "\($0)" }, outcome.detail].compactMap { $0 }.joined(separator: " ")
    return said.isEmpty ? outcome.result.rawValue : "\(outcome.result.rawValue): \(said)"
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private static func json(_ head: ChainHead) -> JSONValue {
    .object(["seq": .whole(head.seq), "hash": .text(head.hash), "bytes": .whole(head.bytes)])
  }

  private static func json(_ damage: ChainAudit.Damage) -> JSONValue {
    .object([
      "file": .text(damage.file), "line": .optional(damage.line) { .whole($0) },
      "offset": .optional(damage.offset) { .whole($0) }, "message": .text(damage.message),
      "hint": .optional(damage.hint) { .text($0) },
    ])
  }

  private static func json(_ message: MessageHistory) -> JSONValue {
    .object([
      "id": .text(message.id), "recipient": .text(message.recipient), "channel": .text(message.channel),
      "day": .text(message.day), "record": .whole(message.lastSeq),
      "result": .optional(message.outcome) { .text($0.result.rawValue) },
      "detail": .optional(message.outcome) { .text($0.detail) }, "notices": .texts(message.notices.map(\.identity)),
    ])
  }
}
