// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Checks a chained file's lines one after the other: each must be whole, next in number and chained to the one before, and
/// the one that the head names must be the very one.
final class LineCheck<Entry: ChainedEntry> {
  private(set) var head: ChainHead
  /// Whether a record says that the file has had a head from its first record on.
  private(set) var hadHead: Bool
  private let start: ChainHead
  private let stored: ChainHead?
  private let path: String
  private let decoder = JSONDecoder()

  /// - Parameters:
  ///   - start: where the file before ends.
  ///   - stored: what the head says; nil when there is none.
  init(path: String, from start: ChainHead, stored: ChainHead?) {
    self.path = path
    self.start = start
    self.stored = stored
    head = start
    hadHead = start.seq > 0
  }

  /// Whether everything that the head knows of has been seen: what follows may be the rest of a crash.
  var isPastHead: Bool { stored.map { head.seq >= $0.seq } ?? false }

  /// Checks the next line, given without its LF, and gives it to the reader.
  func accept<Reader: LineReader>(
    _ line: ArraySlice<UInt8>, _ digest: Digest, _ reader: inout Reader
  ) throws(JournalError) where Reader.Entry == Entry {
    let isDone = line.withUnsafeBytes { bytes in
      Result { () throws(JournalError) in try acceptQuickly(bytes, line, digest, &reader) }
    }
    if try isDone.get() { return }
    let chain = try takeApart(line)
    try check(seq: chain.seq, follows: chain.prev == head.hash)
    let entry: Entry?
    do { entry = try chain.entry.get() } catch { throw damage(wordsForDecoding(error)) }
    try advance(past: line.count, digest, continues: entry?.continued)
    hadHead = hadHead || chain.hasHead || entry?.mended?.cause == .head
    reader.take(entry.map { ChainedRecord(seq: chain.seq, at: chain.at, entry: $0) }, line)
  }

  /// Checks a line that is written as today; false leaves it to be read thoroughly.
  private func acceptQuickly<Reader: LineReader>(
    _ bytes: UnsafeRawBufferPointer, _ line: ArraySlice<UInt8>, _ digest: Digest, _ reader: inout Reader
  ) throws(JournalError) -> Bool where Reader.Entry == Entry {
    guard let quick = QuickLine(bytes, fields: { reader.read(&$0) }) else { return false }
    try check(seq: quick.seq, follows: quick.prev == head.digest)
    try advance(past: line.count, digest, continues: nil)
    hadHead = hadHead || quick.hasHead
    reader.take(seq: quick.seq, at: quick.at, line)
    return true
  }

  /// Reads a line in any form that JSON allows.
  private func takeApart(_ line: ArraySlice<UInt8>) throws(JournalError) -> DecodedLine<Entry>.Chain {
    guard line.allSatisfy({ $0 >= 0x20 }) else { throw damage("it holds a control character") }
    guard String(validating: line, as: UTF8.self) != nil else { throw damage("it is not UTF-8") }
    let decoded: DecodedLine<Entry>
    do { decoded = try decoder.decode(DecodedLine<Entry>.self, from: Data(line)) } catch {
      throw damage(wordsForDecoding(error))
    }
    if decoded.version > 1 { throw newer(decoded.version) }
    guard let chain = decoded.chain else { throw damage("there is no version \(decoded.version)") }
    return chain
  }

  private func check(seq: Int, follows: Bool) throws(JournalError) {
    guard seq == head.seq + 1 else { throw damage("its seq is \(seq) and not \(head.seq + 1)") }
    guard follows else {
      throw damage(
        head.seq == 0
          ? "its prev is not 64 zeros"
          : "its prev is not the hash of record \(head.seq), so one of the two is not what was written")
    }
  }

  private func advance(past count: Int, _ digest: Digest, continues: Continued?) throws(JournalError) {
    if continues != nil, head != start { throw damage("it goes on from another file, in the middle of this one") }
    var next = head
    next.advance(past: count, digest)
    if let stored, next.seq == stored.seq, next != stored {
      throw damage("it is not the record that was on the disk when the head was written")
    }
    head = next
  }

  /// Whether all that the head knows of is there.
  func finish() throws(JournalError) {
    guard let stored else { return }
    let isOther = stored.digest != start.digest || (start.seq == 0 && stored != start)
    if stored.seq < start.seq || (stored.seq == start.seq && isOther) {
      throw JournalError(
        .damaged(line: 1, offset: 0),
        "\(Entry.names.shown) begins with record \(start.seq + 1), which does not follow the one its head names "
          + "(\(stored.seq))", path: path, hint: HeadFile.hint)
    }
    guard head.seq < stored.seq else { return }
    let line = head.seq - start.seq + 1
    throw JournalError(
      .damaged(line: line, offset: head.bytes),
      "\(Entry.names.shown) is damaged: it ends with record \(head.seq) at byte \(head.bytes), and \(stored.seq) records in "
        + "\(stored.bytes) bytes were on the disk when its head was written", path: path, hint: hint)
  }

  /// What a file without its head is, when its records say that it had one.
  func headIsGone(_ name: String) -> JournalError {
    JournalError(
      .damaged(line: head.seq - start.seq, offset: head.bytes),
      "the head of \(Entry.names.shown) is gone: after record \(head.seq), at byte \(head.bytes), something may be missing",
      path: name, hint: HeadFile.hint)
  }

  private var hint: String {
    "keep a copy of the file, never edit it, and go on as the README's section on \(Entry.names.section) says"
  }

  private func damage(_ words: String) -> JournalError {
    let line = head.seq - start.seq + 1
    let record = start.seq > 0 ? " (record \(head.seq + 1))" : ""
    return JournalError(
      .damaged(line: line, offset: head.bytes),
      "\(Entry.names.shown) is damaged in line \(line)\(record), which begins at byte \(head.bytes): \(words)",
      path: path,
      hint: hint)
  }

  private func newer(_ version: Int) -> JournalError {
    let line = head.seq - start.seq + 1
    return JournalError(
      .newerVersion(line: line),
      "line \(line) was written by a newer Tagid (version \(version) of \(Entry.names.shown), this one knows 1)",
      path: path, hint: "use the newer Tagid; this one would have to guess")
  }
}
