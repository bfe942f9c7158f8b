// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import NotificationJournal
import Testing

@Suite struct StateFolderTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func aMissingFolderIsMadeWithTheFoldersAboveItForItsOwnerOnly() throws {
    let path = scratch.path + "/var/lib//tagid/"
    let folder = try StateFolder(path, for: .writing)
    #expect(folder.file("lock") == path + "lock")
    for part in ["/var", "/var/lib", "/var/lib/tagid"] { #expect(mode(scratch.path + part) == 0o700) }
    #expect(throws: Never.self) { try StateFolder(path, for: .writing) }
  }

  @Test func aReaderNeitherMakesNorMissesAMissingFolder() throws {
    let path = scratch.path + "/none"
    let folder = try StateFolder(path, for: .reading)
    #expect(try JournalReader.forEachRecord(in: folder) { _ in } == ChainHead())
    #expect(try JournalHistory(reading: folder) == JournalHistory())
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [(StateFolder.Use.writing, JournalError.Code.cannotWrite), (.reading, .cannotRead)])
  func aFileInItsPlaceIsRefused(use: StateFolder.Use, code: JournalError.Code) throws {
    try scratch.put([1], as: "state")
    let error = #expect(throws: JournalError.self) { try StateFolder(scratch.path + "/state", for: use) }
    #expect(error?.code == code)
    #expect(error?.path == scratch.path + "/state")
    #expect(error?.message == "the state folder is not a folder")
    let below = #expect(throws: JournalError.self) { try StateFolder(scratch.path + "/state/below", for: use) }
    #expect(below?.code == code)
    #expect(below?.cause == "Not a directory")
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "no small file system can be mounted here"))
  func aFolderThatCannotBeWrittenIsRefusedToWritersOnly() throws {
    let disk = try #require(SmallDisk(options: "size=16k,ro"))
    let error = #expect(throws: JournalError.self) { try StateFolder(disk.path, for: .writing) }
    #expect(error?.code == .cannotWrite)
    #expect(error?.cause == "Read-only file system")
    #expect(throws: Never.self) { try StateFolder(disk.path, for: .reading) }
    let below = #expect(throws: JournalError.self) { try StateFolder(disk.path + "/tagid", for: .writing) }
    #expect(below?.code == .cannotWrite)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read and write everywhere"))
  func aFolderOfSomebodyElseIsRefused() throws {
    #expect(chmod(scratch.path, 0o500) == 0)
    #expect(throws: JournalError.self) { try StateFolder(scratch.path, for: .writing) }
    #expect(chmod(scratch.path, 0) == 0)
    #expect(throws: JournalError.self) { try StateFolder(scratch.path, for: .reading) }
    #expect(chmod(scratch.path, 0o700) == 0)
  }
}
