// SPDX-License-Identifier: Apache-2.0

/// The texts of a workbook, each of which stands in it once.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init() {}

  init(_ part: [UInt8], name: String) throws(DocumentError) {
    self = try XMLReader.read(part, part: name) { (reader) throws(DocumentError) in
      var strings = SharedStrings()
      while try reader.next() {
        guard reader.node == .start, reader.name == "si" else { continue }
        strings.bytes += try Self.text(reader, until: "si")
        guard strings.bytes.count <= Bounds.totalCellBytes, strings.ends.count < Bounds.cells else {
          throw .tooLarge("the workbook has too many texts")
        }
        strings.ends.append(UInt32(strings.bytes.count))
      }
      return strings
    }
  }

  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The text of a string that begins at the reader: its runs joined, without the readings of East Asian letters.
  static func text(_ reader: XMLReader, until end: String) throws(DocumentError) -> [UInt8] {
    var text: [UInt8] = []
    var isInText = false
    while try reader.next() {
      switch (reader.node, reader.name) {
      case (.end, end): return StringEscapes.decoded(text)
      case (.start, "rPh"): try reader.skip()
      case (.start, "t"): isInText = true
      case (.end, "t"): isInText = false
      case (.text, _): if isInText { try reader.append(to: &text) }
      default: break
      }
    }
    return StringEscapes.decoded(text)
  }
}
