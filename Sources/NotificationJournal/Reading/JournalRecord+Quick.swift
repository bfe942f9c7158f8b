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
    _ line: UnsafeRawBufferPointer, _ strings: inout InternedStrings, detail: RecordDetail
  ) -> QuickLine<JournalEntry>? {
    QuickLine(line, &strings) { walk, strings in
      walk.expect(",\"type\":\"")
      if walk.take("intent\"") { return intent(&walk, &strings, detail).map { .intent($0) } }
      if walk.take("outcome\"") { return outcome(&walk, &strings).map { .outcome($0) } }
      return nil
    }
  }

  private static func intent(
    _ walk: inout ByteWalk, _ strings: inout InternedStrings, _ detail: RecordDetail
  ) -> Intent? {
    func text(_ name: StaticString) -> String {
      walk.expect(name)
      return strings.text(walk.string())
    }
    let run = text(",\"run\":")
    let day = text(",\"day\":")
    // Its outcome comes soon, and finds the text there.
    let id = text(",\"id\":")
    let channel = text(",\"channel\":")
    let kind = text(",\"kind\":")
    let recipient = text(",\"recipient\":")
    let address = text(",\"address\":")
    walk.expect(",\"notices\":[")
    var notices: [IntentNotice] = []
    if !walk.take("]") {
      repeat { notices.append(notice(&walk, &strings)) } while walk.take(",")
      walk.expect("]")
    }
    walk.expect(",\"subject\":")
    let subject = walk.string()
    walk.expect(",\"body\":")
    let body = walk.string()
    walk.expect(",\"repeat\":")
    let isRepeat = walk.flag()
    guard walk.isOnTheWay else { return nil }
    let isWhole = detail == .everything
    return Intent(
      run: run, day: day, id: id, route: Route(recipient: recipient, channel: channel, kind: kind), address: address,
      notices: notices, subject: isWhole ? String(decoding: subject, as: UTF8.self) : "",
      body: isWhole ? String(decoding: body, as: UTF8.self) : "", isRepeat: isRepeat)
  }

  private static func notice(_ walk: inout ByteWalk, _ strings: inout InternedStrings) -> IntentNotice {
    walk.expect("{\"identity\":")
    let identity = strings.text(walk.string())
    walk.expect(",\"reason\":")
    let reason = strings.text(walk.string())
    walk.expect(",\"actBy\":")
    let actBy = walk.take("null") ? nil : strings.text(walk.string())
    walk.expect(",\"passedOver\":[")
    var passedOver: [String] = []
    if !walk.take("]") {
      repeat { passedOver.append(strings.text(walk.string())) } while walk.take(",")
      walk.expect("]")
    }
    let role = walk.take(",\"role\":") ? strings.text(walk.string()) : nil
    var next: IntentNotice.Next?
    if walk.take(",\"next\":{\"percent\":") {
      let percent = walk.number()
      walk.expect(",\"target\":")
      let target = strings.text(walk.string())
      walk.expect(",\"actBy\":")
      next = IntentNotice.Next(percent: percent, target: target, actBy: strings.text(walk.string()))
      walk.expect("}")
    }
    walk.expect("}")
    return IntentNotice(
      identity: identity, reason: reason, actBy: actBy, passedOver: passedOver, next: next, role: role)
  }

  private static func outcome(_ walk: inout ByteWalk, _ strings: inout InternedStrings) -> Outcome? {
    walk.expect(",\"id\":")
    let id = strings.text(walk.string())
    walk.expect(",\"attempt\":")
    let attempt = walk.number()
    walk.expect(",\"result\":")
    let result = Outcome.Result(rawValue: strings.text(walk.string()))
    walk.expect(",\"status\":")
    let status = walk.take("null") ? nil : walk.number()
    walk.expect(",\"detail\":")
    let detail = String(decoding: walk.string(), as: UTF8.self)
    guard walk.isOnTheWay, let result else { return nil }
    return Outcome(id: id, attempt: attempt, result: result, status: status, detail: detail)
  }
}
