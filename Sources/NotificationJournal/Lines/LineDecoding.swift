// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One line of a chained file, read but not yet checked against its chain.
struct DecodedLine<Entry: ChainedEntry>: Decodable {
  var version: Int
  var chain: Chain?

  /// What a line of version 1 says beside its version.
  struct Chain {
    var seq: Int
    var at: String
    var prev: String
    /// Whether this is the first record of a file that has had a head since before it.
    var hasHead: Bool
    /// The fields by type, nil for a type that this Tagid does not know, or what is wrong with them.
    var entry: Result<Entry?, any Error>
  }

  /// Reads a line of any version, and the fields of version 1 only.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: LineKey.self)
    version = try fields.decode(Int.self, forKey: .v)
    guard version == 1 else { return }
    let type = try fields.decode(String.self, forKey: .type)
    chain = Chain(
      seq: try fields.decode(Int.self, forKey: .seq), at: try fields.decode(String.self, forKey: .at),
      prev: try fields.decode(String.self, forKey: .prev),
      hasHead: try fields.decodeIfPresent(Bool.self, forKey: .head) ?? false,
      entry: Result { try Entry(type: type, from: decoder) })
  }
}

/// The fields of every line, whatever its type.
private enum LineKey: String, CodingKey { case v, seq, at, type, head, prev }

/// Says in a few words why a line was not understood.
func wordsForDecoding(_ error: any Error) -> String {
  switch error as? DecodingError {
  case .keyNotFound(let key, _): "the field '\(key.stringValue)' is missing"
  case .typeMismatch(_, let context), .valueNotFound(_, let context):
    context.codingPath.last.map { "the field '\($0.stringValue)' holds something else than it should" }
      ?? "it is not a JSON object"
  case .dataCorrupted(let context) where !context.codingPath.isEmpty:
    "the field '\(context.codingPath.map(\.stringValue).joined(separator: "."))' holds a value that does not exist"
  default: "it is not JSON"
  }
}
