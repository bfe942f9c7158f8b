// SPDX-License-Identifier: Apache-2.0

import Foundation
#if canImport(Glibc)
  import Glibc
#endif

/// How far back a chain that goes over several files is read.
package enum ChainReach: Sendable, Equatable {
  /// As far as it is needed to decide what is due on a day, in ISO 8601.
  case needed(on: String)
  /// As far as there are files; only one that is needed on the day must be there.
  case kept(on: String)
  /// To the first record.
  case all
}

/// One file of a chain.
struct ChainPart: Equatable {
  var name: String
  /// Where the file before it ends.
  var start: ChainHead
  /// Of a closed file where it ends; of the last what its head says, nil when there is none.
  var end: ChainHead?
  /// Whether another file goes on from this one.
  var isClosed: Bool
  /// What the file's first record says of the one before.
  var continued: Continued?
}

/// Finds the files of a chain by what the first record of each says of the one before.
enum ChainParts<Entry: ChainedEntry> {
  /// The files, the oldest first; none when nothing was ever written.
  static func find(
    in folder: StateFolder, stored: ChainHead?, reaching reach: ChainReach
  ) throws(JournalError) -> [ChainPart] {
    guard let last = try lastName(in: folder, stored: stored) else { return [] }
    var parts = [try look(at: last, in: folder, end: stored, isClosed: false)]
    while let continued = parts[0].continued {
      if case .needed(let day) = reach, day >= continued.neededUntil { break }
      let start = parts[0].start
      guard continued.file == Entry.names.segment(endingWith: start.seq) else {
        throw JournalError(
          .damaged(line: 1, offset: 0),
          "the file goes on from '\(continued.file)', which is no name of a file before it",
          path: folder.file(parts[0].name), hint: HeadFile.hint)
      }
      if !folder.has(continued.file) {
        if case .kept(let day) = reach, day >= continued.neededUntil { break }
        throw JournalError(
          .damaged(line: 1, offset: 0),
          "the file is gone; what it says is needed until \(continued.neededUntil)",
          path: folder.file(continued.file), hint: "put the file back")
      }
      let end = ChainHead(seq: start.seq, digest: start.digest, bytes: continued.bytes)
      parts.insert(try look(at: continued.file, in: folder, end: end, isClosed: true), at: 0)
    }
    return parts
  }

  /// The file that records are added to, or the closed one that a crash left without a file after it.
  static func lastName(in folder: StateFolder, stored: ChainHead?) throws(JournalError) -> String? {
    if folder.has(Entry.names.file) { return Entry.names.file }
    guard let stored, stored.seq > 0 else { return nil }
    let closed = Entry.names.segment(endingWith: stored.seq)
    if folder.has(closed) { return closed }
    throw JournalError(
      .damaged(line: 1, offset: 0),
      "\(Entry.names.shown) is gone, and its head says that \(stored.seq) records were on the disk",
      path: folder.file(Entry.names.file), hint: HeadFile.hint)
  }

  private static func look(
    at name: String, in folder: StateFolder, end: ChainHead?, isClosed: Bool
  ) throws(JournalError) -> ChainPart {
    let file = try OpenFile(folder.file(name), O_RDONLY, failing: .cannotRead)
    let first = file.isRegular ? try firstLine(of: file) : nil
    let decoded = first.flatMap { try? JSONDecoder().decode(DecodedLine<Entry>.self, from: Data($0)) }
    guard let chain = decoded?.chain, case .success(let entry?) = chain.entry, let continued = entry.continued,
      chain.seq > 1, let digest = Digest(hex: chain.prev)
    else { return ChainPart(name: name, start: ChainHead(), end: end, isClosed: isClosed) }
    let start = ChainHead(seq: chain.seq - 1, digest: digest, bytes: 0)
    return ChainPart(name: name, start: start, end: end, isClosed: isClosed, continued: continued)
  }

  private static func firstLine(of file: OpenFile) throws(JournalError) -> ArraySlice<UInt8>? {
    var line: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // The record of a file before is short; what is longer is another.
    while line.count < 1 << 16 {
      let count = try file.read(into: &buffer)
      if count == 0 { return nil }
      line += buffer[..<count]
      if let end = line.firstIndex(of: 0x0A) { return line[..<end] }
    }
    return nil
  }
}
