// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import NotificationJournal

@Suite struct ReplacedFileTests {
  private let scratch: Scratch
  private static let old = Array("old".utf8)
  private static let new = Array("new and longer".utf8)

  init() throws { scratch = try Scratch() }

  @Test func theFileIsReplacedAsAWholeAndIsItsOwnersOnly() throws {
    try ReplacedFile.write(Self.old, to: "p.json", in: scratch.folder)
    try ReplacedFile.write(Self.new, to: "p.json", in: scratch.folder)
    #expect(try scratch.bytes("p.json") == Self.new)
    #expect(try scratch.names() == ["p.json"])
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.path + "/p.json")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func whatACrashLeftBehindIsNoHindrance() throws {
    try scratch.put(Self.new + Self.new, as: ".p.json.new")
    try ReplacedFile.write(Self.old, to: "p.json", in: scratch.folder)
    #expect(try scratch.bytes("p.json") == Self.old)
    #expect(try scratch.names() == ["p.json"])
  }

  @Test(arguments: ["write", "sync", "close"])
  func aFailureLeavesTheOldFileWhole(_ call: String) throws {
    try ReplacedFile.write(Self.old, to: "p.json", in: scratch.folder)
    var calls = FileCalls.system
    if call == "write" {
      calls.write = { _, _ in
        errno = ENOSPC; return -1
      }
    }
    if call == "sync" {
      calls.sync = { _ in
        errno = EIO; return -1
      }
    }
    if call == "close" {
      calls.close = {
        _ = Glibc.close($0); errno = EDQUOT; return -1
      }
    }
    let error = #expect(throws: JournalError.self) {
      try ReplacedFile.write(Self.new, to: "p.json", in: scratch.folder, calls: calls)
    }
    #expect(error?.code == .cannotWrite)
    #expect(try scratch.bytes("p.json") == Self.old)
    #expect(try scratch.names() == ["p.json"])
  }
}
