// SPDX-License-Identifier: Apache-2.0

/// Who writes: the same for every mail of a channel.
package struct MailSender: Sendable, Equatable {
  package let from: MailAddress
  package let replyTo: MailAddress?
  /// RFC 2919: a name under a domain of ours, by which readers sort.
  package let listID: String

  /// Throws when `listID` is not a dotted name; the default is `tagid.` and the domain of `from`.
  package init(from: MailAddress, replyTo: MailAddress? = nil, listID: String? = nil) throws(DeliveryError) {
    let list = listID ?? "tagid.\(from.domain)"
    let isDotted = list.contains(".") && list.allSatisfy { MailAddress.isAtom($0) || $0 == "." }
    guard isDotted, !list.hasPrefix("."), !list.hasSuffix("."), !list.contains(".."), list.utf8.count <= 255 else {
      throw DeliveryError(.settings, "the list id must be a dotted name such as tagid.example.gov.bd")
    }
    self.from = from
    self.replyTo = replyTo
    self.listID = list
  }
}
