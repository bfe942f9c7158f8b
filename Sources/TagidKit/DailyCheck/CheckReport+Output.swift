// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Foundation
import Messages
import Plans
import WorkingDays

extension CheckReport {
  package var json: JSONValue {
    .object([
      "asOf": .text(day.iso), "run": .text(run), "exit": .whole(Int(exit.rawValue)),
      "messages": .list(messages.map(\.json)), "passedOver": .texts(passedOver),
      "findings": .list((findings + moves).map(\.json)), "progress": progress.json,
      "journal": .optional(journal) {
        .object(["seq": .whole($0.seq), "hash": .text($0.hash), "bytes": .whole($0.bytes)])
      },
      "pilot": .optional(pilot) { .object(["to": .text($0.to), "until": .text($0.until.iso)]) },
    ])
  }

  package var text: String {
    let count = plans.reduce(0) { $0 + $1.indicators.count }
    var lines = [
      "\(day), \(day.weekday.name.capitalized): \(plans.count) \(plans.count == 1 ? "plan" : "plans"), \(count) indicators\(isDryRun ? "; dry run, nothing is sent or recorded" : "")"
    ]
    lines += progress.lines
    if let pilot { lines.append("pilot until \(pilot.until): every message goes to \(pilot.to)") }
    for standing in plans {
      lines.append(
        "\(standing.plan.id): can still earn \(standing.ceiling.roundedMarks) of \(standing.total.roundedMarks) marks "
          + "(secured \(standing.secured.roundedMarks), met \(standing.met.roundedMarks), "
          + "lost \(standing.lost.roundedMarks))")
      if standing.scoring != .standard { lines.append("  \(Wording(.english).scoring(standing.scoring))") }
    }
    let nothing =
      isDayOff ? "a day off: nothing is sent, what is due goes out on the next working day" : "nothing was due"
    lines += messages.isEmpty ? [nothing] : messages.map(\.line)
    if let journal { lines.append("journal: \(journal.seq) records, the last with SHA-256 \(journal.hash)") }
    return lines.joined(separator: "\n")
  }
}

extension CheckReport.SentMessage {
  fileprivate var json: JSONValue {
    .object([
      "id": .text(id), "channel": .text(channel), "recipient": .text(recipient), "result": .text(resultWord),
      "possibleRepeat": .flag(possibleRepeat), "notices": .texts(identities), "subject": .text(subject),
      "detail": .text(detail),
    ])
  }

  private var resultWord: String { result?.rawValue ?? "due" }

  /// One line for people; a dry run has the message's text below it.
  fileprivate var line: String {
    let to = [recipient, address == recipient || address.isEmpty ? nil : "<\(address)>"].compactMap { $0 }
    let words = [
      "\(resultWord): \(channel) to \(to.joined(separator: " "))", possibleRepeat ? "(possible repeat)" : nil,
      detail.isEmpty ? nil : "(\(detail))",
    ]
    let head = words.compactMap { $0 }.joined(separator: " ") + (subject.isEmpty ? "" : "\n  \(subject)")
    guard let message else { return head }
    let body = PlainTextBody.render(message).split(separator: "\n", omittingEmptySubsequences: false)
    return ([head, ""] + body.map { $0.isEmpty ? "" : "    \($0)" }).joined(separator: "\n")
  }
}

extension CheckReport {
  /// What somebody has to mend beside the findings, a line each, for standard error.
  package var troubles: [String] {
    let failed = messages.compactMap { message -> String? in
      let to = "\(message.channel) to \(message.recipient) \(message.address.isEmpty ? "" : "<\(message.address)>")"
      return switch message.result {
      case .rejected:
        "tagid: rejected: \(to): \(message.detail)\n  The same notice is not sent to this address again; correct the address."
      case .deferred: "tagid: deferred: \(to): \(message.detail)\n  The next run tries again."
      case .unknown:
        "tagid: unknown: \(to): \(message.detail)\n  The next run sends it again under the same id, marked as a possible repeat."
      case .accepted, .superseded, nil: nil
      }
    }
    return moves.map(\.text) + failed + remarks.map { "tagid: \($0)" }
  }
}
