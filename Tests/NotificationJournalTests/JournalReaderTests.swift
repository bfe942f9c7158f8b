// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import NotificationJournal

@Suite struct JournalReaderTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Chains lines given by the fields between `at` and `prev`.
  private func chain(_ fields: [String]) -> [UInt8] {
    var head = ChainHead()
    var bytes: [UInt8] = []
    for field in fields {
      let line = #"{"v":1,"seq":\#(head.seq + 1),"at":"\#(Sample.now)",\#(field),"prev":"\#(head.hash)"}"#
      head.advance(past: Array(line.utf8)[...])
      bytes += Array(line.utf8) + [0x0A]
    }
    return bytes
  }

  @Test func unknownTypesAndFieldsArePassedOverAndStayInTheChain() throws {
    try scratch.put(
      chain([
        #""type":"recovered","file":"f","why":{"deep":[1,null]},"bytes":2"#,
        #""type":"confirmed","from":{"seq":9}"#,
        #""type":"run","run":"r","day":"2021-12-23","zone":"UTC","complete":true,"plans":{},"exit":0"#,
      ]))
    let journal = try scratch.open()
    try journal.append([Sample.outcome(.accepted)], durably: true)
    try journal.close()
    let records = try scratch.records()
    #expect(records.map(\.seq) == [1, 3, 4, 5])
    #expect(records[0].entry == .recovered(Recovered(file: "f", bytes: 2)))
    #expect(try Program.verify(scratch.journal).status == 0)
  }

  @Test(arguments: [1, 2, 7, 64, 4096])
  func aLineMayCrossAnyNumberOfPieces(piece: Int) throws {
    let lines = ["", "a", "bcdefgh", String(repeating: "x", count: 300), "", "ক্ষ"]
    try scratch.put(Array((lines.joined(separator: "\n") + "\ntorn").utf8), as: "lines")
    let file = try OpenFile(scratch.path + "/lines", O_RDONLY, failing: .cannotRead)
    var read: [String] = []
    let torn = try file.forEachLine(piece: piece) { line, digest in
      read.append(String(decoding: line, as: UTF8.self))
      #expect(digest.hex == SHA256Digest.hex(line))
    }
    #expect(read == lines)
    #expect(torn == Array("torn".utf8))
  }

  /// Small pieces are read ahead by another thread.
  @Test(arguments: [1, 16, 1 << 18])
  func whoFindsDamageReadsNoFurther(piece: Int) throws {
    try scratch.put(Array(repeating: "line\n", count: 10_000).joined().utf8.map { $0 }, as: "lines")
    for stop in [1, 2, 50, 9_999] {
      let file = try OpenFile(scratch.path + "/lines", O_RDONLY, failing: .cannotRead)
      var read = 0
      #expect(throws: JournalError(.cannotRead, "enough", path: "")) {
        _ = try file.forEachLine(piece: piece) { (_, _) throws(JournalError) in
          read += 1
          if read == stop { throw JournalError(.cannotRead, "enough", path: "") }
        }
      }
      #expect(read == stop)
    }
  }

  @Test(arguments: [1, 1 << 18]) func whatCannotBeReadIsAnError(piece: Int) throws {
    try scratch.put(Array(repeating: 0x0A, count: 100), as: "lines")
    let file = try OpenFile(scratch.path + "/lines", O_WRONLY, failing: .cannotRead)
    let error = #expect(throws: JournalError.self) { _ = try file.forEachLine(piece: piece) { _, _ in } }
    #expect(error?.code == .cannotRead && error?.cause == "Bad file descriptor")
  }

  /// One that is read ahead, with damage that is far behind the first pieces.
  @Test func aJournalOfManyPiecesIsRead() throws {
    let long = Sample.intent("a1", subject: String(repeating: "তাগিদ ", count: 100_000))
    let many = (0..<2_000).map { Sample.intent("b\($0)", subject: String(repeating: "x", count: 800)) }
    let lines = try scratch.write(Sample.morning + [long] + many)
    #expect(try scratch.bytes().count > 3 << 20)
    #expect(try scratch.records().map(\.entry) == Sample.morning + [long] + many)
    #expect(try Program.verify(scratch.journal).status == 0)
    for number in [4, 5, 1_000, lines.count - 1] {
      var changed = lines
      changed[number - 1] = Array(
        String(decoding: lines[number - 1], as: UTF8.self).replacing("mail", with: "male").utf8)
      try scratch.put(Array(changed.joined()))
      let error = #expect(throws: JournalError.self) { try scratch.records() }
      #expect(error?.code == .damaged(line: number + 1, offset: lines[..<number].reduce(0) { $0 + $1.count }))
    }
  }

  @Test func aReaderNeedsNoLockAndChangesNothing() throws {
    let journal = try scratch.open()
    try journal.append(Sample.morning, durably: true)
    let before = try scratch.bytes()
    try scratch.put(before + [0x7B])
    var seen: [Int] = []
    let head = try JournalReader.forEachRecord(in: scratch.folder) { seen.append($0.seq) }
    #expect(seen == [1, 2, 3])
    #expect(head == journal.head)
    #expect(try scratch.bytes() == before + [0x7B])
  }
}
