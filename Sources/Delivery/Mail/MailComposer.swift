// SPDX-License-Identifier: Apache-2.0

/// Composes a digest as an RFC 5322 message: one set of bytes for sending, the outbox, previews and the journal's hash.
package enum MailComposer {
  /// The same arguments give the same bytes; throws when a value cannot stand in a header.
  package static func compose(
    _ message: Message, from sender: MailSender, to recipient: MailAddress, at stamp: Stamp
  ) throws(DeliveryError) -> [UInt8] {
    try check(message)
    var header = MailHeader()
    try header.add(.from, address: sender.from)
    try header.add(.to, address: recipient)
    if let replyTo = sender.replyTo { try header.add(.replyTo, address: replyTo) }
    try header.add(.subject, text: subject(message, sender.subject), folds: sender.subject.folds)
    try header.add(.date, stamp.mailDate)
    try header.add(.messageID, "<\(message.id)@\(sender.from.domain)>")
    // One root that is never sent itself, so that readers show what belongs together as one thread (RFC 5322 section 3.6.4).
    let root = "<\(message.thread).thread@\(sender.from.domain)>"
    try header.add(.inReplyTo, root)
    try header.add(.references, root)
    // RFC 3834 section 5, and the same for Exchange: nobody's absence note answers a reminder.
    try header.add(.autoSubmitted, "auto-generated")
    try header.add(.autoResponseSuppress, "All")
    try header.add(.listID, "<\(sender.listID)>")
    // RFC 2369 section 3.2. The reader's mail program writes the mail; there is no address on the web to call.
    if let leave = sender.listUnsubscribe { try header.add(.listUnsubscribe, "<mailto:\(leave.mailtoSpec)>") }
    try header.add(.contentLanguage, message.language)
    try header.add(.mimeVersion, "1.0")
    let body = try body(message)
    try body.describe(in: &header)
    var bytes = header.bytes
    bytes += "\r\n".utf8
    try body.append(to: &bytes)
    return bytes
  }

  /// RFC 2046 section 5.1.4: the plainest first, since readers show the last they understand; a calendar beside them, since
  /// some readers would show nothing else.
  private static func body(_ message: Message) throws(DeliveryError) -> MailPart {
    // No line of base64 can hold "=_" at its start, so no boundary can occur in a part (RFC 2045 section 6.7).
    let mark = message.id.prefix(32)
    let texts = MailPart.several(
      kind: "alternative", boundary: "=_\(mark)",
      parts: [
        .text(PlainTextBody.render(message), type: ["text/plain;", "charset=utf-8"]),
        .text(try HTMLBody.render(message), type: ["text/html;", "charset=utf-8"]),
      ])
    guard let calendar = message.calendar else { return texts }
    let type = ["text/calendar;", "charset=utf-8;", "method=\(calendar.method);", "name=\"\(calendar.fileName)\""]
    return .several(
      kind: "mixed", boundary: "=_mixed_\(mark)",
      parts: [texts, .file(calendar.text, type: type, name: calendar.fileName)])
  }

  private static func subject(_ message: Message, _ style: MailSender.Subject) -> String {
    style.isASCII ? asciiText(message.englishSubject ?? message.subject) : message.subject
  }

  /// Refuses what stands in structured fields and is not of their form.
  private static func check(_ message: Message) throws(DeliveryError) {
    for text in [message.id, message.thread] where !isName(text, extra: "") {
      throw DeliveryError(.message, "an id must be letters and digits, not \(cut(shown(text), to: 80))")
    }
    guard isName(message.language, extra: "-") else {
      throw DeliveryError(.message, "the language must be a tag such as bn or en")
    }
    guard let calendar = message.calendar else { return }
    guard isName(calendar.method, extra: ""), isName(calendar.fileName, extra: "-_."), !calendar.fileName.hasPrefix(".")
    else { throw DeliveryError(.message, "a calendar's file name must be letters, digits, dots and hyphens") }
  }

  private static func isName(_ text: String, extra: String) -> Bool {
    (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { isAlphanumeric($0) || extra.utf8.contains($0) }
  }
}
