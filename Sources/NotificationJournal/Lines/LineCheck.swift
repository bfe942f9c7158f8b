// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Checks a chained file's lines one after the other: each must be whole, next in number and chained to the one before.
struct LineCheck<Entry: ChainedEntry> {
  private(set) var head = ChainHead()
  private let path: String
  private let decoder = JSONDecoder()

  init(path: String) { self.path = path }

  /// Checks the next line, given without its LF; nil for a record of a type that this Tagid does not know.
  mutating func accept(_ line: ArraySlice<UInt8>) throws(JournalError) -> ChainedRecord<Entry>? {
    guard line.allSatisfy({ $0 >= 0x20 }) else { throw damage("it holds a control character") }
    guard String(validating: line, as: UTF8.self) != nil else { throw damage("it is not UTF-8") }
    let decoded: DecodedLine<Entry>
    do { decoded = try decoder.decode(DecodedLine<Entry>.self, from: Data(line)) } catch {
      throw damage(wordsForDecoding(error))
    }
    if decoded.version > 1 { throw newer(decoded.version) }
    guard let chain = decoded.chain else { throw damage("there is no version \(decoded.version)") }
    guard chain.seq == head.seq + 1 else { throw damage("its seq is \(chain.seq) and not \(head.seq + 1)") }
    guard chain.prev == head.hash else {
      throw damage(head.seq == 0 ? "its prev is not 64 zeros" : "its prev is not the hash of line \(head.seq)")
    }
    let entry: Entry?
    do { entry = try chain.entry.get() } catch { throw damage(wordsForDecoding(error)) }
    head.advance(past: line)
    return entry.map { ChainedRecord(seq: chain.seq, at: chain.at, entry: $0) }
  }

  private func damage(_ words: String) -> JournalError {
    let line = head.seq + 1
    return JournalError(
      .damaged(line: line, offset: head.bytes),
      "\(Entry.names.shown) is damaged in line \(line), which begins at byte \(head.bytes): \(words)", path: path,
      hint: "keep a copy of the file, never edit it, and go on as the README's section on \(Entry.names.section) says")
  }

  private func newer(_ version: Int) -> JournalError {
    JournalError(
      .newerVersion(line: head.seq + 1),
      "line \(head.seq + 1) was written by a newer Tagid (version \(version) of \(Entry.names.shown), this one knows 1)",
      path: path, hint: "use the newer Tagid; this one would have to guess")
  }
}
