// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Composes a digest as an RFC 5322 message: one set of bytes for sending, the outbox, previews and the journal's hash.
package enum MailComposer {
  /// The same arguments give the same bytes; throws when a value cannot stand in a header.
  package static func compose(
    _ message: Message, from sender: MailSender, to recipient: MailAddress, at stamp: Stamp
  ) throws(DeliveryError) -> [UInt8] {
    try check(message)
    var header = MailHeader()
    try header.add("From", address: sender.from)
    try header.add("To", address: recipient)
    if let replyTo = sender.replyTo { try header.add("Reply-To", address: replyTo) }
    try header.add("Subject", text: message.subject)
    try header.add("Date", stamp.mailDate)
    try header.add("Message-ID", "<\(message.id)@\(sender.from.domain)>")
    // One root that is never sent itself, so that readers show a year's digests as one thread (RFC 5322 section 3.6.4).
    let root = "<\(message.thread).thread@\(sender.from.domain)>"
    try header.add("In-Reply-To", root)
    try header.add("References", root)
    // RFC 3834 section 5, and the same for Exchange: nobody's absence note answers a reminder.
    try header.add("Auto-Submitted", "auto-generated")
    try header.add("X-Auto-Response-Suppress", "All")
    try header.add("List-Id", "<\(sender.listID)>")
    try header.add("Content-Language", message.language)
    try header.add("MIME-Version", "1.0")
    // No line of base64 can hold "=_" at its start, so the boundary cannot occur in a part (RFC 2045 section 6.7).
    let boundary = "=_\(message.id.prefix(32))"
    try header.add("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""])

    var bytes = header.bytes
    // RFC 2046 section 5.1.4: the plainest first, since readers show the last they understand.
    try appendPart(PlainTextBody.render(message), type: "text/plain", boundary: boundary, to: &bytes)
    try appendPart(HTMLBody.render(message), type: "text/html", boundary: boundary, to: &bytes)
    bytes += "\r\n--\(boundary)--\r\n".utf8
    return bytes
  }

  /// Refuses what stands in structured fields and is not of their form.
  private static func check(_ message: Message) throws(DeliveryError) {
    for text in [message.id, message.thread] where !isName(text, extra: "") {
      throw DeliveryError(.message, "an id must be letters and digits, not \(cut(shown(text), to: 80))")
    }
    guard isName(message.language, extra: "-") else {
      throw DeliveryError(.message, "the language must be a tag such as bn or en")
    }
  }

  private static func isName(_ text: String, extra: String) -> Bool {
    (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { isAlphanumeric($0) || extra.utf8.contains($0) }
  }

  /// Each line of the text ends with a line feed. Text in base64 has CRLF line ends before it is encoded (RFC 2045 section 6.8), and 76 columns after.
  private static func appendPart(
    _ text: String, type: String, boundary: String, to bytes: inout [UInt8]
  ) throws(DeliveryError) {
    var header = MailHeader()
    try header.add("Content-Type", "\(type); charset=utf-8")
    try header.add("Content-Transfer-Encoding", "base64")
    bytes += "\r\n--\(boundary)\r\n".utf8
    bytes += header.bytes
    bytes += "\r\n".utf8
    var content = Data(capacity: text.utf8.count + 512)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      content.append(contentsOf: line)
      content.append(contentsOf: "\r\n".utf8)
    }
    bytes += content.base64EncodedData(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }
}
