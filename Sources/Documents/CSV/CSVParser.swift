// SPDX-License-Identifier: Apache-2.0
import CLibcsv

/// Owns one libcsv parser, in its strict mode, and what it has read.
final class CSVParser {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let records: CSVRecords

  init(separator: UInt8, _ ends: LineEnds) throws(DocumentError) {
    parser = .allocate(capacity: 1)
    records = CSVRecords(separator: separator)
    guard csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else {
      throw .tooLarge("there is no memory for reading it")
    }
    csv_set_delim(parser, separator)
    csv_set_blk_size(parser, 1 << 16)
    // libcsv itself takes both for line ends, and blanks and tabs for nothing around a cell.
    guard ends == .lineFeeds else { return }
    csv_set_term_func(parser) { $0 == 0x0A ? 1 : 0 }
    csv_set_space_func(parser) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D ? 1 : 0 }
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Reads one line, so that libcsv's records are known by the line on which they begin.
  func feed(_ text: [UInt8], _ line: Range<Int>, number: Int) throws(DocumentError) {
    if !records.isInside { records.firstLine = number }
    let read = text.withUnsafeBufferPointer { buffer in
      csv_parse(
        parser, buffer.baseAddress.map { $0 + line.lowerBound }, line.count, cellCallback, recordCallback,
        Unmanaged.passUnretained(records).toOpaque())
    }
    if let failure = records.failure { throw failure }
    guard read == line.count else { throw strayText(after: text[line.lowerBound..<line.lowerBound + read]) }
    records.isInside = records.cells > 0 || parser.pointee.entry_pos > 0 || isInQuotes
    guard parser.pointee.entry_pos <= Bounds.cellBytes else {
      throw .tooLarge(
        "a cell has more than \(Bounds.cellBytes >> 20) MiB of text; perhaps its closing quote is missing",
        line: records.firstLine, table: 0)
    }
  }

  /// Reads what the last line without an end left, and gives all records.
  func finish() throws(DocumentError) -> RowStore {
    let status = csv_fini(parser, cellCallback, recordCallback, Unmanaged.passUnretained(records).toOpaque())
    if let failure = records.failure { throw failure }
    guard status == 0 else {
      throw damaged("a quoted cell is never closed", "Put a quote (\") at the end of the cell.")
    }
    return try records.writer.finish(tables: 1)
  }

  /// libcsv's state of a cell that has begun and not ended.
  private var isInQuotes: Bool { parser.pointee.pstate == 2 && parser.pointee.quoted != 0 }

  private func strayText(after read: ArraySlice<UInt8>) -> DocumentError {
    if csv_error(parser) == CSV_ENOMEM || csv_error(parser) == CSV_ETOOBIG {
      return .tooLarge("there is no memory for reading it", line: records.firstLine, table: 0)
    }
    return parser.pointee.quoted != 0
      ? damaged(
        "there is text after the closing quote of a cell",
        "Double each quote inside a quoted cell (\"\"), and close every quoted cell.")
      : damaged(
        "there is a quote inside a cell that does not begin with one",
        "Put the whole cell into quotes and double the quote inside (\"\").")
  }

  private func damaged(_ message: String, _ hint: String) -> DocumentError {
    DocumentError(
      .damaged, line: records.firstLine, column: records.cells + 1, table: 0, message: message, hint: hint)
  }
}

/// What libcsv's callbacks fill.
private final class CSVRecords {
  let separator: UInt8
  var writer = RowWriter()
  var failure: DocumentError?
  var firstLine = 1
  /// Whether the record that begins on `firstLine` goes on.
  var isInside = false
  var cells: Int { writer.cellsInRow }

  init(separator: UInt8) { self.separator = separator }

  func add(_ cell: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do throws(DocumentError) {
      if separator == 0x09, cell.contains(0x09) {
        throw DocumentError(.damaged, line: firstLine, message: "a tab inside quotes", hint: "Take the tab out.")
      }
      // Tab-separated text has no such guard, and an apostrophe is the cell's own.
      try writer.add(cell[(separator != 0x09 && FormulaGuard.isGuarded(cell) ? 1 : 0)...])
    } catch {
      failure = error.at(line: firstLine, column: cells + 1, table: 0)
    }
  }

  func end() {
    guard failure == nil else { return }
    do {
      try writer.endRow(line: firstLine, table: 0)
    } catch {
      failure = error
    }
  }
}

// The callbacks capture nothing: each finds its records through the data pointer, which `feed` keeps alive.

private func records(_ pointer: UnsafeMutableRawPointer) -> CSVRecords {
  Unmanaged<CSVRecords>.fromOpaque(pointer).takeUnretainedValue()
}

private let cellCallback: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
  bytes, count, pointer in
  guard let pointer else { return }
  records(pointer).add(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
}

private let recordCallback: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, pointer in
  guard let pointer else { return }
  records(pointer).end()
}
