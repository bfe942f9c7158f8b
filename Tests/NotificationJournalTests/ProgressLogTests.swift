// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import NotificationJournal

@Suite struct ProgressLogTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let done = ProgressEntry.progress(
    ProgressStatement(
      plan: "mole-egov-2021-22", indicator: "1.3.1", date: "2021-12-28", evidence: "স্মারক \"৪০\"", by: "Rahim"))
  private static let third = ProgressEntry.progress(
    ProgressStatement(
      plan: "mole-egov-2021-22", indicator: "1.5.1", value: Decimal(string: "33.33"), period: "2021-22/Q2", by: "Karim")
  )
  private static let back = ProgressEntry.retract(Retraction(target: 1, reason: "wrong service", by: "Rahim"))

  private func open(_ patience: Duration = .zero) throws -> ProgressLog {
    try ProgressLog.open(
      in: scratch.folder, command: "tagid progress add", patience: patience, clock: { Sample.now })
  }

  @discardableResult
  private func write(_ entries: [ProgressEntry]) throws -> [[UInt8]] {
    let log = try open()
    try log.append(entries)
    try log.close()
    return try lines()
  }

  private func lines() throws -> [[UInt8]] {
    try scratch.bytes("progress.jsonl").split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .map { Array($0) + [0x0A] }
  }

  private func read() throws -> [ProgressRecord] { try ProgressLog.read(scratch.folder) }

  @Test func aRecordHasItsPromisedShape() throws {
    let lines = try write([Self.done, Self.third, Self.back])
    let text = String(decoding: lines[0], as: UTF8.self)
    #expect(
      text == #"{"v":1,"seq":1,"at":"2021-12-23T03:00:02Z","type":"progress","plan":"mole-egov-2021-22","#
        + #""indicator":"1.3.1","date":"2021-12-28","value":null,"period":null,"evidence":"স্মারক \"৪০\"","#
        + #""by":"Rahim","head":true,"prev":"\#(Sample.zeros)"}"# + "\n")
    #expect(
      String(decoding: lines[1], as: UTF8.self).contains(
        #""date":null,"value":33.33,"period":"2021-22/Q2","evidence":null,"by":"Karim","prev":"\#(SHA256Digest.hex(lines[0].dropLast()))""#
      ))
    #expect(
      String(decoding: lines[2], as: UTF8.self).contains(
        #""type":"retract","target":1,"reason":"wrong service","by":"Rahim","prev":"#))
    #expect(try read().map(\.entry) == [Self.done, Self.third, Self.back])
    #expect(try read().map(\.seq) == [1, 2, 3])
    var status = stat()
    #expect(stat(scratch.path + "/progress.jsonl", &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try Program.verify(scratch.path + "/progress.jsonl").status == 0)
  }

  @Test func fieldsAndTypesOfALaterTagidArePassedOver() throws {
    let first = try write([Self.done])[0]
    let more =
      #"{"v":1,"seq":2,"at":"\#(Sample.now)","type":"progress","plan":"p","indicator":"1.1","value":2,"by":"x","phone":"017","prev":"\#(SHA256Digest.hex(first.dropLast()))"}"#
    let other =
      #"{"v":1,"seq":3,"at":"\#(Sample.now)","type":"confirm","target":2,"prev":"\#(SHA256Digest.hex(Array(more.utf8)))"}"#
    try scratch.put(first + Array("\(more)\n\(other)\n".utf8), as: "progress.jsonl")
    let plain = ProgressEntry.progress(ProgressStatement(plan: "p", indicator: "1.1", value: 2, by: "x"))
    #expect(try read().map(\.entry) == [Self.done, plain])
    #expect(try write([Self.back]).count == 4)
    #expect(try read().map(\.seq) == [1, 2, 4])
  }

  @Test func aTornLastLineOfAnyLengthIsSetAsideAndTheLogGoesOn() throws {
    let whole = try write([Self.done, Self.third])
    for cut in stride(from: 1, to: whole[1].count, by: 7) {
      let other = try Scratch()
      let torn = Array(whole[1].prefix(cut))
      do {
        let before = try ProgressLog.open(in: other.folder, command: "test", clock: { Sample.now })
        try before.append([Self.done])
        try before.close()
      }
      try other.put(whole[0] + torn, as: "progress.jsonl")
      #expect(try ProgressLog.read(other.folder).map(\.seq) == [1])
      #expect(try other.bytes("progress.jsonl") == whole[0] + torn)
      let log = try ProgressLog.open(in: other.folder, command: "test", clock: { Sample.now })
      let recovered = ProgressEntry.recovered(Recovered(file: "progress.torn-1", bytes: cut))
      #expect(log.records.map(\.entry) == [Self.done, recovered])
      try log.append([Self.third])
      try log.close()
      #expect(try other.bytes("progress.torn-1") == torn)
      #expect(try ProgressLog.read(other.folder).map(\.entry) == [Self.done, recovered, Self.third])
    }
  }

  @Test(arguments: [
    ("2021-12-28", "2021-12-29", 2, "its prev is not the hash of record 1, so one of the two is not what was written"),
    ("\"seq\":1", "\"seq\":2", 1, "its seq is 2 and not 1"),
    ("\"by\":\"Rahim\",", "", 1, "the field 'by' is missing"),
    ("\"value\":33.33", "\"value\":\"33\"", 2, "the field 'value' holds something else than it should"),
    ("}\n{\"v\":1,\"seq\":2", "\n{\"v\":1,\"seq\":2", 1, "it is not JSON"),
  ])
  func damageInTheMiddleStopsReadersAndWritersWithItsPlace(old: String, new: String, line: Int, words: String) throws {
    let lines = try write([Self.done, Self.third, Self.back])
    let text = String(decoding: lines.joined(), as: UTF8.self).replacingOccurrences(of: old, with: new)
    try scratch.put(Array(text.utf8), as: "progress.jsonl")
    let offset =
      line == 1 ? 0 : text.utf8.firstIndex(of: 0x0A).map { text.utf8.distance(from: text.startIndex, to: $0) + 1 } ?? 0
    let error = try #require(throws: JournalError.self) { try read() }
    #expect(error.code == .damaged(line: line, offset: offset))
    #expect(error.message == "the progress log is damaged in line \(line), which begins at byte \(offset): \(words)")
    #expect(error.hint?.contains("section on the state folder") == true)
    #expect(throws: error) { try open() }
    #expect(try scratch.bytes("progress.jsonl") == Array(text.utf8))
  }

  @Test func aNewerVersionIsRefused() throws {
    let first = try write([Self.done])[0]
    try scratch.put(first + Array("{\"v\":2,\"new\":true}\n".utf8), as: "progress.jsonl")
    let error = try #require(throws: JournalError.self) { try read() }
    #expect(error.code == .newerVersion(line: 2))
    #expect(error.message.contains("version 2 of the progress log, this one knows 1"))
    #expect(throws: error) { try open() }
  }

  @Test func aSecondWriterWaitsAndIsThenToldWhoHoldsTheLog() throws {
    let log = try open()
    let error = try #require(throws: JournalError.self) { try open(.milliseconds(60)) }
    guard case .held(let holder) = error.code else { throw error }
    #expect(holder.hasPrefix("tagid progress add, process \(getpid()) on "))
    #expect(error.message.hasPrefix("somebody else is writing the progress log: "))
    try log.append([Self.done])
    try log.close()
  }

  @Test func aSecondWriterGetsItsTurnAndSeesWhatTheFirstWrote() async throws {
    let folder = try scratch.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<10 {
            let log = try ProgressLog.open(
              in: folder, command: "writer \(writer)", patience: .seconds(200), clock: { Sample.now })
            try log.append([
              .progress(ProgressStatement(plan: "p", indicator: "\(writer).\(number)", value: 1, by: "\(writer)"))
            ])
            try log.close()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try read().map(\.seq) == Array(1...40))
    #expect(try Program.verify(scratch.path + "/progress.jsonl").status == 0)
  }

  @Test(.enabled(if: geteuid() == 0)) func rootIsSentToTheFoldersOwnerBeforeAnythingIsWritten() throws {
    #expect(chown(scratch.path, 1, 1) == 0)
    let error = try #require(throws: JournalError.self) { try open() }
    #expect(error.code == .cannotWrite)
    #expect(error.message == "the state folder belongs to daemon, and this is root")
    #expect(error.hint == "run the same command as the folder's owner: sudo -u daemon tagid …")
    #expect(try scratch.names() == [])
    #expect(chown(scratch.path, 4_711, 4_712) == 0)
    let nameless = try #require(throws: JournalError.self) { try open() }
    #expect(nameless.hint?.contains("sudo -u '#4711' tagid") == true)
  }

  @Test func aRunThatIsSendingHindersNobody() throws {
    let run = try scratch.lock()
    #expect(try write([Self.done]).count == 1)
    withExtendedLifetime(run) {}
    #expect(try scratch.names() == ["lock", "progress.head", "progress.jsonl", "progress.lock"])
  }

  @Test func nothingIsReportedAsWrittenBeforeItIsOnTheDisk() throws {
    var calls = FileCalls.system
    calls.sync = { _ in
      errno = EIO
      return -1
    }
    try write([Self.done])
    let broken = calls
    let log = try ProgressLog.open(
      in: scratch.folder, command: "test", patience: .zero, clock: { Sample.now }, calls: broken)
    let error = #expect(throws: JournalError.self) { try log.append([Self.third]) }
    #expect(error?.code == .cannotWrite)
    let next = #expect(throws: JournalError.self) { try log.append([Self.third]) }
    #expect(next?.message.hasPrefix("the progress log takes no more records") == true)
    #expect(log.records.count == 1)
  }
}
