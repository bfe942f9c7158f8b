// SPDX-License-Identifier: Apache-2.0

/// One request as the server read it, body complete.
package struct HTTPRequest: Sendable, Equatable {
  package let method: String
  /// With the query, undecoded.
  package let path: String
  /// In the order and spelling in which they came.
  package let headers: [HTTPHeader]
  /// Chunks already joined.
  package let body: [UInt8]

  /// The body read as UTF-8.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The first header of that name in any spelling.
  package func header(_ name: String) -> String? { headers[name] }

  var closes: Bool { headers["Connection"]?.lowercased() == "close" }
}

package struct HTTPHeader: Sendable, Equatable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension [HTTPHeader] {
  subscript(name: String) -> String? {
    first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
