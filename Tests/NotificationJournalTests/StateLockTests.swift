// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import NotificationJournal

@Suite struct StateLockTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func holder() -> String? {
    let error = #expect(throws: JournalError.self) { try scratch.lock() }
    if case .held(let holder) = error?.code { return holder }
    return nil
  }

  @Test func aSecondRunIsToldAtOnceWhoIsAtWork() throws {
    let lock = try StateLock(scratch.folder, command: "tagid check", since: "2021-12-23T03:00:02Z")
    var name = [CChar](repeating: 0, count: 256)
    #expect(gethostname(&name, 255) == 0)
    let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let expected = "tagid check, process \(getpid()) on \(host), since 2021-12-23T03:00:02Z"
    // Asked twice, since the first to be refused must not wipe out the name.
    #expect(holder() == expected)
    #expect(holder() == expected)
    withExtendedLifetime(lock) {}
  }

  @Test func theLockFileStaysAndNamesNobodyAfterwards() throws {
    do { _ = try scratch.lock() }
    #expect(try scratch.bytes("lock") == [])
    do { _ = try scratch.lock() }
    #expect(try scratch.names() == ["lock"])
  }

  @Test(arguments: ["", "garbage\n", "{\"command\":\"tagid ch", "\u{0}\u{0}", "[1,2]", "{\"process\":\"x\"}"])
  func anotherProcessHoldsTheLockWhateverTheFileSays(text: String) throws {
    let process = try hold(text)
    #expect(holder() == "another process")
    #expect(try scratch.bytes("lock") == Array(text.utf8))
    #expect(kill(process.processIdentifier, SIGKILL) == 0)
    process.waitUntilExit()
    #expect(throws: Never.self) { try scratch.lock() }
  }

  @Test func aKilledProcessLeavesNoLockAndALongerNameNoTrace() throws {
    let long = String(repeating: "x", count: 200)
    let process = try hold(#"{"command":"\#(long)","process":4711,"host":"dhaka","since":"2021"}"#)
    #expect(holder() == "\(long), process 4711 on dhaka, since 2021")
    #expect(kill(process.processIdentifier, SIGKILL) == 0)
    process.waitUntilExit()
    let lock = try scratch.lock()
    #expect(holder()?.hasPrefix("tagid check, process \(getpid())") == true)
    withExtendedLifetime(lock) {}
  }

  @Test func noChildProcessInheritsTheLockOrTheJournal() throws {
    let lock = try scratch.lock()
    #expect(fcntl(lock.file.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    let file = try OpenFile(scratch.path + "/x", O_RDWR | O_CREAT, failing: .cannotWrite)
    #expect(fcntl(file.descriptor, F_GETFD) & FD_CLOEXEC != 0)
  }

  @Test func aLockThatCannotBeOpenedIsAnError() throws {
    try FileManager.default.createDirectory(atPath: scratch.path + "/lock", withIntermediateDirectories: false)
    let error = #expect(throws: JournalError.self) { try scratch.lock() }
    #expect(error?.code == .cannotWrite)
    #expect(error?.cause == "Is a directory")
  }

  /// Starts a process that writes `text` into the lock file and holds the lock until it is killed.
  private func hold(_ text: String) throws -> Process {
    try scratch.put(Array(text.utf8), as: "lock")
    let script = """
      import fcntl, sys
      file = open(sys.argv[1], "a+")
      fcntl.flock(file, fcntl.LOCK_EX)
      print("held", flush=True)
      sys.stdin.read()
      """
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, scratch.path + "/lock"]
    process.standardOutput = output
    process.standardInput = Pipe()
    try process.run()
    #expect(output.fileHandleForReading.availableData.starts(with: Data("held".utf8)))
    return process
  }
}
