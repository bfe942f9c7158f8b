// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Files that officers drop into the progress inbox, taken by the daily run.
struct InboxTests {
  private let office: Office

  init() throws { office = try Office() }

  private func drop(_ text: String, as name: String) throws {
    _ = try office.folder.write(text, to: "state/progress-inbox/\(name)")
  }

  private func inbox() -> [String] {
    office.folder.files().filter { $0.hasPrefix("state/progress-inbox/") }.map { String($0.dropFirst(21)) }
  }

  private func log() throws -> [Substring] { try office.folder.read("state/progress.jsonl").split(separator: "\n") }

  private let good = "সূচক\tতারিখ\tপ্রমাণক\n১.৩.১\t২২/১২/২০২১\tস্মারক ৪০\n"

  @Test func aRunTakesWhatIsThereBeforeItDecides() async throws {
    try drop(good, as: "আইসিটি.tsv")
    let dry = try await office.check("2021-12-23", "--dry-run")
    #expect(dry.output.contains("left in the progress inbox by the dry run: আইসিটি.tsv"), "\(dry)")
    #expect(dry.output.contains("১.৩.১"))
    #expect(inbox() == ["আইসিটি.tsv"] && !office.folder.files().contains("state/progress.jsonl"))

    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("taken: আইসিটি.tsv: 1 statement recorded\n"))
    #expect(!run.output.contains("১.৩.১"), "\(run)")
    #expect(inbox() == ["done/আইসিটি.tsv"])
    #expect(try office.folder.read("state/progress-inbox/done/আইসিটি.tsv") == good)
    #expect(try log().count == 1)
    #expect(try log().first?.contains("\"evidence\":\"স্মারক ৪০\",\"by\":\"আইসিটি.tsv\"") == true)

    // As after a crash between the import and the move.
    try drop(good, as: "আইসিটি.tsv")
    let past = Date(timeIntervalSince1970: 1_640_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: past], ofItemAtPath: office.folder.path("state/progress-inbox/আইসিটি.tsv"))
    let next = try await office.check("2021-12-23")
    #expect(next.output.contains("taken: আইসিটি.tsv: 0 statements recorded, 1 known before"), "\(next)")
    #expect(inbox() == ["done/আইসিটি-2.tsv", "done/আইসিটি.tsv"])
    #expect(try log().count == 1)
  }

  @Test func aRefusedFileIsMovedWithItsReasonsWhileAllElseGoesOn() async throws {
    try drop("indicator\tdate\n1.3.1\t31/02/2022\n1.1.1\t01/03/2022\n1.6.1\t01/03/2022\n", as: "b.tsv")
    try drop(good, as: "c.tsv")
    try drop("dear colleague", as: "a\u{1B}[2J.tsv")
    let run = try await office.check("2021-12-23", "--quiet")
    #expect(run.status == 65, "\(run)")
    #expect(try office.journal().of("outcome").allSatisfy { $0.result == "accepted" })
    #expect(try office.journal().last?.exit == 65)
    #expect(run.errors.contains("tagid: refused: progress-inbox/b.tsv:2:2: error: \"31/02/2022\" is no day"), "\(run)")
    #expect(run.errors.contains("(2 errors in all)"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(
      inbox() == [
        "done/c.tsv", "refused/a\u{1B}[2J.tsv", "refused/a\u{1B}[2J.tsv.reasons.txt", "refused/b.tsv",
        "refused/b.tsv.reasons.txt",
      ])
    let reasons = try office.folder.read("state/progress-inbox/refused/b.tsv.reasons.txt")
    #expect(reasons.contains("b.tsv:2:2: error: ") && reasons.contains("b.tsv:4:2: error: 1.6.1 is a count"))
    #expect(reasons.contains("Nothing of this file was recorded."))
    #expect(try !office.folder.read("state/progress-inbox/refused/a\u{1B}[2J.tsv.reasons.txt").contains("\u{1B}"))
    #expect(try log().count == 1)
    #expect(try await office.check("2021-12-23").status == 0)
  }

  @Test func theReportForProgramsNamesWhatWasTakenAndRefused() async throws {
    try drop(good, as: "a.tsv")
    try drop("indicator\tdate\n1.3.1\tx\n", as: "b.tsv")
    let run = try await office.check("2021-12-23", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let progress = try #require(report?["progress"] as? [String: [[String: Any]]])
    let taken = try #require(progress["taken"]?.first)
    #expect(taken["file"] as? String == "a.tsv" && taken["recorded"] as? Int == 1 && taken["known"] as? Int == 0)
    #expect(taken["movedTo"] as? String == "done/a.tsv")
    let refused = try #require(progress["refused"]?.first)
    #expect(refused["file"] as? String == "b.tsv" && refused["movedTo"] as? String == "refused/b.tsv")
    #expect((refused["reasons"] as? [String])?.count == 1)
    #expect(report?["exit"] as? Int == 65 && run.status == 65)
  }

  @Test func unfinishedFilesAreLeftAloneAndLinksPipesAndFoldersAreTold() async throws {
    let names = [".a.tsv", "a.tsv.part", "a.tmp", "a.tsv~", "sub/a.tsv"]
    for name in names { try drop(good, as: name) }
    let secret = try office.folder.write(good, to: "files/secret.tsv")
    let link = office.folder.path("state/progress-inbox/link.tsv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: secret)
    #expect(mkfifo(office.folder.path("state/progress-inbox/pipe.tsv"), 0o600) == 0)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65, "\(run)")
    for name in ["link.tsv", "pipe.tsv", "sub"] {
      #expect(run.errors.contains("progress-inbox/\(name): this is a folder, a link or a pipe"), "\(run)")
    }
    #expect(!run.errors.contains("a.t"), "\(run)")
    #expect(!office.folder.files().contains("state/progress.jsonl"))
    #expect(Set(inbox()).isSuperset(of: names))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == secret)
  }

  @Test func aFileOfAPlanThatCannotBeReadWaits() async throws {
    let plan = try office.folder.read("mole-egov-2021-22.tsv")
    _ = try office.folder.write("", to: "mole-egov-2021-22.tsv")
    try drop(good, as: "a.tsv")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains("progress-inbox/a.tsv waits until its plan's document can be read"), "\(run)")
    #expect(inbox() == ["a.tsv"])
    _ = try office.folder.write(plan, to: "mole-egov-2021-22.tsv")
    #expect(try await office.check("2021-12-23").status == 0)
    #expect(inbox() == ["done/a.tsv"])
  }

  @Test func aFileThatCannotBeMovedIsImportedOnceAndToldOfEveryDay() async throws {
    try drop(good, as: "a.tsv")
    _ = try office.folder.write("in the way", to: "state/progress-inbox/done")
    // The file in the way is no table either, so it is refused and makes room for the next run.
    let run = try await office.check("2021-12-23")
    #expect(run.status == 73, "\(run)")
    #expect(run.errors.contains("progress-inbox/done"), "\(run)")
    #expect(try office.journal().last?.exit == 73)
    #expect(inbox().contains(".taking-a.tsv"))
    let next = try await office.check("2021-12-23")
    #expect(next.status == 0, "\(next)")
    #expect(inbox().contains("done/a.tsv"))
    #expect(try log().count == 1)
  }

  @Test func nothingIsWrittenThroughALinkInAFoldersPlace() async throws {
    try drop(good, as: "a.tsv")
    let elsewhere = office.folder.path("elsewhere")
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
    let done = office.folder.path("state/progress-inbox/done")
    try FileManager.default.createSymbolicLink(atPath: done, withDestinationPath: elsewhere)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 73 && run.errors.contains("progress-inbox/done: this is no folder"), "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
    try FileManager.default.removeItem(atPath: done)
    #expect(try await office.check("2021-12-23").status == 0)
    #expect(inbox() == ["done/a.tsv"])
    #expect(try log().count == 1)
  }

  @Test func aFileThatARunLeftHalfwayIsTakenBesideANewOneOfItsName() async throws {
    try drop(good, as: ".taking-a.tsv")
    try drop(good.replacing("২২/১২/২০২১", with: "২১/১২/২০২১"), as: "a.tsv")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.components(separatedBy: "taken: a.tsv: 1 statement recorded").count == 3, "\(run)")
    #expect(inbox() == ["done/a-2.tsv", "done/a.tsv"])
    #expect(try log().count == 2)
  }
}
