// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

struct DoctorTests {
  private let office: Office

  init() throws { office = try Office() }

  private func checks(_ arguments: String...) async throws -> [(area: String, level: String, message: String)] {
    let run = try await office.command(["doctor", "--format", "json"] + arguments).run()
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let checks = try #require(report?["checks"] as? [[String: Any]], "\(run)")
    #expect(report?["exit"] as? Int == run.status.map(Int.init))
    return checks.compactMap {
      guard let area = $0["area"] as? String, let level = $0["level"] as? String, let text = $0["message"] as? String
      else { return nil }
      return (area, level, text)
    }
  }

  @Test func aSoundOfficeIsSound() async throws {
    _ = try await office.check("2021-12-23")
    let run = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
    #expect(run.output.contains("ok       calendar: BD-government has the holidays of 2021 to 2026"), "\(run)")
    #expect(run.output.contains("ok       plans: mole-egov-2021-22 (2021-22): 13 indicators"), "\(run)")
    #expect(run.output.contains("ok       state: the last run was for 2021-12-23"), "\(run)")
    #expect(try await checks("--as-of", "2021-12-23").allSatisfy { $0.level != "error" })
    #expect(try await checks("--as-of", "2021-12-23").allSatisfy { $0.area != "calendar" || $0.level == "ok" })
  }

  /// The plan of 2026-27 in the year of which holidays are announced only for its first half.
  @Test func aCalendarThatEndsInsideAnOpenPlanYearIsWarnedOf() async throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let later = text.replacing("২০২১", with: "২০২৬").replacing("২০২২", with: "২০২৭").replacing(
      "২০২১-২২", with: "২০২৬-২৭"
    )
    .replacing("২০২৬-২২", with: "২০২৬-২৭")
    _ = try office.folder.write(later, to: "mole-egov-2021-22.tsv")
    let found = try await checks("--as-of", "2026-11-23").filter { $0.area == "calendar" }
    let warnings = found.filter { $0.level == "warning" }.map(\.message)
    #expect(
      warnings.contains {
        $0.hasPrefix("holidays are known until 2026-12-31, and the plan mole-egov-2021-22 goes on until 2027-06-30: ")
          && $0.contains("open deadlines lie beyond, the first on 2027-01-13")
      }, "\(found)")
    #expect(warnings.contains { $0.contains("working days until 2027-06-30 may become days off") }, "\(found)")
  }

  @Test func nothingIsSentAndNothingIsWritten() async throws {
    let run = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(run.status == 0 && run.output.contains("is not there yet"), "\(run)")
    #expect(!FileManager.default.fileExists(atPath: office.folder.url.appendingPathComponent("state").path))
    #expect(!FileManager.default.fileExists(atPath: office.folder.url.appendingPathComponent("outbox").path))
  }

  @Test func aPlanErrorEndsWithTheStatusOfACheck() async throws {
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(text.replacing("৩০/১২/২০২১", with: "৩১/০২/২০২১"), to: "mole-egov-2021-22.tsv")
    let run = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(run.status == 65 && run.output.contains("error    plans: mole-egov-2021-22.tsv:"), "\(run)")
  }

  @Test func aDamagedJournalAndAnOpenFolderAreSeen() async throws {
    _ = try await office.check("2021-12-23")
    let state = office.folder.url.appendingPathComponent("state")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: state.path)
    let journal = try office.folder.read("state/journal.jsonl")
    _ = try office.folder.write(journal.replacing("accepted", with: "rejected"), to: "state/journal.jsonl")
    let run = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(run.status == 74 && run.output.contains("can be entered by others"), "\(run)")
    #expect(run.output.contains("error    state: "), "\(run)")
  }

  private func answer(on day: String, _ arguments: String...) async throws {
    let run = try await Command(
      "/usr/bin/faketime", ["-f", "@\(day) 03:00:00", ProjectFiles.binary] + arguments + ["--by", "Rahim"],
      environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"], workingDirectory: office.folder.path
    ).run()
    #expect(run.status == 0, "\(run)")
  }

  @Test func answersAreCountedAndASnoozeThatHoldsNothingBackIsNamed() async throws {
    try await answer(on: "2021-12-20", "acknowledge", "1.3.1")
    try await answer(on: "2021-12-20", "snooze", "1.3.1", "--until", "2021-12-28")
    try await answer(on: "2021-12-20", "snooze", "1.2.1", "--until", "2022-01-20")
    let whole = "acknowledgements.jsonl has 3 answers, its chain is whole; in force: "
    let now = try await checks("--as-of", "2021-12-23").filter { $0.message.contains("acknowledgements.jsonl") }
    #expect(now.map(\.message) == ["\(whole)1 acknowledged, 2 put off"] && now.map(\.level) == ["ok"])
    // The tier that was put off is lost: that it was is no news.
    let later = try await checks("--as-of", "2022-01-03").filter { $0.message.contains("acknowledgements.jsonl") }
    #expect(later.map(\.message) == ["\(whole)0 acknowledged, 1 put off"])
    let plan = try office.folder.read("mole-egov-2021-22.tsv")
    _ = try office.folder.write(plan.replacing("২৫/০২/২০২২", with: "২৪/০২/২০২২"), to: "mole-egov-2021-22.tsv")
    let moved = try await checks("--as-of", "2022-01-03").filter { $0.message.contains("acknowledgements.jsonl") }
    #expect(moved.map(\.level) == ["ok", "warning"], "\(moved)")
    #expect(
      moved.last?.message
        == "answer 3 in acknowledgements.jsonl, by Rahim, puts mole-egov-2021-22/1.2.1/100/2022-02-25 off until 2022-01-20 "
        + "and holds nothing back: that is not what has to be kept now")
  }

  @Test func damagedAnswersAreAnErrorThatNamesTheFile() async throws {
    try await answer(on: "2021-12-20", "acknowledge", "1.3.1")
    try await answer(on: "2021-12-20", "acknowledge", "1.2.1")
    let text = try office.folder.read("state/acknowledgements.jsonl")
    _ = try office.folder.write(text.replacing("Rahim", with: "Karim"), to: "state/acknowledgements.jsonl")
    let run = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(run.status == 74 && run.output.contains("error    state: "), "\(run)")
    #expect(run.output.contains("acknowledgements.jsonl"), "\(run)")
  }

  @Test func aRunThatStoppedComingIsNoticed() async throws {
    _ = try await office.check("2021-12-23")
    let later = try await Command(
      "/usr/bin/faketime", ["+3 days", ProjectFiles.binary, "doctor"], environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: office.folder.path
    ).run()
    #expect(later.status == 0 && later.output.contains("72 hours ago"), "\(later)")
  }

  /// A server in UTC at half past six in the evening; in Dhaka the next day has begun.
  @Test(arguments: [
    ("2021-12-30 17:58:00", "2021-12-30, Thursday (UTC+06:00)"),
    ("2021-12-30 18:30:00", "2021-12-31, Friday (UTC+06:00)"),
    ("2009-06-30 17:00:01", "2009-07-01, Wednesday (UTC+07:00)"),
  ])
  func theDayIsTheOfficesOnAServerInUTC(_ time: String, _ day: String) async throws {
    let run = try await Command(
      "/usr/bin/faketime", ["-f", "@\(time)", ProjectFiles.binary, "doctor"],
      environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"], workingDirectory: office.folder.path
    ).run()
    #expect(run.output.contains("ok       time: in Asia/Dhaka it is \(day)"), "\(run)")
  }
}
