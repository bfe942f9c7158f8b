// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// `tagid init`: what it writes is an office that works as soon as the plan document is there.
struct InitTests {
  private let folder: TemporaryFolder
  private let data = ProjectFiles.root.appendingPathComponent("Calendars").path

  init() throws { folder = try TemporaryFolder() }

  private func tagid(_ arguments: String...) async throws -> FinishedCommand {
    try await Command(ProjectFiles.binary, arguments, workingDirectory: folder.path).run()
  }

  @Test func whatItWritesIsAnOfficeThatOnlyNeedsItsPlan() async throws {
    let run = try await tagid("init", "office", "--data", data, "--as-of", "2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(
      folder.files().sorted() == [
        "office/holidays/BD-government.json", "office/plans/plan-2021-22.plan.yaml", "office/tagid.yaml",
      ])
    #expect(run.output.contains("Put the plan document at office/plans/plan-2021-22.tsv"), "\(run)")
    let none = try await tagid("check", "--dry-run", "--config", "office/tagid.yaml")
    #expect(none.status == 78 && none.errors.contains("1 error in the configuration"), "\(none)")
    #expect(none.errors.contains("no file matches \"plans/*\""), "\(none)")

    _ = try folder.write(
      try String(contentsOf: ProjectFiles.plan, encoding: .utf8), to: "office/plans/plan-2021-22.tsv")
    let check = try await tagid("check", "--dry-run", "--as-of", "2021-12-30", "--config", "office/tagid.yaml")
    #expect(check.status == 0, "\(check)")
    #expect(check.output.contains("1.3.1") || check.output.contains("১.৩.১"))
    let status = try await tagid("status", "--as-of", "2021-12-30", "--config", "office/tagid.yaml", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(status.outputBytes)) as? [String: Any]
    let duties = (report?["duties"] as? [[String: Any]] ?? []).map {
      "\($0["id"] as? String ?? "") \($0["opens"] as? String ?? "-") \($0["due"] as? String ?? "")"
    }
    #expect(
      duties == [
        "revision - 2021-09-30", "report-q1 2021-10-01 2021-10-15", "report-q2 2022-01-01 2022-01-15",
        "half-year-evaluation 2022-01-01 2022-01-31", "report-q3 2022-04-01 2022-04-15",
        "report-q4 2022-07-01 2022-07-15", "annual-evaluation 2022-07-01 2022-07-31",
      ])
  }

  @Test func nothingIsWrittenOver() async throws {
    _ = try folder.write("mine", to: "tagid.yaml")
    let run = try await tagid("init", "--data", data)
    #expect(run.status == 73, "\(run)")
    #expect(run.errors.contains("tagid.yaml is there already; nothing was written"), "\(run)")
    #expect(folder.files() == ["tagid.yaml"])
    #expect(try folder.read("tagid.yaml") == "mine")
  }

  @Test func withoutHolidaysNothingIsWritten() async throws {
    let run = try await tagid("init", "office", "--data", "nowhere")
    #expect(run.status == 64 && run.errors.contains("Name the folder that holds it with --data"), "\(run)")
    #expect(folder.files().isEmpty)
  }

  @Test func thePlanHasANameOfItsOwnWhenOneIsGiven() async throws {
    let run = try await tagid("init", "--data", data, "--plan", "mole-egov", "--as-of", "2022-07-01")
    #expect(run.status == 0, "\(run)")
    #expect(try folder.read("plans/mole-egov.plan.yaml").contains("due: 2022-10-15"))
    let refused = try await tagid("init", "other", "--data", data, "--plan", "My Plan")
    #expect(refused.status == 64 && refused.errors.contains("cannot be a plan's id"), "\(refused)")
  }

  @Test func theTextsOfTheFilesReadAsTheyShould() async throws {
    _ = try await tagid("init", "--data", data, "--as-of", "2021-12-23")
    for (name, golden) in [("tagid.yaml", "init-tagid.yaml"), ("plans/plan-2021-22.plan.yaml", "init-plan.yaml")] {
      if let difference = Golden.difference(try folder.read(name), golden) { Issue.record("\(difference)") }
    }
  }
}
