// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// What became of an intent.
package struct Outcome: Sendable, Equatable, Decodable {
  package enum Result: String, Sendable, Equatable, Decodable, CaseIterable {
    /// The other side took it, which is not yet delivery to a person.
    case accepted
    /// The other side will never take it at this address.
    case rejected
    /// The other side did not take it now.
    case deferred
    /// The other side may have taken it.
    case unknown
    /// Nothing in it is current any more, so it will not be sent again; said by us.
    case superseded
  }

  /// The message's id.
  package var id: String
  /// Counted from 1.
  package var attempt: Int
  package var result: Result
  /// The protocol's status code, nil when the other side gave none.
  package var status: Int?
  /// The other side's own words.
  package var detail: String
  /// Until when the other side wants to be left in peace, in ISO 8601; written only when it said so.
  package var notBefore: String?
  /// The id of the message that told the same over another channel; only of what is superseded by it.
  package var by: String?

  package init(
    id: String, attempt: Int, result: Result, status: Int?, detail: String, notBefore: String? = nil, by: String? = nil
  ) {
    self.id = id
    self.attempt = attempt
    self.result = result
    self.status = status
    self.detail = detail
    self.notBefore = notBefore
    self.by = by
  }

  func write(to line: inout JSONLine) {
    line.field("id", id)
    line.field("attempt", attempt)
    line.field("result", result.rawValue)
    line.field("status", status)
    line.field("detail", detail)
    if let notBefore { line.field("notBefore", notBefore) }
    if let by { line.field("by", by) }
  }
}
