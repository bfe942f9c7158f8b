// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Progress that officers report at the server's shell, and what `status` and `check` make of it.
struct ProgressTests {
  private let office: Office

  init() throws { office = try Office() }

  /// State and best percent of an indicator on a day.
  private func standing(_ id: String, on day: String) async throws -> (state: String?, achieved: Int?, current: Int?) {
    let run = try await office.tagid("status", "--as-of", day, "--format", "json")
    #expect(run.status == 0, "\(run)")
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let plans = report?["plans"] as? [[String: Any]]
    let indicators = plans?.first?["indicators"] as? [[String: Any]]
    let indicator = try #require(indicators?.first { $0["id"] as? String == id })
    return (indicator["state"] as? String, indicator["achieved"] as? Int, indicator["current"] as? Int)
  }

  @Test func aReportedCompletionIsAchievedAndARetractionTakesItBack() async throws {
    #expect(try await standing("1.3.1", on: "2022-01-10").state == "open")
    let added = try await office.tagid(
      "progress", "add", "১.৩.১", "--date", "২৮/১২/২০২১", "--evidence", "স্মারক ৪০", "--by", "Rahim")
    #expect(added.status == 0, "\(added)")
    #expect(added.output == "recorded as 1: mole-egov-2021-22/1.3.1: done on 2021-12-28\n")
    #expect(try await standing("1.3.1", on: "2022-01-10") == ("achieved", 100, nil))
    // It was not done yet on the day before.
    #expect(try await standing("1.3.1", on: "2021-12-27").state == "open")
    let quiet = try await office.check("2021-12-28", "--dry-run")
    #expect(!quiet.output.contains("1.3.1") && !quiet.output.contains("১.৩.১"), "\(quiet)")

    let again = try await office.tagid(
      "progress", "add", "mole-egov-2021-22/1.3.1", "--date", "2021-12-28", "--evidence", "স্মারক ৪০", "--by", "Karim")
    #expect(again.status == 0 && again.output.hasPrefix("already recorded as 1 on "), "\(again)")
    let back = try await office.tagid("progress", "retract", "১", "--by", "Rahim", "--reason", "wrong service")
    #expect(back.status == 0, "\(back)")
    #expect(try await standing("1.3.1", on: "2022-01-10").state == "open")
    let list = try await office.tagid("progress", "list", "1.3.1")
    #expect(list.status == 0 && list.output.contains("by Rahim, record 2: wrong service"), "\(list)")
    #expect(try office.folder.read("state/progress.jsonl").split(separator: "\n").count == 2)
  }

  @Test func aValueCountsFromTheEndOfItsQuarter() async throws {
    let added = try await office.tagid(
      "progress", "add", "1.6.1", "--value", "৩", "--period", "২০২১-২২/Q2", "--by", "Rahim")
    #expect(added.status == 0, "\(added)")
    #expect(try await standing("1.6.1", on: "2021-12-30").current == 1)
    #expect(try await standing("1.6.1", on: "2021-12-31") == ("open", 80, 3))
  }

  @Test(arguments: [
    (["1.3.1", "--value", "1", "--by", "R"], "has no value"),
    (["1.6.1", "--value", "-1", "--by", "R"], "is negative"),
    (["1.6.1", "--value", "1", "--by", "R"], "Write one of: 2021-22/Q1"),
    (["1.3.7", "--date", "2021-12-28", "--by", "R"], "Did you mean \"1.3.1\"?"),
    (["1.3.1", "--date", "2021-12-28", "--by", " "], "nobody is named"),
    (["1.3.1", "--by", "R"], "neither a date nor a value"),
    (["1.3.1", "--date", "2021-12-28"], "--by"),
  ])
  func whatCannotBeIsRefusedAndNothingIsWritten(_ arguments: [String], _ words: String) async throws {
    let run = try await office.command(["progress", "add"] + arguments).run()
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!office.folder.files().contains { $0.hasPrefix("state/") })
  }

  @Test func aFileWithBadRowsWritesNothingAndNamesEachOfThem() async throws {
    let rows = "indicator\tdate\tvalue\tby\n1.3.1\t28/12/2021\t\tR\n1.6.1\t\t-3\tR\n1.1.1\t31/02/2022\t\tR\n"
    _ = try office.folder.write(rows, to: "files/q2.tsv")
    let run = try await office.tagid("progress", "import", "files/q2.tsv")
    #expect(run.status == 65, "\(run)")
    #expect(run.errors.contains("files/q2.tsv:3:3: error: \"-3\" is negative\n  Write the number"), "\(run.errors)")
    #expect(run.errors.contains("files/q2.tsv:4:2: error: \"31/02/2022\" is no day"))
    #expect(run.errors.contains("2 errors; nothing was written"))
    #expect(!office.folder.files().contains { $0.hasPrefix("state/") })

    _ = try office.folder.write("indicator\tdate\tvalue\tby\n1.3.1\t28/12/2021\t\tR\n", to: "files/q2.tsv")
    #expect(try await office.tagid("progress", "import", "files/q2.tsv").status == 0)
    let twice = try await office.tagid("progress", "import", "files/q2.tsv")
    #expect(twice.status == 0 && twice.output.contains("nothing was written"), "\(twice)")
    #expect(try office.folder.read("state/progress.jsonl").split(separator: "\n").count == 1)
  }

  @Test func aLogThatCannotBeReadStopsStatusAndCheckBeforeAnythingIsSent() async throws {
    for day in ["2021-12-28", "2021-12-29"] {
      _ = try await office.tagid("progress", "add", "1.3.1", "--date", day, "--by", "Rahim")
    }
    let whole = try office.folder.read("state/progress.jsonl")
    _ = try office.folder.write(whole.replacing("2021-12-28", with: "2021-12-27"), to: "state/progress.jsonl")
    let offset = (whole.split(separator: "\n").first?.utf8.count ?? 0) + 1
    for arguments in [
      ["status"], ["check", "--dry-run"], ["check", "--as-of", "2021-12-23"], ["progress", "list"],
      ["progress", "add", "1.1.1", "--date", "2021-12-28", "--by", "R"],
      ["progress", "retract", "1", "--by", "R", "--reason", "r"],
    ] {
      let run = try await office.command(arguments).run()
      #expect(run.status == 74, "\(run)")
      #expect(run.errors.contains("the progress log is damaged in line 2, which begins at byte \(offset)"), "\(run)")
    }
    #expect(!office.folder.files().contains { $0.hasPrefix("outbox/") || $0 == "state/journal.jsonl" })
  }

  @Test func lookingMakesNothing() async throws {
    for arguments in [["status"], ["check", "--dry-run"], ["progress", "list"], ["progress", "list", "1.3.1"]] {
      #expect(try await office.command(arguments).run().status == 0)
    }
    #expect(!office.folder.files().contains { $0.hasPrefix("state") })
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("state")))
  }

  @Test func anotherWriterIsNamedAfterAFewSeconds() async throws {
    _ = try await office.tagid("progress", "add", "1.3.1", "--date", "2021-12-28", "--by", "Rahim")
    let holder = #"{"command":"tagid progress import","process":4711,"host":"dhaka","since":"2021"}"#
    let script = """
      import fcntl, sys, time
      file = open("state/progress.lock", "w")
      fcntl.flock(file, fcntl.LOCK_EX)
      file.write('\(holder)')
      file.flush()
      print("held", flush=True)
      time.sleep(600)
      """
    let other = try Command("/usr/bin/python3", ["-c", script], workingDirectory: office.folder.path).start()
    #expect(await eventually { other.output.contains("held") })
    // Readers need no lock, nor does a run that has nothing to record.
    #expect(try await office.check("2021-12-23").status == 0)
    let run = try await office.tagid("progress", "add", "1.1.1", "--date", "2021-12-28", "--by", "Rahim")
    #expect(run.status == 75, "\(run)")
    #expect(run.errors.contains("tagid progress import, process 4711 on dhaka"), "\(run)")
    other.kill()
  }

  @Test func anImportKilledAtAnyMomentLeavesAReadableLogThatTheNextCompletes() async throws {
    let ids = ["1.6.1", "2.1.1", "2.1.2", "2.2.1", "2.2.3", "1.5.1", "2.2.2"]
    let table = ids.flatMap { id in (1...4).map { "\(id)\t\($0)\tQ\($0)\t\(String(repeating: "প্রমাণ ", count: 60))\tR" } }
    let text = (["indicator\tvalue\tperiod\tevidence\tby"] + table).joined(separator: "\n") + "\n"
    _ = try office.folder.write(text, to: "files/year.tsv")
    for delay in [5, 15, 25, 35, 50, 70] {
      let running = try office.command(["progress", "import", "files/year.tsv"]).start()
      try await Task.sleep(for: .milliseconds(delay))
      running.kill()
      _ = try await running.wait()
      let list = try await office.tagid("progress", "list")
      #expect(list.status == 0, "\(list)")
    }
    let last = try await office.tagid("progress", "import", "files/year.tsv")
    #expect(last.status == 0, "\(last)")
    let lines = try office.folder.read("state/progress.jsonl").split(separator: "\n")
    #expect(lines.count { $0.contains("\"type\":\"progress\"") } == table.count)
  }
}
