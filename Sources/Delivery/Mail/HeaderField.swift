// SPDX-License-Identifier: Apache-2.0

/// The fields that a message or one of its parts can have; there is no other way to name one.
enum HeaderField: String, Sendable {
  case from = "From"
  case to = "To"
  case replyTo = "Reply-To"
  case subject = "Subject"
  case date = "Date"
  case messageID = "Message-ID"
  case inReplyTo = "In-Reply-To"
  case references = "References"
  case autoSubmitted = "Auto-Submitted"
  case autoResponseSuppress = "X-Auto-Response-Suppress"
  case listID = "List-Id"
  case listUnsubscribe = "List-Unsubscribe"
  case contentLanguage = "Content-Language"
  case mimeVersion = "MIME-Version"
  case contentType = "Content-Type"
  case contentDisposition = "Content-Disposition"
  case contentTransferEncoding = "Content-Transfer-Encoding"

  /// Octets before the value: the name, a colon and a space.
  var width: Int { rawValue.utf8.count + 2 }
}
