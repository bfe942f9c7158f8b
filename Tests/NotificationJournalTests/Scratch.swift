// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import NotificationJournal

/// A folder of its own for one test, removed with it.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tagid-journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var folder: StateFolder { get throws { try StateFolder(path, for: .writing) } }
  var journal: String { path + "/journal.jsonl" }

  /// Opens the journal under a lock of its own.
  func open() throws -> Journal { try Journal.open(under: lock(), clock: { Sample.now }) }

  func lock() throws -> StateLock { try StateLock(folder, command: "tagid check", since: Sample.now) }

  /// Writes a journal with these entries and returns its lines, each with its LF.
  @discardableResult
  func write(_ entries: [JournalEntry]) throws -> [[UInt8]] {
    let journal = try open()
    try journal.append(entries, durably: true)
    try journal.close()
    return try lines()
  }

  func bytes(_ name: String = "journal.jsonl") throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path + "/" + name))
    defer { try? file.close() }
    return [UInt8](try file.readToEnd() ?? Data())
  }

  func put(_ bytes: [UInt8], as name: String = "journal.jsonl") throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func lines() throws -> [[UInt8]] {
    try bytes().split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { Array($0) + [0x0A] }
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  func records() throws -> [JournalRecord] {
    var records: [JournalRecord] = []
    try JournalReader.forEachRecord(in: folder) { records.append($0) }
    return records
  }
}

/// Another program, run to its end or held open.
struct Program {
  var status: Int32
  var output: String

  /// Runs a program of the `PATH` and waits for it.
  @discardableResult
  static func run(_ arguments: [String]) throws -> Program {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  /// Checks a journal with the independent script beside this file.
  static func verify(_ journal: String) throws -> Program {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("verify_journal.py")
    return try run(["python3", script.path, journal])
  }
}
