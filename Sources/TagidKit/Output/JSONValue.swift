// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Plans

/// A JSON value that keeps null for what is absent; keys come out sorted, marks as decimal numbers.
package enum JSONValue: Encodable {
  case null
  case flag(Bool)
  case whole(Int)
  case decimal(Decimal)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  static func optional<Value>(_ value: Value?, _ make: (Value) -> JSONValue) -> JSONValue { value.map(make) ?? .null }
  /// Marks as they are printed.
  static func marks(_ value: Decimal) -> JSONValue { .decimal(value.roundedMarks) }
  static func texts(_ values: [String]) -> JSONValue { .list(values.map { .text($0) }) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .whole(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// Indented text, as `--format json` prints it.
  package var shown: String { encoded(.prettyPrinted) }

  /// The same on one line.
  package var line: String { encoded([]) }

  private func encoded(_ more: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = more.union([.sortedKeys, .withoutEscapingSlashes])
    let data = (try? encoder.encode(self)) ?? Data("null".utf8)
    return String(decoding: data, as: UTF8.self)
  }
}
