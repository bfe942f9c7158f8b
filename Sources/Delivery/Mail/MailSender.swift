// SPDX-License-Identifier: Apache-2.0

/// Who writes: the same for every mail of a channel.
package struct MailSender: Sendable, Equatable {
  /// What the server can take of a subject.
  package struct Subject: Sendable, Equatable {
    /// Whether it is put into English and ASCII.
    package var isASCII: Bool
    /// Whether it may go on in further lines.
    package var folds: Bool

    package init(isASCII: Bool = false, folds: Bool = true) {
      self.isASCII = isASCII
      self.folds = folds
    }
  }

  package let from: MailAddress
  package let replyTo: MailAddress?
  /// RFC 2919: a name under a domain of ours, by which readers sort.
  package let listID: String
  /// Whom a reader writes to who wants no more of it; nil for nobody.
  package let listUnsubscribe: MailAddress?
  package let subject: Subject

  /// Throws when `listID` is not a dotted name; the default is `tagid.` and the domain of `from`.
  package init(
    from: MailAddress, replyTo: MailAddress? = nil, listID: String? = nil, listUnsubscribe: MailAddress? = nil,
    subject: Subject = Subject()
  ) throws(DeliveryError) {
    let list = listID ?? "tagid.\(from.domain)"
    guard Self.isListID(list) else {
      throw DeliveryError(.settings, "the list id must be a dotted name such as tagid.example.gov.bd")
    }
    self.from = from
    self.replyTo = replyTo
    self.listID = list
    self.listUnsubscribe = listUnsubscribe
    self.subject = subject
  }

  /// Whether a text is a dotted name.
  package static func isListID(_ text: String) -> Bool {
    text.contains(".") && text.allSatisfy { MailAddress.isAtom($0) || $0 == "." } && !text.hasPrefix(".")
      && !text.hasSuffix(".") && !text.contains("..") && text.utf8.count <= 255
  }
}
