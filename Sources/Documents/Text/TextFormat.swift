// SPDX-License-Identifier: Apache-2.0

/// What kind of text a text file holds, found from the text alone.
enum TextFormat: Equatable {
  case tabSeparated(LineEnds)
  case separated(by: UInt8, LineEnds)
  case markdown(LineEnds)
  case html

  /// How much of a text is looked at.
  private static let sampleBytes = 1 << 18

  static func recognise(_ text: [UInt8]) throws(DocumentError) -> TextFormat {
    if HTMLBeginning.isOne(text) { return .html }
    if HTMLBeginning.isXML(text) {
      throw DocumentError(
        .format, line: 1, message: "this is XML of a kind that is not read",
        hint: "Open it in Excel or Word and save it as .xlsx or .docx.")
    }
    let ends = LineEnds(text)
    if let separator = SeparatorLine.separator(text, ends) {
      return separator == 0x09 ? .tabSeparated(ends) : .separated(by: separator, ends)
    }
    let sample = sample(text, ends)
    let lines = LineCounts(sample, ends)
    if lines.isMarkdown { return .markdown(ends) }
    if lines.withTab * 2 >= lines.filled { return .tabSeparated(ends) }
    let tabs = SeparatorShape(sample, separator: 0x09, ends)
    let commas = SeparatorShape(sample, separator: UInt8(ascii: ","), ends)
    let semicolons = SeparatorShape(sample, separator: UInt8(ascii: ";"), ends)
    guard max(commas.score, semicolons.score) > tabs.score else { return .tabSeparated(ends) }
    let best = semicolons.isBetter(than: commas) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    return .separated(by: best, ends)
  }

  /// Whole lines from the beginning; all of a short text.
  private static func sample(_ text: [UInt8], _ ends: LineEnds) -> [UInt8] {
    guard text.count > sampleBytes else { return text }
    let end = text[..<sampleBytes].lastIndex { $0 == 0x0A || ($0 == 0x0D && ends == .carriageReturnsToo) }
    return Array(text[...(end ?? sampleBytes - 1)])
  }
}

/// What the lines of a text have in them.
private struct LineCounts {
  var filled = 0
  var withTab = 0
  private var pipeRows = 0
  private var hasAlignmentRow = false

  init(_ sample: [UInt8], _ ends: LineEnds) {
    var before: ArraySlice<UInt8> = []
    for range in Lines(sample, ends) {
      let line = MarkdownLine.trimmed(sample[range])
      if !line.isEmpty { filled += 1 }
      if line.contains(0x09) {
        withTab += 1
      } else if MarkdownLine.isAlignment(line, below: before) {
        hasAlignmentRow = true
        pipeRows += 1
      } else if MarkdownLine.isEnclosed(line) {
        pipeRows += 1
      }
      before = line
    }
  }

  var isMarkdown: Bool { pipeRows > withTab && (hasAlignmentRow || (pipeRows >= 2 && pipeRows * 2 >= filled)) }
}
