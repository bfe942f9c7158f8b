// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A message as Python's `email` library reads it: a parser that shares no line and no mistake with ours.
package struct ParsedMail: Sendable, Equatable, Decodable {
  /// Encoded words decoded; nil when there is no such header.
  package let subject: String?
  package let from: [Address]
  package let to: [Address]
  package let messageID: String?
  package let date: Date?
  /// Seconds east of UTC that the Date header states.
  package let dateOffset: Int?
  /// The message's own headers in their order.
  package let headers: [Header]
  /// Everything the parser complained about, in the message, its parts and all headers.
  package let defects: [String]
  /// Content types nested as the message nests them, such as `multipart/alternative(text/plain, text/html)`.
  package let structure: String
  /// Those that are not multipart, in their order.
  package let parts: [Part]
  /// In octets, without the line end.
  package let longestLine: Int
  /// Whether no CR stands without LF and no LF without CR.
  package let hasOnlyCRLF: Bool
  /// Whether every octet is below 128.
  package let isSevenBit: Bool

  package struct Address: Sendable, Equatable, Decodable {
    package let name: String
    package let address: String

    package init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  package struct Header: Sendable, Equatable, Decodable {
    package let name: String
    /// As it stands, folds included.
    package let raw: String
    /// Unfolded, encoded words decoded.
    package let value: String
  }

  package struct Part: Sendable, Equatable, Decodable {
    /// In lower case, without parameters.
    package let contentType: String
    /// Of the Content-Type header, such as `method` of a calendar.
    package let parameters: [String: String]
    package let charset: String?
    /// With the transfer encoding undone.
    package let content: Data
    /// The content decoded by its charset; nil for what is not text.
    package let text: String?
    /// In lower case; nil when the part does not state one.
    package let transferEncoding: String?
    package let disposition: String?
    package let filename: String?
    package let headers: [Header]
  }

  /// The decoded value of the first header of that name, in any spelling.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The first part of that content type.
  package func part(_ contentType: String) -> Part? { parts.first { $0.contentType == contentType } }
}
