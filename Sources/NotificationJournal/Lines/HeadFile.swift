// SPDX-License-Identifier: Apache-2.0
import JSONLines

#if canImport(Glibc)
  import Glibc
#endif

/// The file beside a chained file that says where it ended when its last records were on the disk: a journal that is shorter
/// than or different from its head has lost something, which the chain alone cannot show.
///
/// It is written after the records are on the disk, never before, and replaced by rename after an fsync of its own. So
/// whatever a crash leaves is a whole head: that of these records or of earlier ones. An earlier head is no harm: the chain
/// up to it must hold, and the records behind it are accepted when they continue the chain. That is why the folder need not
/// be synced after each rename, which a loss of power may take back; it is synced once, when the file is made, before the
/// first record. From then on a head that is gone is damage.
struct HeadFile {
  let folder: StateFolder
  /// Such as `journal.head`.
  let name: String
  let calls: FileCalls
  private var isNamed = false

  init(of names: ChainedNames, in folder: StateFolder, calls: FileCalls = .system) {
    self.folder = folder
    name = names.head
    self.calls = calls
  }

  /// The one form in which a head is written: what reads otherwise was not written here.
  static func line(_ head: ChainHead) -> [UInt8] {
    var line = JSONLine()
    line.object { line in
      line.field("seq", head.seq)
      line.field("hash", head.hash)
      line.field("bytes", head.bytes)
    }
    line.end()
    return line.bytes
  }

  /// What the file says; nil when there is none.
  mutating func read() throws(JournalError) -> ChainHead? {
    guard folder.has(name) else { return nil }
    let file = try OpenFile(folder.file(name), O_RDONLY, failing: .cannotRead)
    var bytes = [UInt8](repeating: 0, count: 512)
    // A folder of that name, or whatever else is no head, reads as damage.
    let count = file.isRegular ? try file.read(into: &bytes) : 0
    guard let head = Self.parse(bytes[..<count]) else {
      throw JournalError(
        .damaged(line: 1, offset: 0), "the head is not what Tagid wrote", path: folder.file(name), hint: Self.hint)
    }
    isNamed = true
    return head
  }

  /// Replaces the file; whole on the disk on return, though perhaps not yet under its name.
  mutating func write(_ head: ChainHead) throws(JournalError) {
    try ReplacedFile.write(Self.line(head), to: name, in: folder, calls: calls, named: !isNamed)
    isNamed = true
  }

  static let hint =
    "put back the files of one backup together; when you are sure that nothing is missing at the end, "
    + "`tagid journal verify` prints the line to put into the head instead"

  private static func parse(_ bytes: ArraySlice<UInt8>) -> ChainHead? {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let seq = Int(parts[0].dropFirst(7)), let length = Int(parts[2].dropFirst(8).dropLast(2)),
      seq >= 0, length >= 0
    else { return nil }
    guard let digest = Digest(hex: String(parts[1].dropFirst(8).dropLast())) else { return nil }
    let head = ChainHead(seq: seq, digest: digest, bytes: length)
    return line(head) == Array(bytes) ? head : nil
  }
}
