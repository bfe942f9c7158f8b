// SPDX-License-Identifier: Apache-2.0

/// Turns the elements of a page into paragraphs and the rows of its tables. What a style sheet hides is read too.
final class HTMLReader {
  struct Spans {
    var columns = 1
    var rows = 1
  }

  /// A cell that is being read.
  private struct Cell {
    var text = HTMLTextRun()
    var spans: Spans
  }

  /// What of a table is being read.
  private struct OpenTable {
    var rowLine: Int?
    var cell: Cell?
    var caption: HTMLTextRun?
  }

  private(set) var failure: DocumentError?
  private(set) var tables = TableStack()
  private var paragraph = HTMLTextRun()
  private var open: [OpenTable] = []
  private var ignored = 0
  private var depth = 0

  func begin(_ name: String, _ spans: Spans, line: Int) {
    depth += 1
    attempt { () throws(DocumentError) in
      guard depth <= Bounds.htmlDepth else {
        throw .tooLarge("the page has more than \(Bounds.htmlDepth) elements inside each other", line: line)
      }
      if Self.ignoredElements.contains(name) { ignored += 1 }
      guard ignored == 0 else { return }
      switch name {
      case "table":
        if open.isEmpty { try endParagraph() }
        try tables.beginTable()
        open.append(OpenTable())
      case "tr" where !open.isEmpty:
        try endRow()
        open[open.count - 1].rowLine = line
      case "td", "th":
        guard !open.isEmpty else { return try breakText() }
        try endCell()
        if open[open.count - 1].rowLine == nil { open[open.count - 1].rowLine = line }
        open[open.count - 1].cell = Cell(spans: spans)
      case "caption" where !open.isEmpty: open[open.count - 1].caption = HTMLTextRun()
      default: if Self.breakingElements.contains(name) { try breakText() }
      }
    }
  }

  func end(_ name: String, line: Int) {
    depth -= 1
    attempt { () throws(DocumentError) in
      if Self.ignoredElements.contains(name) { ignored = max(0, ignored - 1) }
      guard ignored == 0 else { return }
      switch name {
      case "table":
        guard !open.isEmpty else { return }
        try endRow()
        open.removeLast()
        try tables.endTable()
        try breakText()
      case "tr": try endRow()
      case "thead", "tbody", "tfoot":
        try endRow()
        tables.endGroup()
      case "td", "th": open.isEmpty ? try breakText() : try endCell()
      case "caption": try endCaption()
      default: if Self.breakingElements.contains(name), name != "br" { try breakText() }
      }
    }
  }

  func add(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
    guard ignored == 0, failure == nil else { return }
    if let last = open.indices.last {
      if open[last].caption != nil {
        open[last].caption?.add(text, endingOn: line)
      } else {
        open[last].cell?.text.add(text, endingOn: line)
        // Text of a table that is in none of its cells stands before it in a browser; here it is a paragraph.
        if open[last].cell == nil { paragraph.add(text, endingOn: line) }
      }
    } else {
      paragraph.add(text, endingOn: line)
    }
  }

  /// All rows, after the page's end.
  func finish() throws(DocumentError) -> RowStore {
    try endParagraph()
    return try tables.finish()
  }

  /// The end of a block: a blank in a cell, the end of a paragraph outside of tables.
  private func breakText() throws(DocumentError) {
    guard let last = open.indices.last else { return try endParagraph() }
    open[last].cell?.text.addBlank()
    open[last].caption?.addBlank()
    paragraph.addBlank()
  }

  private func endParagraph() throws(DocumentError) {
    let text = paragraph.take()
    if !text.bytes.isEmpty { try tables.addParagraph(text.bytes, line: text.line) }
  }

  private func endCaption() throws(DocumentError) {
    guard let last = open.indices.last, var caption = open[last].caption else { return }
    open[last].caption = nil
    let text = caption.take()
    if !text.bytes.isEmpty { try tables.addParagraph(text.bytes, line: text.line) }
  }

  private func endCell() throws(DocumentError) {
    guard let last = open.indices.last, var cell = open[last].cell else { return }
    open[last].cell = nil
    try tables.add(
      cell.text.take().bytes, columns: cell.spans.columns, rows: cell.spans.rows, line: open[last].rowLine ?? 1)
  }

  private func endRow() throws(DocumentError) {
    try endCell()
    guard let last = open.indices.last, let line = open[last].rowLine else { return }
    open[last].rowLine = nil
    try tables.endRow(line: line)
  }

  /// The parser cannot be stopped from here by an error; it runs on in silence.
  private func attempt(_ body: () throws(DocumentError) -> Void) {
    guard failure == nil else { return }
    do throws(DocumentError) {
      try body()
    } catch {
      failure = error
    }
  }

  private static let ignoredElements: Set<String> = ["script", "style", "template"]
  private static let breakingElements: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "title",
    "tr", "ul",
  ]
}
