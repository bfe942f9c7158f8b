// SPDX-License-Identifier: Apache-2.0

/// How much of an intent somebody wants to read.
package enum RecordDetail: Sendable {
  case everything
  /// Without subject and the hash of the body, which no decision asks for.
  case decisions
}

extension JournalEntry {
  /// Reads intents and outcomes, which are nearly all of a journal; nil for whatever is not written as they are today.
  static func quickly(
    _ walk: inout ByteWalk, _ strings: inout InternedStrings, detail: RecordDetail
  ) -> JournalEntry? {
    walk.expect(",\"type\":\"")
    if walk.take("intent\"") {
      var fields = IntentFields()
      return fields.read(&walk) ? .intent(Intent(fields, detail) { strings.text($0) }) : nil
    }
    if walk.take("outcome\"") {
      var fields = OutcomeFields()
      return fields.read(&walk) ? .outcome(Outcome(fields) { strings.text($0) }) : nil
    }
    return nil
  }
}

extension Intent {
  /// - Parameter text: makes texts of those that come again and again.
  init(_ fields: IntentFields, _ detail: RecordDetail, _ text: (UnsafeRawBufferPointer) -> String) {
    let route = Route(
      recipient: text(fields.recipient), channel: text(fields.channel), kind: text(fields.kind))
    let isWhole = detail == .everything
    self.init(
      run: text(fields.run), day: text(fields.day),
      // Its outcome comes soon, and finds the text there.
      id: text(fields.id), route: route, address: text(fields.address),
      notices: fields.notices.map { IntentNotice($0, text) },
      subject: isWhole ? String(decoding: fields.subject, as: UTF8.self) : "",
      body: isWhole ? String(decoding: fields.body, as: UTF8.self) : "", isRepeat: fields.isRepeat)
  }
}

extension IntentNotice {
  init(_ fields: NoticeFields, _ text: (UnsafeRawBufferPointer) -> String) {
    var passedOver: [String] = []
    var walk = ByteWalk(fields.passedOver)
    while !walk.isAtEnd, walk.isOnTheWay {
      passedOver.append(text(walk.string()))
      _ = walk.take(",")
    }
    self.init(
      identity: text(fields.identity), reason: text(fields.reason), actBy: fields.actBy.map(text),
      passedOver: passedOver,
      next: fields.next.map { Next(percent: $0.percent, target: text($0.target), actBy: text($0.actBy)) },
      role: fields.role.map(text))
  }
}

extension Outcome {
  init(_ fields: OutcomeFields, _ text: (UnsafeRawBufferPointer) -> String) {
    self.init(
      id: text(fields.id), attempt: fields.attempt, result: fields.result, status: fields.status,
      detail: String(decoding: fields.detail, as: UTF8.self), notBefore: fields.notBefore.map(text),
      by: fields.by.map(text))
  }
}
