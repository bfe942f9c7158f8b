// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Duties through the program: reminded, reported, listed, taken back.
struct DutyTests {
  private let office: Office
  private static let sidecar =
    Office.sidecar + """

      duties:
        - id: report-q2
          title: { bn: দ্বিতীয় ত্রৈমাসিক প্রতিবেদন, en: Report of the second quarter }
          due: 2022-01-15
          opens: 2022-01-02
          to: [planning-officer]
      """

  init() throws {
    office = try Office()
    _ = try office.folder.write(Self.sidecar, to: "mole-egov-2021-22.plan.yaml")
  }

  /// Identities of the duty that the journal has, with their recipients.
  private func told() throws -> [String] {
    try office.journal().of("intent").flatMap { line in
      (line.notices ?? []).filter { $0.identity.contains("/duty:") }
        .map { "\(line.recipient ?? "") \($0.identity.split(separator: "/").last ?? "") \($0.actBy ?? "")" }
    }
  }

  private func duty(on day: String) async throws -> [String: Any] {
    let run = try await office.tagid("status", "--as-of", day, "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    return try #require((report?["duties"] as? [[String: Any]])?.first)
  }

  @Test func aDutyIsRemindedUntilItIsReportedAsDone() async throws {
    for day in ["2021-12-30", "2022-01-02", "2022-01-06", "2022-01-10", "2022-01-10"] {
      let run = try await office.check(day)
      #expect(run.status == 0, "\(run)")
    }
    #expect(
      try told() == [
        "planning-officer opens 2022-01-13", "planning-officer 7d 2022-01-13", "planning-officer 3wd 2022-01-13",
      ])
    #expect(try await duty(on: "2022-01-10")["state"] as? String == "open")
    let added = try await office.tagid(
      "progress", "add", "duty:report-q2", "--date", "০৯/০১/২০২২", "--by", "Rahim", "--evidence", "Memo 7")
    #expect(added.output == "recorded as 1: mole-egov-2021-22/duty:report-q2: done on 2022-01-09\n", "\(added)")
    #expect(try await duty(on: "2022-01-12")["done"] as? String == "2022-01-09")
    for day in ["2022-01-12", "2022-01-13", "2022-01-16"] { _ = try await office.check(day) }
    #expect(try told().count == 3)

    let list = try await office.tagid("progress", "list", "mole-egov-2021-22/duty:report-q2")
    #expect(list.output.contains("mole-egov-2021-22/duty:report-q2") && list.output.contains("current"), "\(list)")
    let back = try await office.tagid("progress", "retract", "1", "--by", "Rahim", "--reason", "sent back")
    #expect(back.output.contains("took back 1: mole-egov-2021-22/duty:report-q2"), "\(back)")
    #expect(try await duty(on: "2022-01-17")["state"] as? String == "overdue")
    _ = try await office.check("2022-01-17")
    #expect(try told().last == "planning-officer lost 2022-01-13")
    let text = try await office.tagid("status", "--as-of", "2022-01-17", "--language", "en")
    #expect(text.output.contains("mole-egov-2021-22/duty:report-q2  overdue"), "\(text)")
  }

  @Test(arguments: [
    (["duty:report-q2", "--date", "2022-01-01"], "is before duty:report-q2 opens, on 2022-01-02"),
    (["duty:report-q2", "--date", "2199-01-01"], "is in the future"),
    (["duty:report-q2", "--value", "1"], "has no value"),
    (["duty:report-q2"], "there is no date"),
    (["duty:report-q2", "--date", "31/02/2022"], "no day of the calendar"),
    (["duty:report-2", "--date", "2022-01-10"], "Did you mean \"duty:report-q2\"?"),
    (["nonesuch/duty:report-q2", "--date", "2022-01-10"], "has no duty"),
  ])
  func whatCannotBeIsRefused(_ arguments: [String], _ words: String) async throws {
    let run = try await office.command(["progress", "add"] + arguments + ["--by", "R"]).run()
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!office.folder.files().contains { $0.hasPrefix("state/") })
  }

  @Test func aDutyOfSeveralPlansNeedsItsPlan() async throws {
    let ministry = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(ministry, to: "second.tsv")
    _ = try office.folder.write(Self.sidecar, to: "second.plan.yaml")
    let run = try await office.tagid("progress", "add", "duty:report-q2", "--date", "2022-01-10", "--by", "R")
    #expect(run.status == 64, "\(run)")
    #expect(run.errors.contains("mole-egov-2021-22/duty:report-q2, second/duty:report-q2"), "\(run)")
    let one = try await office.tagid("progress", "add", "second/duty:report-q2", "--date", "2022-01-10", "--by", "R")
    #expect(one.status == 0, "\(one)")
  }

  @Test func aFileMayReportDutiesBesideIndicatorsAndOnce() async throws {
    _ = try office.folder.write(
      "indicator\tdate\tby\n1.3.1\t28/12/2021\tR\nduty:report-q2\t09/01/2022\tR\n", to: "files/q2.tsv")
    let run = try await office.tagid("progress", "import", "files/q2.tsv")
    #expect(run.status == 0 && run.output.contains("recorded as 2: mole-egov-2021-22/duty:report-q2"), "\(run)")
    let again = try await office.tagid("progress", "import", "files/q2.tsv")
    #expect(again.status == 0 && !again.output.contains("recorded as 3"), "\(again)")
    #expect(try office.folder.read("state/progress.jsonl").contains("\"indicator\":\"duty:report-q2\""))
  }

  @Test func aDutyIsRemindedAlsoWhileItsPlanCannotBeRead() async throws {
    _ = try office.folder.write("nothing", to: "mole-egov-2021-22.tsv")
    let run = try await office.check("2022-01-06")
    #expect(run.status == 65, "\(run)")
    #expect(try told() == ["planning-officer 7d 2022-01-13"])
  }

  @Test(arguments: [
    ("due: 2222-01-15", "too far away"), ("due: 15/01/2022", "is no day"), ("to: [nobody]", "unknown person"),
  ])
  func aDutyThatCannotBeIsAnErrorOfTheConfiguration(_ line: String, _ words: String) async throws {
    let key = line.prefix { $0 != ":" }
    let text = Self.sidecar.split(separator: "\n").map { own in
      own.contains(" \(key): ") ? "    \(line)" : String(own)
    }.joined(separator: "\n")
    _ = try office.folder.write(text, to: "mole-egov-2021-22.plan.yaml")
    let run = try await office.check("2022-01-06", "--dry-run")
    #expect(run.status == 78 && run.errors.contains(words), "\(run)")
  }
}
