// SPDX-License-Identifier: Apache-2.0

/// The number formats of a workbook's cell styles.
struct NumberFormats {
  /// By style.
  private var styles: [NumberFormat] = []

  init() {}

  init(_ part: [UInt8], name: String) throws(DocumentError) {
    styles = try XMLReader.read(part, part: name) { (reader) throws(DocumentError) in
      var own: [Int: NumberFormat] = [:]
      var styles: [NumberFormat] = []
      var isInCellStyles = false
      while try reader.next() {
        switch (reader.node, reader.name) {
        case (.start, "numFmt"):
          guard let id = reader.attribute("numFmtId").flatMap(Int.init), let code = reader.attribute("formatCode")
          else { continue }
          own[id] = NumberFormat(code: code)
        case (.start, "cellXfs"): isInCellStyles = true
        case (.end, "cellXfs"): isInCellStyles = false
        case (.start, "xf") where isInCellStyles:
          let id = reader.attribute("numFmtId").flatMap(Int.init) ?? 0
          styles.append(own[id] ?? NumberFormat(builtIn: id))
          guard styles.count <= Bounds.cellsPerRow * 4 else { throw .tooLarge("the workbook has too many styles") }
        default: break
        }
      }
      return styles
    }
  }

  subscript(style: Int) -> NumberFormat { styles.indices.contains(style) ? styles[style] : .number }
}
