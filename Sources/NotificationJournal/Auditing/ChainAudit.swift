// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// What checking a chained file from end to end found; nothing is changed, and a run may be at work meanwhile.
package struct ChainAudit: Sendable, Equatable {
  /// Something that is not as it was written.
  package struct Damage: Sendable, Equatable {
    package var file: String
    /// Counted from 1 in the file, with the byte at which it begins; nil when it is about no line.
    package var line: Int?
    package var offset: Int?
    package var message: String
    package var hint: String?
  }

  /// In the state folder, such as `journal.jsonl`.
  package let file: String
  /// Its files, the oldest first; none when nothing was ever written.
  package private(set) var files: [String] = []
  /// How many records were read and found whole.
  package private(set) var records = 0
  /// Where the last whole record ends.
  package private(set) var end = ChainHead()
  package internal(set) var damaged: [Damage] = []
  /// What is worth knowing and no damage, a sentence each.
  package internal(set) var remarks: [String] = []
  /// The line that the head would hold, when every record that is there is whole.
  package private(set) var headLine: String?
  /// How many records the head knows of that are not there.
  package private(set) var missing = 0

  /// Checks a file of one kind of entries; `body` is given every record that is whole.
  /// - Parameter day: today, in ISO 8601: an older file that is needed no more may be elsewhere.
  init<Entry: ChainedEntry>(
    of folder: StateFolder, on day: String, _ body: (ChainedRecord<Entry>) -> Void
  ) throws(JournalError) {
    file = Entry.names.file
    var headFile = HeadFile(of: Entry.names, in: folder)
    var stored: ChainHead?
    do throws(JournalError) { stored = try headFile.read() } catch { try add(error) }
    let isHeadWrong = !damaged.isEmpty
    var isChainWhole = true
    var latest = ""
    do throws(JournalError) {
      for part in try ChainParts<Entry>.find(in: folder, stored: stored, reaching: .kept(on: day)) {
        if files.isEmpty, let before = part.continued {
          remarks.append("\(before.file) and what was before it are not here, and needed no more")
        }
        files.append(part.name)
        end = part.start
        isChainWhole = false
        let file = try OpenFile(folder.file(part.name), O_RDONLY, failing: .cannotRead)
        let see: RecordReader<Entry>.Body = { record, line in
          records += 1
          end.advance(past: line)
          guard let record else { return }
          if record.at < latest { remarks.append("the clock was set back before record \(record.seq)") }
          latest = max(latest, record.at)
          body(record)
        }
        let (check, tail) = try RecordReader.with(.decisions, see) { (reader) throws(JournalError) in
          try ChainReader.scanLines(file, from: part.start, stored: part.end, &reader)
        }
        isChainWhole = true
        if !isHeadWrong { try ChainReader.finish(check, stored: part.end, headFile) }
        if part.isClosed, !tail.isEmpty || check.head != part.end {
          isChainWhole = false
          damaged.append(
            Damage(
              file: part.name, line: nil, offset: check.head.bytes,
              message: "something follows the record with which the file was closed", hint: HeadFile.hint))
        } else if !tail.isEmpty {
          remarks.append(
            "\(tail.count) bytes after the last whole record: a run is writing them, or the next one sets them aside")
        }
      }
    } catch {
      try add(error)
    }
    if !damaged.isEmpty, isChainWhole {
      headLine = String(decoding: HeadFile.line(end).dropLast(), as: UTF8.self)
      missing = max(0, (stored?.seq ?? 0) - end.seq)
    }
  }

  private mutating func add(_ error: JournalError) throws(JournalError) {
    let name = String(error.path.split(separator: "/").last ?? "")
    switch error.code {
    case .damaged(let line, let offset):
      damaged.append(Damage(file: name, line: line, offset: offset, message: error.message, hint: error.hint))
    case .newerVersion(let line):
      damaged.append(Damage(file: name, line: line, offset: nil, message: error.message, hint: error.hint))
    case .held, .cannotRead, .cannotWrite, .poisoned, .unsettled: throw error
    }
  }
}
