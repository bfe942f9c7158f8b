// SPDX-License-Identifier: Apache-2.0

/// A web page: its tables, and as paragraphs what stands beside them.
enum HTMLText {
  static func open(_ page: [UInt8]) throws(DocumentError) -> Document {
    let reader = HTMLReader()
    try HTMLParser.read(page, into: reader)
    let store = try reader.finish()
    return Document(tables: Array(repeating: .lines, count: reader.tables.count), rows: .stored(store))
  }
}
