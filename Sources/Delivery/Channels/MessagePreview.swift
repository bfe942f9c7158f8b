// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a channel would send, for people to look at: the exact bytes, but for secrets.
package struct MessagePreview: Sendable, Equatable {
  /// Where it goes and by what; an address without its secret parts.
  package var head: [String]
  package var body: [UInt8]
  /// The size and, where there is one, the limit, in the unit of the service.
  package var size: Int
  package var limit: Int?
  package var unit: String
}

/// How much of a message a service takes.
package struct SizeLimit: Sendable {
  let count: Int
  let unit: TextUnit
  /// What of a JSON body is counted: the texts under this key, within that one; nil for the whole body.
  var texts: (key: String, within: String?)?

  /// Of what a request says itself that it counts.
  static func counted(_ count: Int, _ unit: TextUnit) -> SizeLimit { SizeLimit(count: count, unit: unit) }
  static func body(_ count: Int) -> SizeLimit { SizeLimit(count: count, unit: .bytes) }
  static func text(_ key: String, within: String? = nil, _ count: Int, _ unit: TextUnit) -> SizeLimit {
    SizeLimit(count: count, unit: unit, texts: (key, within))
  }

  func size(of request: ServiceRequest) -> Int {
    guard let texts else { return request.size ?? request.body.count }
    return JSONTree(reading: request.body).texts(texts.key, within: texts.within).reduce(0) { $0 + unit.length($1) }
  }

  var unitName: String {
    switch unit {
    case .bytes: "bytes"
    case .scalars: "code points"
    case .utf16, .utf16AfterEntities: "UTF-16 units"
    }
  }
}

extension JSONTree {
  /// Null for what is no JSON.
  init(reading bytes: [UInt8]) {
    self = (try? JSONDecoder().decode(JSONTree.self, from: Data(bytes))) ?? .null
  }

  /// Every text that stands under a key, within the value of another where one is named.
  fileprivate func texts(_ key: String, within: String?) -> [String] {
    switch self {
    case .object(let object):
      if let within { return object[within].map { $0.texts(key, within: nil) } ?? [] }
      return object.sorted { $0.key < $1.key }.flatMap { name, value in
        if name == key, case .text(let text) = value { return [text] }
        return value.texts(key, within: nil)
      }
    case .list(let list): return list.flatMap { $0.texts(key, within: nil) }
    case .null, .text, .whole, .number, .flag: return []
    }
  }
}
