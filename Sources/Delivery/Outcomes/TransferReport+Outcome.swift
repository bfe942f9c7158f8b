// SPDX-License-Identifier: Apache-2.0

import Foundation

extension TransferReport {
  /// The outcome of a mail transaction.
  func mailOutcome(_ redactor: Redactor) -> DeliveryOutcome {
    let stage = SMTPStage(replies: replies, openedConnection: openedConnection)
    // From the replies of this transfer, since libcurl may keep the code of the one before on a reused connection.
    // The 250 of an earlier step tells nothing about a failure that followed it.
    let last = replies.last ?? 0
    let reply = code != 0 && last < 300 ? 0 : last
    return outcome(Evidence(conversation: .smtp(stage), code: code, status: reply), said: lastLine, redactor)
  }

  /// The outcome of a POST request.
  func postOutcome(_ redactor: Redactor) -> DeliveryOutcome {
    let claim = ResponseClaim.read(body)
    let cutByUs = overflowed && status > 0
    let evidence = Evidence(
      conversation: .http(requestSent: requestSent, body: claim), code: cutByUs ? 0 : code, status: status)
    let said = String(decoding: body.prefix(4 * Redactor.longestDetail), as: UTF8.self)
    return outcome(evidence, said: said.isEmpty && status > 0 ? "HTTP status \(status)" : said, redactor)
  }

  private func outcome(_ evidence: Evidence, said: String, _ redactor: Redactor) -> DeliveryOutcome {
    let verdict = Verdict.decide(evidence)
    // libcurl's own sentence where the server said nothing, or where what it said last was no refusal.
    let words = evidence.status < 400 && !explanation.isEmpty ? explanation : said.isEmpty ? explanation : said
    let redacted = redactor.redact(words)
    let detail = [verdict.advice, redacted.isEmpty ? nil : redacted].compactMap { $0 }.joined(separator: " — ")
    return DeliveryOutcome(
      verdict.result, status: evidence.status > 0 ? evidence.status : nil,
      detail: cut(detail, to: Redactor.longestDetail))
  }
}

/// The marks by which Slack, Telegram (`ok`), Rocket.Chat (`success`) and Zulip (`result`) refuse with status 200.
private struct ResponseClaim: Decodable {
  var refuses: Bool

  private enum Key: String, CodingKey { case ok, success, result }

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let flags = [Key.ok, .success].map { try? object.decode(Bool.self, forKey: $0) }
    refuses = flags.contains(false) || (try? object.decode(String.self, forKey: .result)) == "error"
  }

  static func read(_ body: [UInt8]) -> BodyClaim {
    let claim = try? JSONDecoder().decode(ResponseClaim.self, from: Data(body))
    return claim?.refuses == true ? .failure : .none
  }
}
