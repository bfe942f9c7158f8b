// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import TagidKit

/// Which files are taken, and where they go.
struct InboxFolderTests {
  private let folder: TemporaryFolder
  private let inbox: InboxFolder

  init() throws {
    folder = try TemporaryFolder()
    inbox = InboxFolder(in: folder.path)
  }

  @Test func onlyWholeFilesAreTakenInOrderOfTheirNames() throws {
    #expect(try inbox.contents().files == [])
    for name in [
      "b.tsv", "a.tsv", "খ.csv", ".hidden", "c.tsv.reasons.txt", "x.part", "x.csv.TMP", "x.tsv~", "sub/y.tsv",
      "done/z.tsv",
    ] {
      try folder.write("x", to: "progress-inbox/\(name)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("progress-inbox/link.tsv"), withDestinationPath: folder.path("progress-inbox/a.tsv"))
    #expect(try inbox.contents().files == ["a.tsv", "b.tsv", "খ.csv"])
    #expect(try inbox.contents().others == ["link.tsv", "sub"])
  }

  @Test func movingOverwritesNothing() throws {
    for (text, expected) in [("1", "refused/a.tsv"), ("2", "refused/a-2.tsv"), ("3", "refused/a-4.tsv")] {
      try folder.write(text, to: "progress-inbox/a.tsv")
      if text == "3" { try folder.write("mine", to: "progress-inbox/refused/a-3.tsv.reasons.txt") }
      #expect(try inbox.move(TakenFile("a.tsv", in: inbox), to: "refused", reasons: "because \(text)") == expected)
      #expect(try folder.read("progress-inbox/\(expected)") == text)
      #expect(try folder.read("progress-inbox/\(expected).reasons.txt") == "because \(text)")
    }
    #expect(try folder.read("progress-inbox/refused/a-3.tsv.reasons.txt") == "mine")
    #expect(try folder.read("progress-inbox/refused/a.tsv.reasons.txt") == "because 1")
    #expect(try inbox.contents().files == [])
    #expect(!folder.files().contains("progress-inbox/refused/a-3.tsv"))
  }

  @Test(arguments: [
    ("report.csv", 1, "report.csv"), ("report.csv", 2, "report-2.csv"), ("report", 3, "report-3"),
    ("a.tar.gz", 2, "a.tar-2.gz"),
  ])
  func aNumberStandsBeforeTheEnding(_ name: String, _ number: Int, _ expected: String) {
    #expect(InboxFolder.numbered(name, number) == expected)
  }

  @Test func aLongNameLeavesRoomForItsReasons() throws {
    let name = String(repeating: "ক", count: 83) + ".csv"
    try folder.write("x", to: "progress-inbox/\(name)")
    let moved = try inbox.move(TakenFile(name, in: inbox), to: "refused", reasons: "because")
    #expect(try folder.read("progress-inbox/\(moved).reasons.txt") == "because")
  }

  @Test func aFileWhereTheFolderShouldBeIsToldOf() throws {
    try folder.write("x", to: "progress-inbox/a.tsv")
    try folder.write("x", to: "progress-inbox/done")
    let failure = #expect(throws: InboxFolder.Failure.self) {
      try inbox.move(TakenFile("a.tsv", in: inbox), to: "done")
    }
    #expect(failure?.words.contains("done") == true)
    #expect(try inbox.contents().files.contains(".taking-a.tsv"))
  }
}
