// SPDX-License-Identifier: Apache-2.0
import Yams

/// Values to be written as YAML.
package indirect enum YAMLTree {
  /// Always in quotes, so that `1.10` stays a text.
  case text(String)
  /// A word, number or date that needs no quotes.
  case plain(String)
  case list([YAMLTree])
  /// On one line.
  case shortList([YAMLTree])
  case keys([(String, YAMLTree)])
  /// On one line.
  case shortKeys([(String, YAMLTree)])

  /// The document's text, in UTF-8, a line end at its end.
  package func written() throws -> String {
    try Yams.serialize(node: node, width: -1, allowUnicode: true)
  }

  private var node: Node {
    switch self {
    case .text(let text): Node.scalar(.init(text, Tag(.str), .doubleQuoted))
    case .plain(let text): Node.scalar(.init(text, Tag(.str), .plain))
    case .list(let values): Node.sequence(.init(values.map(\.node), .implicit, .block))
    case .shortList(let values): Node.sequence(.init(values.map(\.node), .implicit, .flow))
    case .keys(let pairs): Node.mapping(Self.mapping(pairs, .block))
    case .shortKeys(let pairs): Node.mapping(Self.mapping(pairs, .flow))
    }
  }

  private static func mapping(_ pairs: [(String, YAMLTree)], _ style: Node.Mapping.Style) -> Node.Mapping {
    Node.Mapping(pairs.map { (Node.scalar(.init($0.0, Tag(.str), .plain)), $0.1.node) }, .implicit, style)
  }
}
