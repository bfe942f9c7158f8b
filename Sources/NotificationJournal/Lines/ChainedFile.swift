// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// An append-only file of chained lines, which alone assigns `seq` and `prev`.
///
/// After a failed write or fsync nobody knows what the disk holds, so it takes no more lines: the next run reads the
/// file afresh.
final class ChainedFile {
  private(set) var head: ChainHead
  /// What was mended when the file was opened, a sentence each.
  private(set) var remarks: [String] = []
  private let file: OpenFile
  private var headFile: HeadFile
  /// What errors call it, such as `the journal`.
  private let shown: String
  private let clock: () -> String
  private var failure: JournalError?
  /// Where the lines end that are on the disk and that the head names.
  private var committed: ChainHead?

  /// Continues `file`, opened for appending, after `head`; `stored` is what its head says, nil when there is none.
  init(
    _ file: OpenFile, _ headFile: HeadFile, shown: String, after head: ChainHead, stored: ChainHead?,
    clock: @escaping () -> String
  ) {
    self.file = file
    self.headFile = headFile
    self.shown = shown
    self.head = head
    self.clock = clock
    committed = stored
  }

  /// Appends a line for each of `entries`, all or none, and returns the time written into them.
  ///
  /// `fields` writes what stands between `at` and `prev`. With `durably` it returns only when these and all earlier lines
  /// are on the disk, and the head says so.
  func append<Entry>(
    _ entries: [Entry], durably: Bool, fields: (Entry, inout JSONLine) -> Void
  ) throws(JournalError) -> String {
    if let failure { throw refusal(after: failure) }
    let at = clock()
    var next = head
    var lines = JSONLine()
    for entry in entries {
      let start = lines.bytes.count
      Self.line(after: next, at: at, to: &lines) { fields(entry, &$0) }
      next.advance(past: lines.bytes[start...])
      lines.end()
    }
    if !entries.isEmpty {
      try write(lines.bytes)
      head = next
    }
    if durably { try commit() }
    return at
  }

  /// One line without its LF, as every record is written.
  static func line(
    after head: ChainHead, at: String, to lines: inout JSONLine, fields: (inout JSONLine) -> Void
  ) {
    lines.object { line in
      line.field("v", 1)
      line.field("seq", head.seq + 1)
      line.field("at", at)
      fields(&line)
      // From here on a missing head is damage, and never a file of an earlier Tagid.
      if head.seq == 0 { line.field("head", true) }
      line.field("prev", head.hash)
    }
  }

  /// Brings every line to the disk, and then says so in the head.
  func commit() throws(JournalError) {
    guard committed != head else { return }
    do { try file.sync() } catch { throw poison(error) }
    do { try headFile.write(head) } catch {
      var error = error
      error.hint = error.hint ?? "the records themselves are on the disk; only the head is older"
      throw poison(error)
    }
    committed = head
  }

  /// Cuts off what follows the head, which must have been set aside before.
  func cutTail() throws(JournalError) {
    do {
      try file.truncate(to: head.bytes)
      try file.sync()
    } catch { throw poison(error) }
  }

  func remark(_ sentence: String) { remarks.append(sentence) }

  /// Brings every line to the disk and closes the file.
  func close() throws(JournalError) {
    guard failure == nil else { return try file.close() }
    try commit()
    do { try file.close() } catch { throw poison(error) }
    failure = JournalError(.cannotWrite, "\(shown) is closed", path: file.path)
  }

  /// Writes a group, or cuts off the part of it that was written so that no later run meets a torn line.
  private func write(_ bytes: [UInt8]) throws(JournalError) {
    do { try file.write(bytes) } catch {
      var error = error
      error.message = "no record can be added"
      do {
        try file.truncate(to: head.bytes)
        try file.sync()
        error.hint = "\(shown) was cut back to its last whole record"
      } catch let second {
        let words = second.cause ?? second.message
        error.hint = "\(shown) could not be cut back either (\(words)); the next run will do it"
      }
      throw poison(error)
    }
  }

  private func poison(_ error: JournalError) -> JournalError {
    failure = error
    return error
  }

  private func refusal(after failure: JournalError) -> JournalError {
    JournalError(
      .poisoned, "\(shown) takes no more records, since earlier: \(failure.message)", path: file.path,
      cause: failure.cause, hint: "remove the cause and run again")
  }
}
