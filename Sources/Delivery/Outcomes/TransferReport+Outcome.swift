// SPDX-License-Identifier: Apache-2.0

extension TransferReport {
  /// The outcome of a mail transaction.
  func mailOutcome(from endpoint: Endpoint, _ redactor: Redactor) -> DeliveryOutcome {
    (lacksUTF8 ? endedByUs : self)
      .outcome(mailEvidence, from: endpoint, said: lacksUTF8 ? "" : lastLine, redactor)
  }

  /// The outcome of a request to a service.
  func postOutcome(
    from endpoint: Endpoint, _ redactor: Redactor, claim: (Int, [UInt8]) -> AnswerClaim
  ) -> DeliveryOutcome {
    let claim = status > 0 ? claim(status, body) : .none
    let cutByUs = overflowed && status > 0
    let evidence = Evidence(
      conversation: .http(requestSent: requestSent, claim: claim), code: cutByUs ? 0 : code, status: status)
    return (cutByUs ? endedByUs : self)
      .outcome(evidence, from: endpoint, said: redactor.redact(beginningOf: body), redactor)
  }

  /// Whether a reused connection failed before anything of the message was sent, and not by a word about this message:
  /// some servers limit the messages of one connection, by 421, at MAIL or by closing it.
  var deservesFreshConnection: Bool {
    guard isReady, !openedConnection, stage != .message else { return false }
    let isAboutConnection = stage == .sender || mailEvidence.status < 400 || mailEvidence.status == 421
    return isAboutConnection && Verdict.decide(mailEvidence).result == .deferred
  }

  /// That we ended a transfer ourselves is no word of the server, nor one of libcurl's to pass on.
  private var endedByUs: TransferReport {
    var copy = self
    copy.explanation = ""
    return copy
  }

  private var stage: SMTPStage {
    SMTPStage(replies: replies, openedConnection: openedConnection, isReady: isReady)
  }

  private var mailEvidence: Evidence {
    // From the replies of this transfer, since libcurl may keep the code of the one before on a reused connection.
    // The 250 of an earlier step tells nothing about a failure that followed it, nor does the 334 that asks for a password.
    let last = replies.last ?? 0
    let reply = failed && (last < 300 || last == 334) ? 0 : last
    return Evidence(
      conversation: .smtp(stage), code: code, status: reply, enhanced: EnhancedStatus(replyLine: lastLine),
      lacksUTF8: lacksUTF8)
  }

  private func outcome(
    _ evidence: Evidence, from endpoint: Endpoint, said: String, _ redactor: Redactor
  ) -> DeliveryOutcome {
    let verdict = Verdict.decide(evidence)
    // libcurl's own sentence where the server said nothing, or where what it said last was no refusal.
    let quoted = redactor.redact(evidence.status < 400 && !explanation.isEmpty || said.isEmpty ? explanation : said)
    var detail = quoted.isEmpty ? evidence.words : quoted
    if verdict.result != .accepted {
      let happened = "\(endpoint.place): \(verdict.advice ?? evidence.words)"
      detail = quoted.isEmpty ? happened : "\(happened) — \(quoted)"
    }
    return DeliveryOutcome(
      verdict.result, status: evidence.status > 0 ? evidence.status : nil,
      detail: cut(detail, to: Redactor.longestDetail), channelIsDown: verdict.channelIsDown,
      retry: verdict.mayPass ? (verdict.retryAfter ?? retryAfter).map { .after(seconds: $0) } ?? .soon : .no,
      isPlaceClosed: verdict.isPlaceClosed)
  }
}
